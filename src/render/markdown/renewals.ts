// What ends in the coming days, for a chat or a ticket.
import type { RenewalsReport } from '../../report/types.ts'
import { customerName } from '../document/names.ts'
import type { Messages } from '../messages/types.ts'
import { renewalLines, renewalsView } from '../view/renewals.ts'
import { checks, lead, notes } from './about.ts'
import { blocks, heading, paragraph, strong, table } from './parts.ts'

export function renewalsText(report: RenewalsReport, messages: Messages): string {
  const { renewals } = messages
  const { customer, rows } = report
  const { before, after } = renewalLines(report, messages)
  return blocks(
    heading(1, renewals.title(customer && customerName(customer, messages))),
    checks(report.checks, messages),
    rows.length > 0 ? strong(renewals.takeaway(report)) : '',
    lead(report, before.join(messages.table.between.sentences), messages),
    table(renewalsView(report, messages), messages),
    paragraph(...after),
    notes(report.notes, messages),
  )
}
