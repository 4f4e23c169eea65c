// Lists every file that was found and what it was; computes nothing of it.
import { compareCodePoints } from '../model/fold.ts'
import { ExpectedError } from '../model/problem.ts'
import type { SourceRow, SourcesReport } from '../report/types.ts'
import type { ReadAll } from '../sources/read.ts'
import { type Reading, readInputs, settleData } from './data.ts'
import { countCustomers, requireCustomers } from './portfolio.ts'
import { rejectedOf } from './rejected.ts'
import type { OnProgress, Rejected, Settings } from './types.ts'

export async function sourcesReport(
  settings: Settings,
  onProgress: OnProgress,
): Promise<{ report: SourcesReport; failure: ExpectedError | null; rejected: Rejected[] }> {
  const reading = await readInputs(settings, onProgress, true)
  const { read } = reading
  const report: SourcesReport = { kind: 'sources', sources: sourceRows(read), notes: [] }
  return { report, failure: failureOf(settings, reading), rejected: rejectedOf(read) }
}

/** What a report of the same data would end with, or would have named first with `keepGoing`. */
function failureOf(settings: Settings, reading: Reading): ExpectedError | null {
  try {
    const data = settleData(settings, reading)
    const { unread } = countCustomers(data)
    // Earlier portfolio exports alone serve the trend.
    if (reading.collector.points.length === 0) requireCustomers(data)
    return unread
  } catch (error) {
    if (error instanceof ExpectedError) return error
    throw error
  }
}

function sourceRows({ members, leftOut }: ReadAll): SourceRow[] {
  const blank = {
    format: null,
    customer: null,
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
        customer: member.customer ? member.customer.name || member.customer.id : null,
        customers: member.customers,
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
