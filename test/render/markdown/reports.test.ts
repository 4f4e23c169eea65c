// Reports as Markdown: a headline, tables, causes, advice, and names that stay text.
import { expect, test } from 'vitest'
import { renderMarkdown } from '../../../src/render/markdown/print.ts'
import type { Report } from '../../../src/report/types.ts'
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
  trendReport,
} from '../../support/sample-reports.ts'
import { contextOf } from '../context.ts'

const english = await contextOf('en')
const japanese = await contextOf('ja')

async function markdown(report: Report, context = english): Promise<string> {
  return String(await renderMarkdown(report, context))
}

/** Rows of every table, as their cells. */
function rows(text: string): string[][] {
  const lines = text.split('\n').filter(line => line.startsWith('|'))
  return lines.map(line =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map(cell => cell.trim()),
  )
}

test('one customer: title, headline, then the parts in order', async () => {
  const text = await markdown(customerReport)
  expect(
    text.startsWith('# Adoption report: Lindqvist Bygg AB\n\n**Lindqvist Bygg AB · deployment 90.8 %'),
  ).toBe(true)
  expect(text.match(/^## .*/gm)).toEqual([
    '## Summary',
    '## What to try',
    '## From usage to adjusted usage',
    '## Possible causes',
    '## By product',
    '## By workload',
    '## By service',
    '## Over time',
    '## Licensed users who were not active',
    '## About the data',
    '## Definitions',
  ])
  expect(text.endsWith('\n')).toBe(true)
  expect(text.endsWith('\n\n')).toBe(false)
})

test('nobody is named unless the users were asked for', async () => {
  const text = await markdown({ ...customerReport, users: null })
  expect(text).not.toContain('anna.berg')
  expect(text).not.toContain('## Licensed users')
})

test('causes have their users, points and evidence, and add up', async () => {
  const text = await markdown(customerReport)
  expect(text).toContain('- **Turnover of staff: 6 users, 5.4 points**\n')
  expect(text).toContain('    - 4 users: licence removed, 2026-08-10 to 2026-08-25\n')
  expect(text).toContain('116 active users = 71 entitled + 4 on a trial')
})

test('the most urgent advice comes first, with its numbers', async () => {
  const [, advice = ''] = (await markdown(customerReport)).split('## What to try\n')
  expect(advice.trimStart()).toMatch(
    /^- \*\*renew now\*\*\n(?: {2}- .*\n)+ {4}- 3 users work on a lapsed subscription/,
  )
  expect(advice).toContain('    - **Teams**: Adjusted usage is 27.9 %')
})

test('numbers stand to the right, what is not available is a dash, the Total is bold and last', async () => {
  const text = await markdown(portfolioReport)
  const [head, marks, ...body] = rows(text)
  expect(head?.slice(0, 4)).toEqual(['Customer', 'Sold licences', 'Assigned licences', 'Deployment %'])
  expect(marks?.slice(0, 4)).toEqual(['---', '---:', '---:', '---:'])
  expect(body.at(-1)?.slice(0, 4)).toEqual(['**Total**', '**2,158**', '**1,778**', '**82.4**'])
  expect(body.find(([name]) => name === 'Kestrel Labs')?.slice(4, 9)).toEqual(['–', '–', '–', '–', '–'])
})

test('by workload the rows name it, and that they overlap', async () => {
  const text = await markdown(portfolioByWorkload)
  expect(rows(text)[2]?.slice(0, 2)).toEqual(['Aurora Fisk AS', 'Exchange'])
  expect(text).toContain('do not add up')
})

test('without customers it says so', async () => {
  expect(await markdown(emptyPortfolioReport)).toContain('No customers.')
})

test('dates without figures keep their row', async () => {
  const found = rows(await markdown(trendReport))
  expect(found.slice(2).map(([day]) => day)).toEqual([
    '2026-03-31',
    '2026-05-01',
    '2026-05-31',
    '2026-07-01',
    '2026-07-31',
    '2026-08-31',
  ])
})

test('moves are listed with their reasons, the rest is counted', async () => {
  const text = await markdown(diffReport)
  expect(rows(text)[2]).toEqual([
    'Calder Logistics',
    'moved',
    ...['78.3 → 83.3', '+5.0', '68.6 → 112.8', '+44.3', '65.7 → 64.9', '-0.8'],
    'Second subscription of the same product 4 → 71; assigned licences 141 → 150',
  ])
  expect(text).toContain('1 customer without a change.')
  expect(text).not.toContain('Duarte')
})

const NAMES = Object.entries(HOSTILE_NAMES)

test.each(NAMES)('a customer called %s breaks no table and brings no markup', async (_, name) => {
  const text = await markdown(hostileCustomerReport(name))
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Control}\u2028\u202A-\u202E]|<[a-z!/]/iu)
  const tables = text.split(/\n(?!\|)/).filter(block => block.startsWith('|') || block.includes('\n|'))
  expect(tables.length).toBeGreaterThan(3)
  for (const block of tables) expect(new Set(rows(block).map(cells => cells.length)).size).toBe(1)
})

test('every row of a hostile portfolio has as many cells as its header', async () => {
  const [head, ...body] = rows(await markdown({ ...hostilePortfolioReport, generatedFrom: [] }))
  for (const row of body) expect(row.length).toBe(head?.length)
})

test('every report has a Japanese text without English left in its headings', async () => {
  const reports = [customerReport, portfolioReport, countsPortfolioReport, trendReport, portfolioTrendReport]
  for (const report of reports) {
    const headings = (await markdown(report, japanese)).match(/^## .*/gm) ?? []
    expect(headings.length).toBeGreaterThan(1)
    for (const heading of headings)
      expect(heading).toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u)
  }
})
