// Renewals within other reports: months on a portfolio's page, what ends when on a customer's.
import { expect, it } from 'vitest'
import { upcomingRenewals } from '../../../src/metrics/upcoming-renewals.ts'
import { asDay } from '../../../src/model/day.ts'
import type { Table } from '../../../src/render/document/document.ts'
import { calendarSection, endsSection } from '../../../src/render/document/upcoming-renewals.ts'
import { textsOf } from '../../../src/render/document/words.ts'
import { messagesFor } from '../../../src/render/messages/index.ts'
import { forCustomer } from '../../../src/report/for-customer.ts'
import type { Renewal, UpcomingRenewals } from '../../../src/report/types.ts'
import { customerReport, renewalsReport } from '../../support/sample-reports.ts'

const messages = await messagesFor('en')
const [first, second] = renewalsReport.rows
if (!first || !second) throw new Error('the sample has two rows')

/** The tables of a section as text, each cell as it is shown. */
function tablesOf(
  coming: UpcomingRenewals | null,
  section = calendarSection,
): { on: unknown; lines: string[] }[] {
  return section(coming, messages)
    .flatMap(({ blocks }) => blocks)
    .flatMap(part => {
      const block = 'make' in part ? part.make() : part
      return block?.kind === 'table' ? [{ on: part.on, lines: linesOf(block) }] : []
    })
}

function linesOf({ columns, rows, total }: Table): string[] {
  const shown = [...rows, ...(total ? [total] : [])].map(row =>
    row.map(cell => textsOf(cell, messages).join(', ')),
  )
  return [columns.map(({ head }) => head), ...shown].map(cells => cells.join(' | '))
}

const coming = (rows: readonly Renewal[]) => upcomingRenewals(rows, renewalsReport.from, 365)

it('a page has a line for each month, with what it comes to, and a workbook every subscription', () => {
  const december = { ...first, ends: asDay(first.ends + 80), cost: null, seatsToDrop: 5 }
  const [months, all] = tablesOf(coming([first, second, december]))
  // 2026-09-30 + 80 days = 2026-12-19.
  expect(months).toEqual({
    on: ['page'],
    lines: [
      'Month | Subscriptions | Customers | Sold licences | Seats to drop | Cost of all seats for the term | Saved by dropping seats, for the term',
      '2026-09 | 1 | Lindqvist Bygg AB | 100 | 20 | EUR 24,000.00, USD 27,600.00 | EUR 4,800.00, USD 5,520.00',
      '2026-10 | 1 | ふぐ商事 | 7 |  |  | ',
      '2026-12 | 1 | Lindqvist Bygg AB | 100 | 5 |  | ',
      'Total | 3 |  | 207 | 25 | EUR 24,000.00, USD 27,600.00 | EUR 4,800.00, USD 5,520.00',
    ],
  })
  expect(all?.on).toEqual(['workbook'])
  expect(all?.lines).toHaveLength(5)
})

it('names five customers of a month, those with most to drop', () => {
  const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name, index) => ({
    ...first,
    ...{ customer: { id: null, name }, seatsToDrop: index === 0 ? null : index, cost: null },
  }))
  expect(tablesOf(coming(rows))[0]?.lines[1]).toBe('2026-09 | 7 | g, f, e, d, c, and 2 more | 700 | 21')
})

it('nothing that ends, or no day to start from, is nothing to tell', () => {
  expect(tablesOf(coming([]))).toEqual([])
  expect(tablesOf(upcomingRenewals([first], null, 365))).toEqual([])
})

it('a customer is told of its own, without its name, and of no cost unless that is asked for', () => {
  const renewals = coming([first])
  const report = { ...customerReport, renewals }
  const sender = { logo: null, contact: null, closing: null }
  const [whole] = tablesOf(renewals, endsSection)
  expect(whole?.lines.join('\n')).not.toContain('Lindqvist')
  expect(whole?.lines.at(-1)).toMatch(/Total .*100.*20.*EUR 4,800\.00/)
  const sent = forCustomer(report, sender, false).renewals
  expect(tablesOf(sent, endsSection)[0]?.lines.join('\n')).not.toMatch(/EUR|USD|Cost|Saved/)
  expect(forCustomer(report, sender, true).renewals).toEqual(renewals)
})
