// Rows that count as those of an earlier export, though they have nothing to do with the newer ones, or most are among them.
import { compareCodePoints, inOrder } from '../model/code-points.ts'
import type { Day } from '../model/day.ts'
import { groupBy } from '../model/group.ts'
import type { LeftAsEarlier } from '../model/note.ts'

/** A row of one export, and what it is of: rows of another day that share one of these are of the same history. */
export interface DatedRow {
  day: Day
  file: string
  things(): readonly string[]
}

/** Of fewer rows all may have been replaced by others. */
const LEAST_APART = 3
/** Fewer may well have become little. */
const LEAST_FEW = 4
/** Of a history no more days back are compared: a customer may become smaller. */
export const DAYS_BACK = 3
/** In a longer history one day may well be apart. */
const SHORT_DAYS = 3

/** Whether the newest day has so little beside an earlier one that its rows may be of a later download. */
export function isLittle(ofNewest: number, ofEarlier: number): boolean {
  return ofNewest * 3 < ofEarlier
}

/** `exports`: rows of which the newest day counts, by export. The earlier day with most left rows; null where there is none. */
export function leftAsEarlier(
  kind: LeftAsEarlier['kind'],
  exports: Iterable<readonly DatedRow[]>,
): LeftAsEarlier | null {
  const found = [...exports].flatMap(all => ofExport(kind, all))
  return found.sort(bySize)[0] ?? null
}

/** The largest first, whatever the order of rows is. */
function bySize(a: LeftAsEarlier, b: LeftAsEarlier): number {
  return b.count - a.count || b.day - a.day || a.ofNewest - b.ofNewest || compareCodePoints(a.file, b.file)
}

function ofExport(kind: LeftAsEarlier['kind'], all: readonly DatedRow[]): LeftAsEarlier[] {
  const days = [...groupBy(all, ({ day }) => day)].sort(([a], [b]) => b - a)
  const [newest, ...earlier] = days
  if (!newest || earlier.length === 0) return []
  const ofNewest = newest[1].length
  const isShort = days.length <= SHORT_DAYS && all.length > days.length
  // A day for each row was made by a program that filled a series.
  const mayBeApart = all.length >= LEAST_APART && (isShort || days.every(([, own]) => isApart(own, all)))
  const isFew = (own: readonly DatedRow[], back: number): boolean =>
    back < DAYS_BACK && own.length >= LEAST_FEW && isLittle(ofNewest, own.length)
  return earlier
    .filter(([, own], back) => isFew(own, back) || (mayBeApart && isApart(own, all)))
    .map(([day, own]) => ({
      ...{ kind, file: inOrder(own.map(({ file }) => file))[0] ?? '', count: own.length },
      ...{ day, newest: newest[0], ofNewest },
    }))
}

/** Whether rows of a day are of nothing that rows of another day are of. */
function isApart(own: readonly DatedRow[], all: readonly DatedRow[]): boolean {
  const things = new Set(own.flatMap(one => one.things()))
  const others = all.filter(({ day }) => day !== own[0]?.day)
  return !others.some(one => one.things().some(thing => things.has(thing)))
}
