// Lines of customers with seats alone are made as bytes, and say what lines of their rows say.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { THRESHOLDS, type Thresholds } from '../../../src/model/terms.ts'
import { pipeline } from '../../../src/pipeline/index.ts'
import { renderCsv, renderTsv } from '../../../src/render/csv/index.ts'
import type { PortfolioReport } from '../../../src/report/types.ts'
import { settings } from '../../usage-reader/outcome.ts'
import { contextOf } from '../context.ts'

const context = await contextOf()

const HEADER = 'CustomerId,CustomerName,SubscriptionId,ProductName,LicensesSold,LicensesAssigned,ReportDate'

async function reportOf(lines: readonly string[], thresholds = THRESHOLDS): Promise<PortfolioReport> {
  const dir = mkdtempSync(path.join(tmpdir(), 'adoption-seat-lines-x'))
  try {
    writeFileSync(path.join(dir, 'l.csv'), `${[HEADER, ...lines].join('\n')}\n`)
    const given = { ...settings(dir, { lane: 'fast', threads: 0 }, true, false), thresholds }
    return (await pipeline.portfolio(given, 'customer', () => {})).report
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

const id = (at: number) => `${String(at).padStart(8, '0')}-0000-4000-8000-00000000000a`

it('says seats, their share with two decimals at most, and what follows from both', async () => {
  const report = await reportOf([
    `${id(1)},Contoso,s1,Office 365 E3,3,1,2026-08-31`,
    `${id(1)},Contoso,s2,Office 365 E3,3,1,2026-08-31`,
    `${id(2)},Adatum,s3,Office 365 E3,0,0,2026-08-31`,
    `${id(3)},"Fabrikam, ""Ltd""",s4,Office 365 E3,1000,667,2026-08-31`,
    `${id(4)},-Litware,s5,Office 365 E3,8,8,2026-08-20`,
    `${id(5)},,s6,Office 365 E3,16,1,2026-08-31`,
    `${id(6)},Northwind,s7,Office 365 E3,3000000000,3000000000,2026-08-31`,
  ])
  const content = await renderCsv(report, context)
  expect(content).toBeInstanceOf(Uint8Array)
  const [, ...rows] = Buffer.from(content).toString().trimEnd().split('\n')
  const today = '2026-08-31,2026-08-04,2026-08-31'
  const rest = (flags: string, advice = '') => `,,,,,,,,,,,,,${flags},${advice}`
  expect(rows).toEqual([
    `2026-08-20,2026-07-24,2026-08-20,${id(4)},'-Litware,8,8,100${rest('no-usage-data;stale')}`,
    `${today},${id(5)},${id(5)},16,1,6.25${rest('low-deployment;no-usage-data', 'adopt;reclaim')}`,
    `${today},${id(2)},Adatum,0,0,${rest('no-usage-data')}`,
    `${today},${id(1)},Contoso,6,2,33.33${rest('low-deployment;no-usage-data', 'adopt')}`,
    `${today},${id(3)},"Fabrikam, ""Ltd""",1000,667,66.7${rest('no-usage-data', 'reclaim')}`,
    `${today},${id(6)},Northwind,3000000000,3000000000,100${rest('no-usage-data')}`,
    `,,,,Total,3000001030,3000000678,100${rest('')}`,
  ])
})

const seats = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true }))
const customer = fc.record({
  seats,
  name: fc.constantFrom('', 'Contoso', 'contoso', '=1', 'A "b"', 'Ünited', '9 Lives; Inc.', '(x)'),
  day: fc.constantFrom('2026-08-31', '2026-08-24', '2026-08-23'),
})
const percent = fc.constantFrom(0, 10, 33.333333, 50, 100)
const judged: fc.Arbitrary<Thresholds> = fc.record({
  ...Object.fromEntries(Object.entries(THRESHOLDS).map(([name, value]) => [name, fc.constant(value)])),
  lowDeployment: percent,
  reclaimPercent: percent,
  reclaimSeats: fc.constantFrom(1, 5),
  minUsers: fc.constantFrom(1, 5, 20),
}) as fc.Arbitrary<Thresholds>

it('says what lines of rows say', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(customer, { minLength: 1, maxLength: 40 }),
      judged,
      async (some, thresholds) => {
        const lines = some.map(({ seats: [sold, share], name, day }, at) => {
          const quoted = `"${name.replaceAll('"', '""')}"`
          return `${id(at)},${quoted},s${at},Office 365 E3,${sold},${Math.floor(sold * share)},${day}`
        })
        const report = await reportOf(lines, thresholds)
        // Of a copy the rows are there.
        const copy = { ...report }
        for (const excel of [false, true])
          for (const render of [renderCsv, renderTsv]) {
            const content = await render(report, { ...context, excel })
            expect(Buffer.from(content).toString()).toBe(await render(copy, { ...context, excel }))
          }
      },
    ),
    { numRuns: 40 },
  )
}, 120_000)
