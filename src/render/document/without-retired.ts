// A workload that has ended has no line of its own where a person reads and nobody used it: exports still list it.
import { hasLine } from '../../metrics/retired-workloads.ts'
import { changed } from '../../report/rows-in-turn.ts'
import type { PortfolioReport, Report } from '../../report/types.ts'

export function withoutRetired(report: PortfolioReport): PortfolioReport
export function withoutRetired(report: Report): Report
export function withoutRetired(report: Report): Report {
  if (report.kind === 'report') return { ...report, workloads: report.workloads.filter(hasLine) }
  if (report.kind !== 'portfolio') return report
  const within: PortfolioReport['within'] = of => ({
    *[Symbol.iterator]() {
      for (const each of report.within(of)) yield { ...each, rows: each.rows.filter(hasLine) }
    },
  })
  // Of the others no row is of a workload.
  if (report.by !== 'workload') return changed(report, { within })
  const { uncut: all, ...rest } = report
  const rows = report.rows.filter(hasLine)
  const uncut = all?.filter(hasLine)
  // Where only such rows were cut off, all others are there.
  return { ...rest, rows, ...(uncut && uncut.length > rows.length ? { uncut } : {}), within }
}
