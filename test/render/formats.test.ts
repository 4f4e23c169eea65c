// The table of formats: every name that the command offers, every ending that it promises.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatOfFile, OUTPUT_FORMATS } from '../../src/model/output-formats.ts'
import { rendererOf } from '../../src/render/index.ts'
import type { Report } from '../../src/report/types.ts'
import {
  customerReport,
  diffReport,
  portfolioReport,
  renewalsReport,
  trendReport,
} from '../support/sample-reports.ts'
import { contextOf } from './context.ts'

const sources: Report = { kind: 'sources', sources: [], notes: [] }
const REPORTS: Report[] = [portfolioReport, customerReport, trendReport, renewalsReport, diffReport, sources]

test('names and endings are those that were promised', () => {
  expect(OUTPUT_FORMATS.map(({ name }) => name)).toEqual([
    'table',
    'csv',
    'tsv',
    'json',
    'ndjson',
    'md',
    'html',
    'xlsx',
    'ics',
  ])
  expect(OUTPUT_FORMATS.flatMap(format => ('ending' in format ? format.ending : []))).toEqual([
    '.csv',
    '.tsv',
    '.json',
    '.ndjson',
    '.md',
    '.html',
    '.xlsx',
    '.ics',
  ])
})

test.each([
  ['a.csv', 'csv'],
  ['out/Report.XLSX', 'xlsx'],
  ['x.ndjson', 'ndjson'],
  ['x.json', 'json'],
  ['page.html', 'html'],
  ['a.txt', undefined],
  ['csv', undefined],
  ['a.csv.gz', undefined],
])('%s is %s', (file, name) => {
  expect(formatOfFile(file, 'portfolio')).toBe(name)
})

test('a calendar is made of renewals alone', () => {
  expect(formatOfFile('a.ICS', 'renewals')).toBe('ics')
  expect(formatOfFile('a.ics', 'portfolio')).toBeUndefined()
})

test.each(OUTPUT_FORMATS)(
  '$name writes every kind of report that it can hold, twice the same, in both languages',
  async ({ name, ...rest }) => {
    const render = await rendererOf(name)
    for (const lang of ['en', 'ja'] as const) {
      const context = await contextOf(lang)
      for (const report of REPORTS.filter(({ kind }) => !('only' in rest) || rest.only === kind)) {
        const once = await render(report, context)
        expect(typeof once === 'string').toBe(name !== 'xlsx')
        expect(await render(report, context)).toEqual(once)
      }
    }
  },
)

test('the code of a format is loaded only when it is asked for', () => {
  const code = readFileSync(new URL('../../src/render/index.ts', import.meta.url), 'utf8')
  for (const [, rest] of code.matchAll(/^import (.*)$/gm)) expect(rest).toMatch(/^type /)
})
