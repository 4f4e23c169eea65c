// Workloads that are no longer there, though exports still list them.
import { isRetired as isRetiredBy } from '../catalog/workloads.ts'
import type { Row } from '../report/types.ts'

/** Whether a row has a line where a person reads: one of a workload that had ended, and that nobody used any more, has none. */
export function hasLine(row: Pick<Row, 'scope' | 'key' | 'window' | 'activeUsers'>): boolean {
  return !isRetired(row) || (row.activeUsers ?? 0) > 0
}

/** Whether a row is of a workload that had ended before its window began. */
export function isRetired({ scope, key, window }: Pick<Row, 'scope' | 'key' | 'window'>): boolean {
  return scope === 'workload' && window !== null && isRetiredBy(key, window.start)
}
