// One customer for a chat or a ticket.
import type { CustomerReport, Row } from '../../report/types.ts'
import { customerName } from '../document/names.ts'
import type { Messages } from '../messages/types.ts'
import type { ColumnKey } from '../view/column.ts'
import { figureView } from '../view/figures.ts'
import { trendView, usersView } from '../view/lists.ts'
import { peopleLists } from '../view/people.ts'
import { senderLines } from '../view/sender.ts'
import { checks, definitions, lead, notes } from './about.ts'
import { blocks, bullets, heading, paragraph, section, strong, table } from './parts.ts'
import { advice, bridge, partName, possible } from './reasons.ts'

const SEATS: readonly ColumnKey[] = ['soldLicenses', 'assignedLicenses', 'deployment']
const USERS: readonly ColumnKey[] = ['totalUsers', 'activeUsers', 'usage', 'entitledActiveUsers', 'adjusted']
export const TREND: readonly ColumnKey[] = [...SEATS, ...USERS, 'usageChange', 'adjustedChange']

export function customerText(report: CustomerReport, messages: Messages): string {
  const { summary, services, products, workloads, trend, users } = report
  const { sections } = messages
  const all = [summary, ...services, ...products, ...workloads]
  const part = (by: 'service' | 'product' | 'workload', title: string, rows: readonly Row[]) =>
    section(title, table(figureView('summary', columns(by, rows), rows, messages), messages))
  return blocks(
    heading(1, messages.report.report(customerName(report.customer, messages))),
    checks(report.checks, messages),
    strong(messages.report.takeaway(summary)),
    lead(report, messages.definitions.dates(report.window, report.asOf), messages),
    facts(report, messages),
    part('service', sections.services, services),
    part('product', sections.products, products),
    part('workload', sections.workloads, workloads),
    bridge(summary, messages),
    possible(all, messages),
    advice(all, row => partName(row, messages), messages),
    section(sections.trend, table(trendView(trend, TREND, messages), messages)),
    users ? idle(users, messages) : '',
    notes(report.notes, messages),
    definitions(report.windowDays, messages),
    ...senderLines(report).map(line => paragraph(line)),
  )
}

function columns(by: 'service' | 'product' | 'workload', rows: readonly Row[]): ColumnKey[] {
  const seats: ColumnKey[] = rows.some(row => row.seatLine) ? ['paidSeats', 'missingUsers'] : []
  return by === 'workload' ? [by, ...USERS, ...seats, 'flags'] : [by, ...SEATS, ...USERS, 'flags']
}

/** Flags with what they mean, then whatever else is known of the customer. */
function facts({ summary, thresholds }: CustomerReport, { flags, report }: Messages): string {
  const reported = report.reported(summary)
  return bullets([
    ...summary.flags.map(flag => `${flags[flag].label}: ${flags[flag].explain(thresholds)}`),
    ...(reported === null ? [] : [reported]),
    ...(summary.change ? [report.change(summary.change)] : []),
    ...(summary.seatLine ? [report.seatLine(summary.seatLine)] : []),
    ...(summary.support ? [report.support(summary.support)] : []),
    ...(summary.cost ? report.cost(summary.cost) : []),
  ])
}

export function idle(users: NonNullable<CustomerReport['users']>, messages: Messages): string {
  const { sections, report } = messages
  return section(
    sections.users,
    ...peopleLists(users, messages).flatMap(list => [
      paragraph(list.title),
      table(usersView(list.users, messages), messages),
    ]),
    paragraph(users.some(user => user.concealed) ? report.idle.concealed : ''),
  )
}
