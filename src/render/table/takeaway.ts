// The last line of an answer, where the eye rests: what to take home, and what to do first.
import type { CustomerReport, PortfolioReport, Row } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import { customerName, keyName } from './cells.ts'
import type { Pen } from './pen.ts'
import { byUrgency, rowsByUrgency } from './urgency.ts'

/** As many customers are named to start with. */
const FIRST = 3

function percentages(row: Row, { report, format }: Messages): string[] {
  return [
    `${report.metrics.deployment} ${format.percent(row.deployment)}`,
    `${report.metrics.usage} ${format.percent(row.usage)}`,
    `${report.metrics.adjusted} ${format.percent(row.adjusted)}`,
  ]
}

/** "14 customers · deployment 71.3 % · usage 103.9 % · … · start with: Contoso (renew), …", over all rows. */
export function portfolioTakeaway(report: PortfolioReport, messages: Messages, pen: Pen): string {
  const { by, total } = report
  const rows = report.uncut ?? report.rows
  const { table } = messages
  if (rows.length === 0) return ''
  const customers = new Set(rows.map(({ customer }) => customer.id ?? customer.name)).size
  const over = rows.filter(row => row.flags.includes('over-100')).length
  const first = rowsByUrgency(rows).slice(0, FIRST)
  const parts = [
    table.customers(customers),
    ...(by === 'customer' ? [] : [table.rows(rows.length)]),
    ...percentages(total, messages),
    ...(over > 0 ? [table.over100(over)] : []),
    first.length > 0
      ? table.startWith(
          first.map(({ row, first: { code } }) => `${called(row, messages, pen)} (${table.advice[code]})`),
        )
      : table.nothingUrgent,
  ]
  return pen.say(parts.join(' · '), 'strong')
}

function called(row: Row, messages: Messages, pen: Pen): string {
  const name = pen.name(customerName(row.customer, messages))
  return row.key === null ? name : `${name}, ${pen.name(keyName(row, messages))}`
}

/** The same of one customer, with the most urgent advice and its number. */
export function customerTakeaway(
  { customer, summary }: CustomerReport,
  messages: Messages,
  pen: Pen,
): string {
  const { table } = messages
  const [first] = byUrgency(summary.advice)
  const parts = [
    pen.name(customerName(customer, messages)),
    ...percentages(summary, messages),
    first
      ? table.next(messages.advice[first.code].label, messages.advice[first.code].evidence(first.evidence)[0])
      : table.nothingUrgent,
  ]
  return pen.say(parts.join(' · '), 'strong')
}
