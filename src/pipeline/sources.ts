// Lists every file that was found and what it was; computes nothing of it.
import { compareCodePoints } from '../model/code-points.ts'
import { ExpectedError } from '../model/problem.ts'
import { nearNames } from '../report/near-names.ts'
import type { SourceRow, SourcesReport } from '../report/types.ts'
import type { ReadMember } from '../sources/outcome.ts'
import type { ReadAll } from '../sources/read-all.ts'
import { countCustomers, requireCustomers } from './count-customers.ts'
import { type Data, type Reading, readInputs, resolveData } from './data.ts'
import { shownCustomer } from './heading.ts'
import { folderNotes } from './notes.ts'
import { rejectedOf } from './rejected.ts'
import type { OnProgress, Rejected, Settings } from './types.ts'

export async function sourcesReport(
  settings: Settings,
  onProgress: OnProgress,
): Promise<{ report: SourcesReport; failure: ExpectedError | null; rejected: Rejected[] }> {
  const reading = await readInputs(settings, onProgress, true)
  const { read } = reading
  const { data, failure } = resolved(settings, reading)
  const customers = data?.resolved.customers.all().filter(({ current }) => current) ?? []
  const notes = data === null ? [] : [...folderNotes(data, read.members), ...nearNames(customers)]
  const report: SourcesReport = { kind: 'sources', sources: sourceRows(read, data), notes }
  return { report, failure, rejected: rejectedOf(read) }
}

/** Who is who, where that can be told, and what a report of the same data would end with, or would have named first with `keepGoing`. */
function resolved(
  settings: Settings,
  reading: Reading,
): { data: Data | null; failure: ExpectedError | null } {
  let data: Data | null = null
  try {
    data = resolveData(settings, reading)
    const { unread } = countCustomers(data)
    // Earlier portfolio exports alone serve the trend.
    if (reading.collector.points.length === 0) requireCustomers(data)
    return { data, failure: unread }
  } catch (error) {
    if (error instanceof ExpectedError) return { data, failure: error }
    throw error
  }
}

/** Whose a file is: as a report shows the customer, else as the file says it. */
function customerOf(member: ReadMember, data: Data | null): Pick<SourceRow, 'customer' | 'customerId'> {
  const { customer } = member
  if (customer === null) return { customer: null, customerId: null }
  const shown = data && shownCustomer(data, member)
  return {
    customer: shown?.name ?? (customer.name || customer.id),
    customerId: shown ? shown.id : customer.id || null,
  }
}

function sourceRows({ members, leftOut }: ReadAll, data: Data | null): SourceRow[] {
  const blank = {
    format: null,
    customer: null,
    customerId: null,
    customers: 0,
    rows: 0,
    users: 0,
    duplicates: 0,
    rejected: 0,
    reportDate: null,
    encoding: null,
  }
  const rows: SourceRow[] = [
    ...members.map(
      (member): SourceRow => ({
        file: member.label,
        status: member.status,
        format: member.format?.id ?? null,
        ...customerOf(member, data),
        customers: member.met.count(),
        rows: member.rows,
        users: member.users,
        duplicates: member.attributionDuplicates,
        rejected: member.rejectedCount,
        reportDate: member.reportDate ?? member.nameDay,
        encoding: member.encoding,
        reason: member.reason ?? member.problems[0]?.code ?? null,
        detail: member.detail,
        problems: member.problems,
      }),
    ),
    ...leftOut.map(
      ({ label, reason, other = '' }): SourceRow => ({
        ...blank,
        file: label,
        status: 'left-out',
        reason,
        detail: other,
        problems: [],
      }),
    ),
  ]
  return rows.sort((a, b) => compareCodePoints(a.file, b.file))
}
