// Licences that count as those of an earlier export, though they have nothing to do with the newer ones, or most are among them.
import type { Service } from '../../catalog/words.ts'
import { compareCodePoints, inOrder } from '../../model/code-points.ts'
import type { Day } from '../../model/day.ts'
import { groupBy } from '../../model/group.ts'
import type { LeftAsEarlier } from '../../model/note.ts'
import { type Dated, type LookedUp, partOf } from './licence-rows.ts'

/** Of fewer licences, or in a history of more days, all may have been replaced by others. */
const LEAST_APART = 3
const MOST_DAYS = 3
/** Fewer may well have become less than a third. */
const LEAST_FEW = 4
/** Of a history no more days back are compared: a customer may become smaller. */
const DAYS_BACK = 3

/** The earlier day with most such rows; null where there is none. */
export function leftAsEarlier(
  rows: readonly LookedUp<Dated>[],
  { limit, isAsked }: { limit: Day | null; isAsked(service: Service): boolean },
): LeftAsEarlier | null {
  // Nearly all are of one day.
  const [first] = rows
  if (rows.every(({ row }) => row.reportDate === first?.row.reportDate)) return null
  const dated = rows.flatMap(one => {
    const day = one.row.reportDate
    return day !== null && (limit === null || day <= limit) && isAsked(one.service) ? [{ day, one }] : []
  })
  const found = [...groupBy(dated, ({ one }) => partOf(one)).values()].flatMap(ofExport)
  return found.sort(bySize)[0] ?? null
}

/** The largest first, whatever the order of rows is. */
function bySize(a: LeftAsEarlier, b: LeftAsEarlier): number {
  return b.count - a.count || b.day - a.day || a.ofNewest - b.ofNewest || compareCodePoints(a.file, b.file)
}

interface OfDay {
  day: Day
  one: LookedUp<Dated>
}

function ofExport(all: readonly OfDay[]): LeftAsEarlier[] {
  const days = [...groupBy(all, ({ day }) => day)].sort(([a], [b]) => b - a)
  const [newest, ...earlier] = days
  if (!newest) return []
  const ofNewest = newest[1].length
  // A history of many days, or of one licence each day, is none of slips.
  const isShort = days.length <= MOST_DAYS && all.length >= LEAST_APART && all.length > days.length
  const isFew = (own: readonly OfDay[], back: number): boolean =>
    back < DAYS_BACK && own.length >= LEAST_FEW && ofNewest * 3 < own.length
  return earlier
    .filter(([, own], back) => isFew(own, back) || (isShort && isApart(own, all)))
    .map(([day, own]) => ({
      kind: 'licences',
      ...{ file: inOrder(own.map(({ one }) => one.file))[0] ?? '', count: own.length },
      ...{ day, newest: newest[0], ofNewest },
    }))
}

/** Whether rows of a day are of nothing that rows of another day are of. */
function isApart(own: readonly OfDay[], all: readonly OfDay[]): boolean {
  const things = new Set(own.flatMap(({ one }) => thingsOf(one)))
  const others = all.filter(({ day }) => day !== own[0]?.day)
  return !others.some(({ one }) => thingsOf(one).some(thing => things.has(thing)))
}

/** What a row is of: rows of another day that share one of these are of the same history. */
function thingsOf({ id, product }: LookedUp<Dated>): string[] {
  return id === '' ? [product.key] : [product.key, id]
}
