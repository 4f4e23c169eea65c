// How much a report holds, for the line that says what was written.
import type { FormatName } from '../model/output-formats.ts'
import { eachRow } from '../report/rows-in-turn.ts'
import type { Report } from '../report/types.ts'

/** Formats that are one table: that of the users, where they were asked for. */
const ONE_TABLE: ReadonlySet<FormatName> = new Set(['csv', 'tsv', 'ndjson'])

/** Rows of figures, users, points, moves or files, whichever the file is a list of; the Total is not counted. */
export function rowCount(report: Report, format: FormatName): number {
  const users = 'users' in report && ONE_TABLE.has(format) ? report.users : null
  if (users) return users.length
  switch (report.kind) {
    case 'portfolio':
      return eachRow(report).length
    case 'report':
      return 1 + report.services.length + report.products.length + report.workloads.length
    case 'trend':
      return report.points.length
    case 'renewals':
      return report.rows.length
    case 'diff':
      return report.moves.length
    case 'sources':
      return report.sources.length
  }
}
