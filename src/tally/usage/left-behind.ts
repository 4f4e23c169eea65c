// Remarks on workloads that an own usage export lacks, though another export of those days, which it replaces, has rows of them.
import { compareCodePoints } from '../../model/code-points.ts'
import { asDay, type Day } from '../../model/day.ts'
import type { Note } from '../../model/note.ts'
import { isGraph } from '../../model/usage-batch.ts'
import type { Snapshots } from './snapshots.ts'
import type { UsageInput } from './usage-input.ts'
import type { Verdicts } from './verdicts.ts'

/** Rows of an older export are not missed any more. */
const MOST_DAYS = 40

/**
 * One remark for each: an own export covers every workload of its services, so that rows of another day (Exchange of
 * yesterday, Teams of today), and reports of the same day, would be left out without a word.
 */
export function leftBehind(
  { entries, table, question, whose }: UsageInput,
  workloads: readonly string[],
  { verdicts, snapshots }: { verdicts: Verdicts; snapshots: Snapshots },
): Note[] {
  const newest = new Map<string, { service: string; workload: string; day: Day; asOf: Day }>()
  const current = new Set<string>()
  for (const index of entries.entryKinds) {
    const entryKind = table.entryKinds.get(index)
    const service = verdicts.snapshotService(entryKind)
    const workload = workloads[entryKind.workload] ?? ''
    const day = snapshots.dayOf(entryKind.report)
    const asOf = snapshots.newest(service, entryKind.workload) ?? day
    const isReplaced = isGraph(entryKind) && snapshots.ownWins(day)
    if (day === asOf && !isReplaced) current.add(workload)
    if (question.services !== 'all' && !question.services.has(service)) continue
    if (!snapshots.isOwn(service, asOf) || snapshots.isStale(asOf) || day < asOf - MOST_DAYS) continue
    const key = `${service}\n${workload}`
    const known = newest.get(key)
    if (!known || known.day < day) newest.set(key, { service, workload, day: asDay(day), asOf })
  }
  return [...newest]
    .filter(([, { workload }]) => !current.has(workload))
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([, found]) => ({ code: 'workload-left-behind', params: { ...whose, ...found } }))
}
