// Whatever a portfolio is grouped by, each sheet of its workbook has the figures that a run by this grouping gives, row by row.
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readXlsx, type Sheet } from 'hucre/xlsx'
import { afterAll, expect, it } from 'vitest'
import { loadData } from '../../src/pipeline/data.ts'
import { portfolioReport } from '../../src/pipeline/portfolio.ts'
import { rendererOf } from '../../src/render/index.ts'
import { FIGURES } from '../../src/report/figures/index.ts'
import type { PortfolioReport } from '../../src/report/types.ts'
import { contextOf } from '../render/context.ts'
import { settingsOf } from '../support/exports.ts'
import { anyCase, draw, GROUPINGS } from './support/draw.ts'

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 40)
const DEMO = path.resolve(import.meta.dirname, '../../fixtures/demo')
const SHEETS = {
  customer: 'Customers',
  service: 'By service',
  product: 'By product',
  workload: 'By workload',
}

const context = await contextOf('en')
const { labels, report: words } = context.messages
/** Figures that both have, as numbers. */
const SAME = FIGURES.filter(({ csv, kind }) => csv && (kind === 'count' || kind === 'percent'))

/** Name, id, key and the figures of every row, as a run by `by` says them. */
async function rowsOfCsv(report: PortfolioReport): Promise<string[][]> {
  const text = String(await (await rendererOf('csv'))(report, context))
  const rows: Record<string, string>[] = parse(text, { columns: true })
  return rows.map(row => [
    ...[row['customerName'] ?? '', row['customerId'] ?? '', row[report.by] ?? ''],
    ...SAME.map(({ field = '' }) => row[field] ?? ''),
  ])
}

/** The same from a sheet; a service is written in words there. */
function rowsOfSheet(sheet: Sheet, by: PortfolioReport['by']): string[][] {
  const [head = [], ...rows] = sheet.rows
  const at = (label: string) => head.indexOf(label)
  const services = new Map(Object.entries(words.services).map(([code, name]) => [name, code]))
  return rows.map(row => {
    const key = by === 'customer' ? '' : String(row[at(words.groupings[by])] ?? '')
    const [name = '', id = ''] = [row[at(labels.customer.label)], row[at(labels.customerId.label)]].map(plain)
    return [
      // A customer whose name is another one's too stands there with its id.
      ...[name.endsWith(` (${id})`) ? name.slice(0, -` (${id})`.length) : name, id],
      by === 'service' ? (services.get(key) ?? key) : plain(key),
      ...SAME.map(({ id, kind }) => {
        const value = row[at(labels[id].label)] ?? null
        if (value === null) return ''
        return String(kind === 'percent' ? Math.round(Number(value) * 10_000 + 1e-7) / 100 : value)
      }),
    ]
  })
}

/** Names that a spreadsheet would run stand behind an apostrophe in both. */
function plain(cell: unknown): string {
  return String(cell ?? '')
}

async function compare(report: (by: PortfolioReport['by']) => PortfolioReport): Promise<number> {
  const expected = await Promise.all(GROUPINGS.map(async by => [by, await rowsOfCsv(report(by))] as const))
  for (const shown of GROUPINGS) {
    const bytes = await (await rendererOf('xlsx'))(report(shown), context)
    if (typeof bytes === 'string') throw new Error('a workbook is bytes')
    const { sheets } = await readXlsx(bytes)
    for (const [by, rows] of expected) {
      const sheet = sheets.find(({ name }) => name === SHEETS[by])
      if (!sheet) throw new Error(`no sheet by ${by}`)
      // A workload has no licences, in whatever sheet; without any row its table has an empty one.
      const found = rowsOfSheet(sheet, by).filter(cells => cells.some(cell => cell !== ''))
      expect(found.map(cells => withoutLicences(cells, by))).toEqual(
        rows.map(cells => withoutLicences(cells, by)),
      )
    }
  }
  return expected.reduce((sum, [, rows]) => sum + rows.length - 1, 0)
}

/** The Total of workloads says in CSV how many licences there are; the sheet has no column for them. */
function withoutLicences(cells: readonly string[], by: string): readonly string[] {
  return by === 'workload' ? cells.filter((_, at) => SAME[at - 3]?.ofLicences !== true) : cells
}

let rows = 0

it('random portfolios', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async ([portfolio, options]) => {
      rows += (await draw(portfolio, options, ({ report }) => compare(report))) ?? 0
    }),
    { numRuns: RUNS },
  )
}, 600_000)

it('the demo', async () => {
  const data = await loadData(settingsOf(DEMO, { services: 'all' }), () => {})
  expect(await compare(by => portfolioReport(data, by).report)).toBeGreaterThan(60)
})

it('one workload alone is alone in a workbook too', async () => {
  const data = await loadData(settingsOf(DEMO, { only: 'Teams' }), () => {})
  const bytes = await (await rendererOf('xlsx'))(portfolioReport(data, 'customer').report, context)
  if (typeof bytes === 'string') throw new Error('a workbook is bytes')
  const names = (await readXlsx(bytes)).sheets.map(({ name }) => name)
  expect(names.filter(name => Object.values(SHEETS).includes(name))).toEqual(['By workload'])
})

afterAll(() => expect(rows).toBeGreaterThan(RUNS * 3))
