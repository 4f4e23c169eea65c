// Users who are counted where they were gathered, and those who are taken in since more is asked of them, come to what the
// careful reader and the tally make of each row.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asDay } from '../../src/model/day.ts'
import { pipeline } from '../../src/pipeline/index.ts'
import type { LaneChoice } from '../../src/usage-reader/index.ts'
import { dirtyFiles } from './dirty.ts'
import { inFolder } from './folder.ts'
import { CSV, outcome, settings, WORKER } from './outcome.ts'

const RUNS = Number(process.env['LANE_RUNS'] ?? 150)

const lanes = fc.record({
  lane: fc.constant('fast' as const),
  threads: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 2),
  range: fc.constantFrom(90, 400, 4000),
  code: fc.constant(WORKER),
})

const often = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.constantFrom(usual, usual, usual, usual, usual, usual, ...others)

function file(name: string, lines: readonly string[]): { name: string; bytes: Uint8Array } {
  return { name, bytes: Buffer.from(`${lines.join('\n')}\n`) }
}

/** What most rows of most files say is what makes users plain; what only some files say is drawn once for the file. */
const fileOf = (name: string, customers: readonly string[]) =>
  fc
    .record({
      reports: often(['2026-08-31'], ['2026-08-31', '2026-07-31'], ['']),
      people: often([], ['z#ext#@fabrikam.example'], ['é@contoso.example'], ['0'.repeat(32)]),
      licence: often(['True'], ['True', 'True', 'False'], ['', 'False']),
      removed: often([''], ['', '', '2026-08-20']),
      later: often(false, true),
      subscriptions: fc.constantFrom([''], [''], ['s1'], ['', 's1', 's2', 's3']),
      sinces: fc.constantFrom([''], ['2026-05-01'], ['', '2026-05-01', '2026-08-20']),
      products: fc.constantFrom(
        ['Microsoft 365 E3'],
        ['Microsoft 365 E3', 'Microsoft 365 E5'],
        ['Microsoft 365 E3', 'Power BI Pro'],
      ),
      users: fc.integer({ min: 3, max: 30 }),
    })
    .chain(({ reports, people, licence, removed, later, subscriptions, sinces, products, users }) => {
      const days = ['2026-08-30', '2026-08-04', '2026-08-03', '', ...(later ? ['2026-09-02'] : [])]
      const row = fc.record({
        customer: fc.constantFrom(...customers),
        user: fc.nat(users - 1).map(one => `user${one}@contoso.example`),
        odd: people.length > 0 ? often('', ...people) : fc.constant(''),
        workload: fc.constantFrom('Teams', 'Exchange', 'SharePoint'),
        last: fc.constantFrom(...days),
        subscription: fc.constantFrom(...subscriptions),
        product: fc.constantFrom(...products),
        licence: fc.constantFrom(...licence),
        removed: fc.constantFrom(...removed),
        since: fc.constantFrom(...sinces),
        report: fc.constantFrom(...reports),
      })
      return fc
        .array(row, { minLength: 1, maxLength: 150, size: 'max' })
        .map(rows =>
          file(name, [
            'CustomerId,UserPrincipalName,Workload,LastActivityDate,SubscriptionId,ProductName,HasLicense,LicenseRemovedDate,LicenseAssignedDate,ReportDate',
            ...rows.map(one =>
              [
                ...[one.customer, one.odd || one.user, one.workload, one.last, one.subscription, one.product],
                ...[one.licence, one.removed, one.since, one.report],
              ].join(','),
            ),
          ]),
        )
    })

const licences = file('licences', [
  'CustomerId,SubscriptionId,ProductName,State,IsTrial,LicensesSold,LicensesAssigned,ReportDate',
  'c1,s1,Microsoft 365 E3,Active,False,20,10,2026-08-31',
  'c1,s2,Microsoft 365 E5,Active,True,20,10,2026-08-31',
  'c2,s3,Microsoft 365 E3,Disabled,False,20,10,2026-08-31',
])
const prices = file('prices', [
  'ProductName,UnitPrice,Currency',
  'Microsoft 365 E3,30,EUR',
  'Microsoft 365 E5,50,EUR',
])

/** Everything said of a folder as of a day. */
async function said(dir: string, lane: LaneChoice, asOf: number | null): Promise<unknown> {
  const given = { ...settings(dir, lane, true, false), asOf: asOf === null ? null : asDay(asOf) }
  try {
    const { report, rejected, judged } = await pipeline.portfolio(given, 'product', () => {})
    const { mergeable, within, ...rest } = report
    return {
      ...{ rest, rejected, workloads: judged('workload'), merged: mergeable() },
      levels: [...within(['service', 'product', 'workload'])],
    }
  } catch (error) {
    return String(error)
  }
}

it('all users of some files, with licences, prices and another file of the same people or not', async () => {
  const cases = fc.record({
    lane: lanes,
    first: fileOf('usage', ['c1', 'c2']),
    second: fc.oneof(
      { weight: 5, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fileOf('more usage', ['c1', 'c4']) },
      { weight: 2, arbitrary: fileOf('more usage', ['c5']) },
    ),
    licences: fc.option(fc.constant(licences)),
    prices: fc.option(fc.constant(prices)),
    // 2026-08-31 and the month before.
    asOf: often<number | null>(null, 20_696, 20_665),
  })
  await fc.assert(
    fc.asyncProperty(cases, ({ lane, asOf, first, second, ...more }) => {
      const files = [first, second, more.licences, more.prices].flatMap(one => (one ? [one] : []))
      return inFolder(files, async dir => {
        expect(await said(dir, lane, asOf)).toEqual(await said(dir, CSV, asOf))
      })
    }),
    { numRuns: RUNS * 2 },
  )
}, 600_000)

it('dirty files, one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(dirtyFiles, { minLength: 1, maxLength: 3 }), lanes, (files, lane) =>
      inFolder(files, async dir => {
        expect(await outcome(dir, lane, true, false)).toEqual(await outcome(dir, CSV, true, false))
      }),
    ),
    { numRuns: RUNS },
  )
}, 600_000)
