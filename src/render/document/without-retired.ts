// A workload that has ended has no line of its own where a person reads and nobody used it: exports still list it.
import { isRetired } from '../../metrics/retired-workloads.ts'
import type { Report, Row } from '../../report/types.ts'

export function withoutRetired<R extends Report>(report: R): R {
  if (report.kind === 'report') return { ...report, workloads: report.workloads.filter(isThere) }
  if (report.kind !== 'portfolio') return report
  const { rows, uncut } = report
  return {
    ...report,
    rows: rows.filter(isThere),
    ...(uncut ? { uncut: uncut.filter(isThere) } : {}),
    within: of => ({
      *[Symbol.iterator]() {
        for (const each of report.within(of)) yield { ...each, rows: each.rows.filter(isThere) }
      },
    }),
  }
}

function isThere(row: Row): boolean {
  return !isRetired(row) || (row.activeUsers ?? 0) > 0
}
