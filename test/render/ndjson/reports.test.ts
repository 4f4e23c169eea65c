// Every report as NDJSON: the rows of the CSV, one a line.
import { expect, test } from 'vitest'
import { renderNdjson } from '../../../src/render/ndjson/index.ts'
import type { Report } from '../../../src/report/types.ts'
import {
  customerReport,
  diffReport,
  emptyPortfolioReport,
  HOSTILE_NAMES,
  hostileCustomerReport,
  portfolioReport,
  trendReport,
} from '../../support/sample-reports.ts'
import { contextOf } from '../context.ts'

const context = await contextOf()

async function ndjson(report: Report) {
  const text = String(await renderNdjson(report, context))
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
}

test('one row a line, the Total last', async () => {
  const rows = await ndjson(portfolioReport)
  expect(rows.length).toBe(portfolioReport.rows.length + 1)
  expect(rows[0]).toMatchObject({ schemaVersion: 1, kind: 'portfolio', by: 'customer', scope: 'customer' })
  expect(rows.at(-1)).toMatchObject({ scope: 'total', customerName: 'Total' })
  expect(await ndjson(emptyPortfolioReport)).toHaveLength(1)
})

test('one customer has its parts in order, or its users where asked for', async () => {
  const scopes = (await ndjson({ ...customerReport, users: null })).map(row => row.scope)
  expect([...new Set(scopes)]).toEqual(['customer', 'service', 'product', 'workload'])
  expect((await ndjson(customerReport)).map(row => row.userPrincipalName)).toEqual([
    'anna.berg@lindqvist.example',
    'ext_olle#EXT#@lindqvist.example',
  ])
})

test('points, moves and hostile names', async () => {
  expect((await ndjson(trendReport)).map(point => point.date)[0]).toBe('2026-03-31')
  expect((await ndjson(diffReport))[0]).toMatchObject({ old: 'portfolio-2026-07-31.csv', move: 'moved' })
  expect(await ndjson(hostileCustomerReport(HOSTILE_NAMES.breaks))).toHaveLength(1)
})
