// The schemas that ship with the package, against every JSON document and every line that is written.
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { ADVICE, CAUSES, FLAGS, GROUPINGS } from '../../src/model/terms.ts'
import { renderJson } from '../../src/render/json/index.ts'
import { renderNdjson } from '../../src/render/ndjson/index.ts'
import type { Report } from '../../src/report/types.ts'
import { contextOf } from '../render/context.ts'
import {
  countsPortfolioReport,
  customerReport,
  diffReport,
  emptyPortfolioReport,
  HOSTILE_NAMES,
  hostileCustomerReport,
  hostilePortfolioReport,
  portfolioByWorkload,
  portfolioReport,
  portfolioTrendReport,
  renewalsReport,
  strangerReport,
  trendReport,
} from '../support/sample-reports.ts'

const folder = new URL('../../schema/', import.meta.url)
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true })
for (const file of readdirSync(folder)) if (file.startsWith('adoption-')) ajv.addSchema(read(file), file)

function read(file: string) {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
}

/** What is wrong with a value, nothing when it is as its schema says. */
function faults(value: unknown, schema: string): string[] {
  const check = ajv.getSchema(`adoption-${schema}.schema.json`)
  if (!check) throw new Error(`no schema ${schema}`)
  if (check(value)) return []
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const trendOfEach = {
  ...trendReport,
  customer: null,
  by: 'customer' as const,
  points: trendReport.points.map(point => ({ customer: { id: null, name: 'Contoso' }, ...point })),
}

const REPORTS: [string, Report][] = [
  ['portfolio', portfolioReport],
  ['portfolio by workload', portfolioByWorkload],
  ['portfolio of counts', countsPortfolioReport],
  ['empty portfolio', emptyPortfolioReport],
  ['portfolio with users', { ...portfolioReport, users: customerReport.users }],
  ['portfolio with hostile names', hostilePortfolioReport],
  ['customer with users', customerReport],
  ['customer without users', { ...customerReport, users: null }],
  ['customer without days', { ...customerReport, asOf: null, window: null, serviceFilter: 'all' }],
  ['customer with a hostile name', hostileCustomerReport(HOSTILE_NAMES.script)],
  ['trend of a customer', trendReport],
  ['trend of the portfolio', portfolioTrendReport],
  ['trend of each customer', trendOfEach],
  ['renewals', renewalsReport],
  [
    'renewals of nobody, without prices',
    { ...renewalsReport, rows: [], total: { ...renewalsReport.total, cost: null } },
  ],
  ['comparison', diffReport],
  ['comparison by product', { ...diffReport, by: 'product' }],
  ['sources', strangerReport],
]

const context = await contextOf()

test.each(REPORTS)('%s: its JSON is as the schema says', async (_, report) => {
  const document = JSON.parse(String(await renderJson(report, context)))
  expect(faults(document, report.kind)).toEqual([])
})

test.each(REPORTS)('%s: each line of its NDJSON is as the schema says', async (_, report) => {
  for (const line of String(await renderNdjson(report, context))
    .split('\n')
    .filter(Boolean)) {
    expect(faults(JSON.parse(line), 'line')).toEqual([])
  }
})

test.each(REPORTS)(
  '%s: a key that nobody promised is noticed, at the top and in a row',
  async (_, report) => {
    const document = JSON.parse(String(await renderJson(report, context)))
    expect(faults({ ...document, surprise: 1 }, report.kind)).not.toEqual([])
    for (const key of ['rows', 'products', 'points', 'moves', 'sources']) {
      if (!Array.isArray(document[key]) || document[key].length === 0) continue
      const changed = { ...document, [key]: [{ ...document[key][0], surprise: 1 }] }
      expect(faults(changed, report.kind)).not.toEqual([])
    }
  },
)

test('a key that is missing is noticed', async () => {
  const document = JSON.parse(String(await renderJson(portfolioReport, context)))
  for (const key of Object.keys(document)) {
    const { [key]: _, ...rest } = document
    expect(faults(rest, 'portfolio'), key).not.toEqual([])
  }
  const [row] = document.rows
  for (const key of Object.keys(row)) {
    const { [key]: _, ...rest } = row
    expect(faults({ ...document, rows: [rest] }, 'portfolio'), key).not.toEqual([])
  }
})

test('a line that nobody promised is noticed', async () => {
  const [line = ''] = String(await renderNdjson(portfolioReport, context)).split('\n')
  expect(faults({ ...JSON.parse(line), surprise: 1 }, 'line')).not.toEqual([])
  expect(faults({ ...JSON.parse(line), kind: 'other' }, 'line')).not.toEqual([])
})

test('the lists of codes are those of the program', () => {
  const row = read('adoption-row.schema.json').$defs
  const parts = read('adoption-parts.schema.json').$defs
  expect(read('adoption-figures.schema.json').$defs.row.properties.flags.items.enum).toEqual([...FLAGS])
  expect(row.adviceCode.enum).toEqual([...ADVICE])
  expect(parts.cause.enum).toEqual([...CAUSES])
  expect(parts.grouping.enum).toEqual([...GROUPINGS])
})
