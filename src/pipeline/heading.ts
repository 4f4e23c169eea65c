// What every report of figures says of itself: the files that it is made from, what it covers, and what to know about the data.
import { sortNotes } from '../report/order.ts'
import type { CustomerRef, Heading, SourceInfo } from '../report/types.ts'
import type { ReadMember } from '../sources/outcome.ts'
import { customerOfMember, customerRef, type Data } from './data.ts'
import { type Files, fileNotes } from './notes.ts'

/** What a report says of itself; `files` are those that it is about. */
export function headingOf(
  data: Data,
  { notes, checks }: Pick<Heading, 'notes' | 'checks'>,
  files: Files = data.read,
): Heading {
  const { settings } = data
  return {
    generatedFrom: files.members
      .filter(({ status }) => status === 'read')
      .map(member => sourceInfo(member, shownCustomer(data, member))),
    windowDays: settings.windowDays,
    scope: settings.scope === 'own' ? { kind: 'own', partner: settings.partner ?? '' } : { kind: 'all' },
    serviceFilter: settings.services === 'all' ? 'all' : [...settings.services],
    thresholds: settings.thresholds,
    checks,
    notes: sortNotes([...fileNotes(data, files), ...notes]),
  }
}

/** The customer that all rows of a file are of, as a report shows it; null where there is none. */
export function shownCustomer(data: Data, member: ReadMember): CustomerRef | null {
  const index = customerOfMember(data, member)
  return index === null ? null : customerRef(data, index)
}

function sourceInfo(member: ReadMember, customer: CustomerRef | null): SourceInfo {
  return {
    file: member.label,
    format: member.format?.id ?? '',
    customer: customer?.name ?? null,
    customerId: customer?.id ?? null,
    rows: member.rows - member.rejectedCount,
    rejected: member.rejectedCount,
    reportDate: member.reportDate,
  }
}
