// A report day whose people are in no report of another day: no history of theirs, but a day that was written wrongly.
import { asDay, type Day } from '../../model/day.ts'
import { haveInCommon } from '../../model/in-common.ts'
import { NO_DAY } from '../../model/usage-batch.ts'
import { accountOf } from '../../model/user-name.ts'
import type { Resolved } from '../intake/resolve.ts'
import type { UsageTable } from '../intake/usage-table.ts'
import type { Entries } from './entries.ts'

export interface DayApart {
  day: Day
  count: number
  /** The newest day of the same workload, and its users. */
  newest: Day
  ofNewest: number
}

/** Of fewer people all may have gone, and others come. */
export const LEAST_USERS = 5

/** The rows of one workload and day. */
interface OfDay {
  workload: number
  day: number
  users: number
  /** Whether one of these users has, or without a name may have, rows of another day too. */
  meets: boolean
}

type OfKinds = ReadonlyMap<number, OfDay>

/** The earlier day with most such people; null where there is none, which the first people of a history show. */
export function dayApart({ table, collector }: Resolved, entries: Entries): DayApart | null {
  if (entries.report !== null) return null
  const { index: places } = entries
  const { users } = collector
  const ofKind = daysOfKinds(table, entries.entryKinds)
  const all = [...new Set(ofKind.values())]
  let open = all.length
  let user = -1
  let ofUser: OfDay[] = []
  for (let at = 0; at < places.length && open > 0; at++) {
    const index = places.at(at)
    if (table.userOf(index) !== user) ofUser = []
    user = table.userOf(index)
    const one = ofKind.get(table.entryKindOf(index))
    if (!one || ofUser.includes(one)) continue
    one.users++
    if (users.isNameless(user)) open -= meet(one)
    for (const other of ofUser) if (other.workload === one.workload) open -= meet(one) + meet(other)
    ofUser.push(one)
  }
  if (open === 0) return null
  const accountsOf = (fits: (one: OfDay) => boolean): Set<string> => {
    const accounts = new Set<string>()
    for (let at = 0; at < places.length; at++) {
      const one = ofKind.get(table.entryKindOf(places.at(at)))
      if (one && fits(one)) accounts.add(accountOf(users.nameOf(table.userOf(places.at(at)))))
    }
    return accounts
  }
  const found = all.flatMap((one): DayApart[] => {
    const others = all.filter(other => other.workload === one.workload && other.day !== one.day)
    const apart = apartFrom(one, others)
    // A mail domain that was renamed leaves the names before it.
    if (!apart) return []
    const own = accountsOf(of => of === one)
    return haveInCommon(
      own,
      accountsOf(of => others.includes(of)),
    )
      ? []
      : [apart]
  })
  return found.sort(bySize)[0] ?? null
}

/** The largest first, whatever the order of rows is. */
function bySize(a: DayApart, b: DayApart): number {
  return b.count - a.count || b.day - a.day || b.newest - a.newest || a.ofNewest - b.ofNewest
}

/** By kind of entry; workloads of one day alone are of no history. */
function daysOfKinds(table: UsageTable, entryKinds: readonly number[]): OfKinds {
  const ofKind = new Map<number, OfDay>()
  const days = new Map<number, Map<number, OfDay>>()
  for (const kind of entryKinds) {
    const { workload, report: day } = table.entryKinds.get(kind)
    if (day === NO_DAY) continue
    const ofWorkload = days.get(workload) ?? new Map<number, OfDay>()
    days.set(workload, ofWorkload)
    const one = ofWorkload.get(day) ?? { workload, day, users: 0, meets: false }
    ofWorkload.set(day, one)
    ofKind.set(kind, one)
  }
  for (const [kind, { workload }] of ofKind) if (days.get(workload)?.size === 1) ofKind.delete(kind)
  return ofKind
}

/** How many more have met by it. */
function meet(one: OfDay): number {
  if (one.meets) return 0
  one.meets = true
  return 1
}

function apartFrom({ day, users: count, meets }: OfDay, others: readonly OfDay[]): DayApart | null {
  const newest = others.reduce((best, other) => (other.day > best.day ? other : best))
  const isFew = others.reduce((sum, { users }) => sum + users, count) < LEAST_USERS
  if (meets || isFew || day > newest.day) return null
  return { day: asDay(day), count, newest: asDay(newest.day), ofNewest: newest.users }
}
