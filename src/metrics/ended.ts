// Workloads that are no longer there, though exports still list them.
import { hasEnded as endedBefore } from '../catalog/workloads.ts'
import type { Row } from '../report/types.ts'

/** Whether a row is of a workload that had ended before its window began. */
export function hasEnded({ scope, key, window }: Pick<Row, 'scope' | 'key' | 'window'>): boolean {
  return scope === 'workload' && window !== null && endedBefore(key, window.start)
}
