// How much a report holds, for the line that says what was written.
import type { Report } from '../report/types.ts'

/** Rows of figures, users, points, moves or files, whichever the report is a list of; the Total is not counted. */
export function rowCount(report: Report): number {
  switch (report.kind) {
    case 'portfolio':
      return report.rows.length
    case 'report':
      return (
        report.users?.length ?? 1 + report.services.length + report.products.length + report.workloads.length
      )
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
