// Undated usage rows are rows of the as-of day: where dated ones of that day stand beside them, they merge too.
import type { Day } from '../model/day.ts'
import { NO_DAY } from '../model/usage-batch.ts'
import type { Entries } from './entries.ts'
import type { Settled } from './settle.ts'
import { UsageTable } from './usage-table.ts'

/** Entries with the table that they are indices of. */
export interface TabledEntries {
  table: UsageTable
  entries: Entries
}

/** The entries with undated ones dated; the same as they are where no two of them could meet. */
export function datedEntries({ table, collector }: Settled, entries: Entries, asOf: Day): TabledEntries {
  const reports = new Set(Array.from(entries.frames, frame => table.frames.reportOf(frame)))
  if (!reports.has(NO_DAY) || !reports.has(asOf)) return { table, entries }
  const dated = new UsageTable((origin, left, right) => collector.productSets.merge(origin, left, right))
  const frames = new Map(
    Array.from(entries.frames, frame => {
      const { report, ...rest } = table.frames.get(frame)
      return [frame, dated.frames.add({ ...rest, report: report === NO_DAY ? asOf : report })]
    }),
  )
  for (const index of entries.index) {
    const user = table.userOf(index)
    const frame = frames.get(table.frameOf(index)) ?? 0
    const [newest = NO_DAY, ...earlier] = table.activityOf(index)
    dated.add(user, frame, newest, table.sinceOf(index))
    for (const day of earlier) dated.addActivity(user, frame, day)
  }
  const all = Array.from({ length: dated.length }, (_, index) => index)
  return {
    table: dated,
    entries: { index: Uint32Array.from(all), frames: new Set(all.map(index => dated.frameOf(index))) },
  }
}
