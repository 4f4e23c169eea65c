// Every customer for a chat or a ticket.
import type { PortfolioReport } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import type { ColumnKey } from '../view/column.ts'
import { datesOf } from '../view/dates.ts'
import { figureView } from '../view/figures.ts'
import { checks, definitions, lead, notes } from './about.ts'
import { idle } from './customer.ts'
import { blocks, heading, paragraph, section, strong, table } from './parts.ts'
import { advice, rowName } from './reasons.ts'

const FIGURES: readonly ColumnKey[] = [
  'soldLicenses',
  'assignedLicenses',
  'deployment',
  'totalUsers',
  'activeUsers',
  'usage',
  'entitledActiveUsers',
  'adjusted',
  'flags',
  'advice',
]

export function portfolioText(report: PortfolioReport, messages: Messages): string {
  const { by, rows, total, users } = report
  const { sections, report: words } = messages
  const columns: ColumnKey[] = by === 'customer' ? ['customer', ...FIGURES] : ['customer', by, ...FIGURES]
  const view = figureView('customers', columns, rows, messages, total)
  return blocks(
    heading(1, words.portfolio(by)),
    checks(report.checks, messages),
    rows.length > 0 ? strong(`${words.total}: ${words.takeaway(total)}`) : paragraph(words.noCustomers),
    lead(report, datesOf(report.uncut ?? rows, report.windowDays, messages), messages),
    section(sections.customers, table(view, messages), by === 'customer' ? '' : paragraph(words.overlap)),
    rows.some(row => row.advice.length > 0) ? advice(rows, row => rowName(row, messages), messages) : '',
    users ? idle(users, messages) : '',
    notes(report.notes, messages),
    definitions(report.windowDays, messages),
  )
}
