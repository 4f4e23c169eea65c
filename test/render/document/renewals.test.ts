// What is said of renewals, on a screen of 100 cells.
import { expect, it } from 'vitest'
import { rendererOf } from '../../../src/render/index.ts'
import type { RenewalsReport } from '../../../src/report/types.ts'
import { renewalsReport } from '../../support/sample-reports.ts'
import { contextOf } from '../context.ts'

async function shown(report: RenewalsReport = renewalsReport): Promise<string[]> {
  const context = await contextOf()
  const render = await rendererOf('table')
  const terminal = { ...context.terminal, width: 100, piped: false, color: false, unicode: true }
  return String(await render(report, { ...context, terminal })).split('\n')
}

it('sums stand in a line for each currency, and nothing else in the second of them', async () => {
  const lines = await shown()
  const at = lines.findIndex(line => /^ +Total/.test(line))
  expect(lines[at]?.trim()).toMatch(/^Total +107 .*20 .*EUR 4,800\.00$/)
  expect(lines[at + 1]?.trim()).toMatch(/^(USD 27,600\.00 +)?USD 5,520\.00$/)
})

it('says what is not listed, and whose use nobody knows', async () => {
  const text = (await shown()).join(' ').replace(/\s+/g, ' ')
  expect(text).toContain(
    'Not listed: 3 subscriptions after 2026-11-29 (--within shows more days), 1 subscription without an end in any export, 2 subscriptions whose end has passed.',
  )
  expect(text).toContain('For 1 subscription no export of users tells who uses the product')
  expect(text).toContain(
    '2 subscriptions of 2 customers · 107 seats · 20 seats could go, which saves EUR 4,800.00 and USD 5,520.00 · first: Lindqvist Bygg AB, in 30 days',
  )
})

it('without any says so, and of which days', async () => {
  const text = (await shown({ ...renewalsReport, rows: [] })).join(' ').replace(/\s+/g, ' ')
  expect(text).toContain('No subscription ends from 2026-08-31 to 2026-11-29, as far as the exports say.')
  expect(text).not.toContain('Total')
})
