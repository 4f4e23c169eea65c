// The rows of a report as plain cells: CSV and TSV differ in the delimiter only.
import type { Report } from '../../report/types.ts'
import { diffTable } from './diff.ts'
import { portfolioTable } from './portfolio.ts'
import { renewalsTable } from './renewals.ts'
import { customerTable } from './report.ts'
import { sourcesTable } from './sources.ts'
import { trendTable } from './trend.ts'
import { usersTable } from './users.ts'
import type { CsvTable } from './write.ts'

/** Where idle users were asked for, the table is their list. */
export function csvTable(report: Report): CsvTable {
  switch (report.kind) {
    case 'portfolio':
      return report.users ? usersTable(report.users) : portfolioTable(report)
    case 'report':
      return report.users ? usersTable(report.users) : customerTable(report)
    case 'trend':
      return trendTable(report)
    case 'renewals':
      return renewalsTable(report)
    case 'diff':
      return diffTable(report)
    case 'sources':
      return sourcesTable(report)
  }
}
