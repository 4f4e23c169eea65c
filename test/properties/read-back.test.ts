// An exported portfolio read again is the portfolio: CSV and JSON say the same numbers, and nothing has moved.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withoutRetired } from '../../src/render/document/without-retired.ts'
import { diff, exported } from '../support/exported.ts'
import { rowsOfCsv } from '../support/run.ts'
import { anyCase, draw } from './support/draw.ts'

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 50)

/** Cells that are blank in the CSV where they say nothing; the Total has no service, product or workload. */
const TEXTS = ['asOf', 'windowStart', 'windowEnd', 'customerId', 'service', 'product', 'workload', 'basis']

/** Rows of a portfolio in JSON under the names of the CSV; lists joined, `null` as the CSV has it. */
function rowsOfJson(text: string, names: readonly string[]): object[] {
  const { rows, total }: { rows: Record<string, unknown>[]; total: Record<string, unknown> } =
    JSON.parse(text)
  return [...rows, total].map(row =>
    Object.fromEntries(
      names.map(name => {
        const value = row[name]
        if (Array.isArray(value)) return [name, value.join(';')]
        return [name, TEXTS.includes(name) ? (value ?? '') : value]
      }),
    ),
  )
}

it('gives the same numbers in CSV and JSON, and no moves between them', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async ([portfolio, options]) => {
      await draw(portfolio, options, async ({ report }) => {
        const made = report(options.by)
        const [csv, json] = [await exported(made, 'csv'), await exported(made, 'json')]
        const rows = rowsOfCsv(csv)
        expect(rowsOfJson(json, Object.keys(rows[0] ?? {}))).toEqual(rows)
        if (made.rows.length === 0) return
        const { by, moves } = await diff({ 'a.csv': csv, 'b.json': json }, 'a.csv', 'b.json')
        expect(by).toBe(made.by)
        // A workload that has ended and that nobody used has no row of its own, and neither came nor went.
        expect(moves).toHaveLength(withoutRetired(made).rows.length)
        expect(moves.filter(({ kind }) => kind !== 'same')).toEqual([])
      })
    }),
    { numRuns: RUNS },
  )
}, 600_000)
