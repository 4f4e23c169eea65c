// Rows that are made in turn, and a Total that is made without them, are those that all rows give.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { totalNotes, totalOf } from '../../src/metrics/total.ts'
import { pipeline } from '../../src/pipeline/index.ts'
import { byNameIdKey, sortNotes } from '../../src/report/order.ts'
import { eachRow } from '../../src/report/rows-in-turn.ts'
import type { Row } from '../../src/report/types.ts'
import { settingsOf } from '../support/exports.ts'

const LICENCES =
  'CustomerId,CustomerName,SubscriptionId,ProductName,State,LicensesSold,LicensesAssigned,ReportDate\n'
const USAGE = 'CustomerId,UserPrincipalName,Workload,LastActivityDate,ReportDate\n'
const SUPPORT = 'CustomerId,OpenedDate,Category\nc1,2026-08-30,how-to\n'
const PRICES = 'ProductName,UnitPrice,Currency\nOffice 365 E3,20,EUR\n'

const customer = fc.integer({ min: 1, max: 30 })
const licence = fc.tuple(
  customer,
  fc.constantFrom('Office 365 E3', 'Office 365 E3', 'Power BI (free)'),
  fc.constantFrom('Active', 'Active', 'Active', 'Disabled'),
  fc.integer({ min: 0, max: 50 }),
  fc.integer({ min: 0, max: 60 }),
  fc.constantFrom('2026-08-31', '2026-08-31', '2026-08-15', '2026-07-01', ''),
)

/** A few names for many, and none: order then depends on the id. */
const NAMES = ['Contoso', 'contoso', 'Éclair', 'Fabrikam', '\u{1f600}', '\uffee', '']

it('in every order, with usage, requests and prices beside licences and without them', async () => {
  let kept = 0
  let made = 0
  const some = fc.record({
    licences: fc.array(licence, { minLength: 1, maxLength: 60 }),
    users: fc.array(customer, { maxLength: 5 }),
    hasSupport: fc.boolean(),
    hasPrices: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(some, async ({ licences, users, hasSupport, hasPrices }) => {
      const dir = mkdtempSync(path.join(tmpdir(), 'adoption-own-rows-x'))
      try {
        const rows = licences.map(([at, ...cells], line) =>
          [`c${at}`, NAMES[at % NAMES.length], `s${line}`, ...cells].join(','),
        )
        const used = users.map(at => `c${at},u@x.example,Teams,2026-08-30,2026-08-31`)
        writeFileSync(path.join(dir, 'l.csv'), `${LICENCES}${rows.join('\n')}\n`)
        if (used.length > 0) writeFileSync(path.join(dir, 'u.csv'), `${USAGE}${used.join('\n')}\n`)
        if (hasSupport) writeFileSync(path.join(dir, 's.csv'), SUPPORT)
        if (hasPrices) writeFileSync(path.join(dir, 'p.csv'), PRICES)
        const { report, judged } = await pipeline.portfolio(settingsOf(dir, {}), 'customer', () => {})
        const inTurn = [...eachRow(report)]
        const again = [...eachRow(report)]
        if (inTurn.some((row, at) => row === again[at])) kept++
        if (inTurn.some((row, at) => row !== again[at])) made++
        expect(inTurn).toHaveLength(eachRow(report).length)
        expect(inTurn).toEqual(report.rows)
        expect(inTurn).toEqual([...judged('customer')].sort(byNameIdKey))
        expect(report.total).toEqual(totalOf(inTurn))
        expect(report.notes.filter(({ code }) => code === 'total-without')).toEqual(
          sortNotes(totalNotes(inTurn)),
        )
        // A copy has the rows that stand in it.
        const first: Row[] = report.rows.slice(0, 1)
        expect([...eachRow({ ...report, rows: first })]).toEqual(first)
        expect([...eachRow({ ...report })]).toEqual(inTurn)
      } finally {
        rmSync(dir, { recursive: true, force: true })
      }
    }),
    { numRuns: 60 },
  )
  expect(Math.min(kept, made)).toBeGreaterThan(0)
})
