// Whether an export has far fewer users than it should: it may have been cut short.
import type { CheckParams } from '../../model/check.ts'
import { newestDay } from '../../model/day.ts'
import { groupBy } from '../../model/group.ts'
import type { Doubts } from '../../tally/usage/doubts.ts'
import { areOfDifferentFormats, countUsers, type UserExport } from './exports.ts'

type Found = CheckParams['fewer-rows']

/** An earlier export of the same kind is compared up to this age, in days. */
export const MOST_DAYS = 40
/** In percent of the users of the earlier export. */
const LEAST_OF_EARLIER = 70
/** In percent of the seats, and from how many seats on. */
const LEAST_OF_SEATS = 50
const SEATS_FROM = 10
const NONE: readonly Found[] = []

/** The export with the smallest share of what it should have; null where all have enough. */
export function fewerRows(exports: readonly UserExport[], most: Doubts['mostAssigned']): Found | null {
  const kinds = areOfDifferentFormats(exports)
    ? exports.map(one => [one])
    : groupBy(exports, one => one.format.id).values()
  const found = [...kinds].flatMap(kind => [...besideEarlier(kind), ...besideSeats(kind, most)])
  return found.reduce<Found | null>((worst, one) => {
    return worst === null || one.users * worst.expected < worst.users * one.expected ? one : worst
  }, null)
}

/** The newest of a kind with fewer users than one of the days before it had. */
function besideEarlier(kind: readonly UserExport[]): readonly Found[] {
  if (kind.length === 1) return NONE
  const days = groupBy(kind, one => one.day)
  const newest = newestDay(kind.map(one => one.day))
  if (newest === null) return []
  const earlier = [...days].flatMap(([day, exports]) => {
    const isCompared = day !== null && day < newest && day >= newest - MOST_DAYS
    return isCompared ? [{ day, users: countUsers(exports) }] : []
  })
  const before = earlier.sort((a, b) => b.users - a.users || b.day - a.day)[0]
  if (!before) return []
  const users = countUsers(days.get(newest) ?? [])
  if (users * 100 >= before.users * LEAST_OF_EARLIER) return []
  const format = kind[0]?.format.id ?? ''
  return [{ format, day: newest, users, expected: before.users, before: before.day, product: '' }]
}

/** An export with everybody of a tenant that has fewer than half as many as one product has assigned seats. */
function besideSeats(kind: readonly UserExport[], mostAssigned: Doubts['mostAssigned']): readonly Found[] {
  const [first] = kind
  const most = first?.format.listsEverybody ? mostAssigned() : null
  if (!first || !most || most.seats < SEATS_FROM) return NONE
  const day = kind.some(one => one.day === null) ? null : newestDay(kind.map(one => one.day))
  const { seats: expected, product } = most
  const enough = Math.ceil((expected * LEAST_OF_SEATS) / 100)
  const newest = kind.filter(one => one.day === day)
  const users = newest.reduce((sum, one) => sum + one.members(enough), 0)
  if (users >= enough) return NONE
  return [{ format: first.format.id, day, users, expected, before: null, product }]
}
