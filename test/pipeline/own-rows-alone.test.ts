// Customers of whom nothing is kept but their own rows say the same as those of whom everything is, whoever asks for more.
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pipeline } from '../../src/pipeline/index.ts'
import type { Settings } from '../../src/pipeline/types.ts'
import { inFolder, settingsOf } from '../support/exports.ts'

const WITHIN = ['service', 'product', 'workload'] as const

/** Everything that a portfolio says, in an order in which customers are asked for one after the other and all over again. */
async function said(settings: Settings, ownRowsAlone: boolean) {
  const { report, judged } = await pipeline.portfolio({ ...settings, ownRowsAlone }, 'customer', () => {})
  const { within, mergeable, rows, ...rest } = report
  return {
    ...rest,
    rows,
    judged: [judged('customer'), judged('workload')],
    within: [...within(WITHIN)],
    workloads: [...within(['workload'])],
    mergeable: mergeable(),
    again: [...within(WITHIN)].reverse(),
  }
}

async function expectSame(settings: Settings): Promise<number> {
  const brief = await said(settings, true)
  expect(brief).toEqual(await said(settings, false))
  return brief.rows.filter(({ flags }) => flags.includes('stale')).length
}

it('of the demo', async () => {
  const demo = path.resolve('fixtures/demo')
  for (const more of [{}, { asOf: '2026-06-30' }, { users: true }, { only: 'Teams' }])
    await expectSame(settingsOf(demo, more))
  // Without prices.
  await expectSame({ ...settingsOf(demo), data: ['tenants', 'distributor', 'partner-center'] })
})

const LICENCES =
  'CustomerId,CustomerName,SubscriptionId,ProductName,State,IsTrial,LicensesSold,LicensesAssigned,ReportDate\n'
const USAGE =
  'CustomerId,UserPrincipalName,Workload,LastActivityDate,SubscriptionId,ProductName,HasLicense,ReportDate\n'

const customer = fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5')
const day = fc.constantFrom('2026-08-31', '2026-08-31', '2026-08-26', '2026-08-10', '2026-06-30')
const product = fc.constantFrom(
  'Office 365 E3',
  'Office 365 E3',
  'Office 365 A1 for faculty',
  'Strange Suite',
)
const licence = fc.tuple(
  customer,
  product,
  fc.constantFrom('Active', 'Active', 'Disabled'),
  fc.constantFrom('No', 'No', 'Yes'),
  fc.integer({ min: 0, max: 9 }),
  fc.integer({ min: 0, max: 12 }),
  day,
)
const use = fc.tuple(
  customer,
  fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example', 'g_y#ext#@x.example'),
  fc.constantFrom('Teams', 'Exchange', 'Yammer'),
  fc.constantFrom('2026-08-30', '2026-08-01', '2026-06-20', ''),
  fc.constantFrom('s0', 's1', 's2', ''),
  product,
  fc.constantFrom('Yes', 'Yes', 'No'),
  day,
)

it('of customers with trials, other days, strange products, guests and seats beyond those sold', async () => {
  let stale = 0
  const some = fc.record({
    licences: fc.array(licence, { minLength: 1, maxLength: 25 }),
    uses: fc.array(use, { maxLength: 40 }),
  })
  await fc.assert(
    fc.asyncProperty(some, async ({ licences, uses }) => {
      const rows = licences.map(([id, name, ...cells], at) =>
        [id, `Customer ${id}`, `s${at}`, name, ...cells].join(','),
      )
      const files = {
        'l.csv': `${LICENCES}${rows.join('\n')}\n`,
        ...(uses.length > 0 ? { 'u.csv': `${USAGE}${uses.map(cells => cells.join(',')).join('\n')}\n` } : {}),
      }
      stale += await inFolder(files, dir => expectSame(settingsOf(dir)))
    }),
    { numRuns: 40 },
  )
  expect(stale).toBeGreaterThan(0)
})
