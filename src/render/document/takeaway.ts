// The line to take home, and what to begin with.
import { METRICS } from '../../report/figures/counts.ts'
import { idleCost } from '../../report/figures/index.ts'
import type { CustomerReport, PortfolioReport, Row } from '../../report/types.ts'
import { customerName } from '../messages/customer-name.ts'
import type { Messages } from '../messages/types.ts'
import { customersOf, rowName } from './names.ts'
import { byUrgency, rowsByUrgency } from './urgency.ts'

/** Parts of a line that each say one thing. */
const BETWEEN = ' · '

/** As many customers are named in the line to take home, and as many on a page. */
const NAMED = 3
const LISTED = 5

function percentages(row: Row, { report, format }: Messages): string[] {
  return METRICS.map(metric => `${report.metrics[metric]} ${format.percent(row[metric])}`)
}

/** What seats without use cost, where prices are known. */
function idleSeats(row: Row, { table }: Messages): string[] {
  const perMonth = idleCost(row)
  return perMonth.length > 0 ? [table.idleCost(perMonth)] : []
}

/** "17 customers · 6 over 100 %", over all of them. */
export function atAGlance({ by, rows: shown, uncut }: PortfolioReport, { table }: Messages): string {
  const rows = uncut ?? shown
  const [over = 0, unread = 0] = (['over-100', 'unreadable'] as const).map(
    flag => rows.filter(row => row.flags.includes(flag)).length,
  )
  return [
    table.customers(customersOf(rows)),
    ...(by === 'customer' ? [] : [table.rows(rows.length)]),
    ...(unread > 0 ? [table.unread(unread)] : []),
    ...(over > 0 ? [table.over100(over)] : []),
  ].join(BETWEEN)
}

/** "14 customers · 2 over 100 % · deployment 71.3 % · … · start with: Contoso (renew), …", over all rows. */
export function portfolioTakeaway(report: PortfolioReport, messages: Messages): string {
  const { table } = messages
  const rows = report.uncut ?? report.rows
  if (rows.length === 0) return ''
  const first = rowsByUrgency(rows)
    .slice(0, NAMED)
    .map(({ row, first: { code } }) => `${rowName(row, messages)} (${messages.advice[code].short})`)
  return [
    atAGlance(report, messages),
    ...percentages(report.total, messages),
    ...idleSeats(report.total, messages),
    first.length > 0 ? table.startWith(first) : table.nothingUrgent,
  ].join(BETWEEN)
}

/** Whom to call first, why, and how far they are from where they should be. */
export function startWith({ rows, uncut }: PortfolioReport, messages: Messages) {
  return rowsByUrgency(uncut ?? rows)
    .slice(0, LISTED)
    .map(({ row, first: { code, evidence } }) => ({
      who: rowName(row, messages),
      text: messages.advice[code].label,
      more: messages.advice[code].evidence(evidence).slice(0, 1),
    }))
}

/** The same of one customer, with the most urgent advice and its number. */
export function customerTakeaway({ customer, summary }: CustomerReport, messages: Messages): string {
  const { table, advice, flags, format } = messages
  if (summary.flags.includes('unreadable'))
    return [customerName(customer, messages), flags.unreadable.label].join(BETWEEN)
  const [first] = byUrgency(summary.advice)
  // Nothing to try is not that all is well: of a customer above 100 %, or without data, that is said.
  const otherwise =
    summary.flags.length > 0 ? format.list(summary.flags.map(flag => flags[flag].label)) : table.nothingUrgent
  return [
    customerName(customer, messages),
    ...percentages(summary, messages),
    ...idleSeats(summary, messages),
    first ? table.next(advice[first.code].label, advice[first.code].evidence(first.evidence)[0]) : otherwise,
  ].join(BETWEEN)
}
