// Whether people of a file are left out as those of an earlier export, who may be of the newest one: a day was written wrongly, or
// rows of a later download were added.
import { inOrder } from '../../model/code-points.ts'
import type { Day } from '../../model/day.ts'
import { groupBy } from '../../model/group.ts'
import { haveInCommon } from '../../model/in-common.ts'
import type { LeftAsEarlier } from '../../model/note.ts'
import { accountOf } from '../../model/user-name.ts'
import { DAYS_BACK, isLittle } from '../../tally/left-as-earlier.ts'
import type { CustomerTally } from '../../tally/types.ts'
import { LEAST_USERS } from '../../tally/usage/day-apart.ts'
import type { UserExport } from './exports.ts'
import { MOST_DAYS } from './fewer-rows.ts'

/** Exports of people without a row of use. */
const LISTS: ReadonlySet<string> = new Set(['users', 'user-licences'])

/** Rows of use of a day apart, else what a file shows; null where nothing is odd. */
export function usersLeftAsEarlier(
  exports: readonly UserExport[],
  tally: CustomerTally,
): LeftAsEarlier | null {
  if (exports.length < 2) return null
  const apart = tally.doubts().dayApart
  if (apart) {
    const of = exports.filter(({ day }) => day === apart.day).map(({ file }) => file)
    return { kind: 'users', file: inOrder(of)[0] ?? '', ...apart }
  }
  const files = groupBy(exports, ({ file }) => file)
  const found = inOrder(files.keys()).flatMap(file => ofFile(file, files.get(file) ?? [], tally.asOf))
  return found[0] ?? null
}

interface OfDay {
  one: UserExport
  day: Day
  count: number
}

function ofFile(file: string, exports: readonly UserExport[], asOf: Day | null): LeftAsEarlier[] {
  if (exports.length < 2) return []
  const days = exports
    .flatMap(one => {
      const { day } = one
      return day === null || (asOf !== null && day > asOf) ? [] : [{ one, day, count: one.count() }]
    })
    .sort((a, b) => b.day - a.day)
  const [newest, ...earlier] = days
  if (!newest) return []
  // Closer days are what the check for fewer rows compares.
  const isFew = ({ day, count }: OfDay): boolean =>
    day < newest.day - MOST_DAYS && count >= LEAST_USERS && isLittle(newest.count, count)
  const left = earlier.filter((old, back) => (back < DAYS_BACK && isFew(old)) || isListApart(old, days))
  const [most] = left.sort((a, b) => b.count - a.count || b.day - a.day)
  return most
    ? [{ kind: 'users', file, count: most.count, day: most.day, newest: newest.day, ofNewest: newest.count }]
    : []
}

/** Whether none of those whom a list has for one day is there on another. */
function isListApart(own: OfDay, days: readonly OfDay[]): boolean {
  const { one, day, count } = own
  if (!LISTS.has(one.format.id)) return false
  const others = days.flatMap(other => (other.day === day ? [] : accountsOf(other)))
  return count + others.length >= LEAST_USERS && !haveInCommon(accountsOf(own), new Set(others))
}

function accountsOf({ one }: Pick<OfDay, 'one'>): string[] {
  return Array.from(one.names(), accountOf)
}
