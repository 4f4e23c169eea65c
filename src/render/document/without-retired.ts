// A workload that has ended has no line of its own where a person reads and nobody used it: exports still list it.
import { isRetired } from '../../metrics/retired-workloads.ts'
import { changed } from '../../report/rows-in-turn.ts'
import type { PortfolioReport, Report, Row } from '../../report/types.ts'

export function withoutRetired(report: PortfolioReport): PortfolioReport
export function withoutRetired(report: Report): Report
export function withoutRetired(report: Report): Report {
  if (report.kind === 'report') return { ...report, workloads: report.workloads.filter(isThere) }
  if (report.kind !== 'portfolio') return report
  const within: PortfolioReport['within'] = of => ({
    *[Symbol.iterator]() {
      for (const each of report.within(of)) yield { ...each, rows: each.rows.filter(isThere) }
    },
  })
  // Of the others no row is of a workload.
  if (report.by !== 'workload') return changed(report, { within })
  const { rows, uncut } = report
  return {
    ...report,
    rows: rows.filter(isThere),
    ...(uncut ? { uncut: uncut.filter(isThere) } : {}),
    within,
  }
}

function isThere(row: Row): boolean {
  return !isRetired(row) || (row.activeUsers ?? 0) > 0
}
