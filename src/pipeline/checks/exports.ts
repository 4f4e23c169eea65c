// The exports of each customer that have a row per user: what checks compare with one another.
import type { NameRun } from '../../columns/names.ts'
import { asDay, type Day } from '../../model/day.ts'
import { groupBy, groupByNumber } from '../../model/group.ts'
import { lazy, memoizeLast } from '../../model/lazy.ts'
import { NO_DAY } from '../../model/usage-batch.ts'
import { isGuestName } from '../../model/user-name.ts'
import type { Format } from '../../sources/format.ts'
import type { Collector } from '../../tally/intake/collector.ts'
import type { ExportUsers } from '../../tally/intake/export-book.ts'
import type { UserLists } from '../../tally/intake/user-lists.ts'
import type { Data } from '../data.ts'
import { type Addresses, addressesOf } from './addresses.ts'

/** The rows of one file with one customer and report date. */
export interface UserExport {
  /** Of the pages of one answer the first. */
  file: string
  format: Format
  /** null: undated, and as new as the newest. */
  day: Day | null
  /** The same for two exports that say the same, whatever the order of their rows. */
  digest(): string
  count(): number
  /** How many of them are of the tenant; not counted beyond `enough`. */
  members(enough: number): number
  /** Folded names, each once. */
  names(): Iterable<string>
  /** The first of these names. */
  first(): string
  /** What their names are. */
  addresses(): Addresses
}

/** Whether no two of them are of one format, which is usual; not looked for among many. */
export function areOfDifferentFormats(exports: readonly UserExport[]): boolean {
  if (exports.length > FEW) return false
  return exports.every(
    (one, at) => !exports.some((other, place) => place < at && other.format === one.format),
  )
}

const FEW = 8

/** Those of a customer, by its index. */
export type FindExports = (customer: number) => readonly UserExport[]

/** Makes them when they are asked for; checks and remarks ask for the same ones after each other. */
export function exportFinder({ resolved, grouped, read }: Data): FindExports {
  const { customers, customerOf, collector } = resolved
  const { userLists } = collector
  const lists = { userLists, hasGuests: lazy(() => userLists.names.includes('#ext#')) }
  const members = new Map(read.members.map(member => [member.label, member]))
  const users = groupByNumber(customers.length, collector.exports.all(), ({ ref }) => customerOf[ref] ?? -1)
  return memoizeLast(customer => {
    const found = (users[customer] ?? []).flatMap(one => {
      const { format = null, partOf = null } = members.get(one.file) ?? {}
      return format ? usageExport(collector, one, partOf ?? one.file, format) : []
    })
    for (const [file, list] of listsIn(grouped.userLists.of(customer), userLists)) {
      const { format = null, partOf = null } = members.get(file) ?? {}
      if (format) found.push(listExport(lists, partOf ?? file, format, list))
    }
    return found
  })
}

/** Rows by file and day; most customers have one list, whose rows come one after the other. */
function listsIn(rows: Uint32Array, userLists: UserLists): [string, Uint32Array][] {
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return []
  const file = userLists.fileOf(first)
  const day = userLists.reportOf(first)
  const isOne = rows.every(row => userLists.reportOf(row) === day)
  if (isOne && file === userLists.fileOf(last)) return [[file, rows]]
  const lists = groupBy(rows, row => `${userLists.reportOf(row)}\n${userLists.fileOf(row)}`)
  return [...lists.values()].map(list => [userLists.fileOf(list[0] ?? 0), Uint32Array.from(list)])
}

function usageExport(
  { users: pool }: Collector,
  users: ExportUsers,
  file: string,
  format: Format,
): UserExport {
  const names = function* (): Generator<string> {
    for (const user of users.users()) yield pool.nameOf(user)
  }
  return {
    file,
    format,
    day: users.report === NO_DAY ? null : asDay(users.report),
    digest: () => `${users.count()} ${users.digest}`,
    count: () => users.count(),
    members: enough => (pool.hasGuests() ? membersOf(names(), enough) : users.count()),
    names,
    first: () => {
      const first = users.first()
      return first < 0 ? '' : pool.nameOf(first)
    },
    addresses: () => addressesOf(users.runs(), pool, name => pool.nameOf(name)),
  }
}

/** `rows`: places in the user lists. */
function listExport(
  { userLists, hasGuests }: { userLists: UserLists; hasGuests(): boolean },
  file: string,
  format: Format,
  rows: Uint32Array,
): UserExport {
  const { names: all } = userLists
  const areApart = lazy(() => userLists.areApart(rows))
  const nameOf = (row: number): string => (userLists.isNameless(row) ? `\0${row}` : all.text(row))
  const distinct = (): Set<string> => new Set(Array.from(rows, nameOf))
  const names = function* (): Generator<string> {
    if (!areApart()) return yield* distinct()
    for (const row of rows) yield nameOf(row)
  }
  const count = (): number => (areApart() ? rows.length : distinct().size)
  const report = userLists.reportOf(rows[0] ?? 0)
  return {
    file,
    format,
    day: report === NO_DAY ? null : asDay(report),
    digest: () => String(rows.reduce((sum, row) => (sum + userLists.digestOf(row)) | 0, rows.length)),
    count,
    members: enough => (hasGuests() ? membersOf(names(), enough) : count()),
    names,
    first: () => nameOf(rows[0] ?? 0),
    addresses: () => addressesOf(runsOf(rows), all, nameOf),
  }
}

/** Rows of one file, in their order: most follow one another. */
function runsOf(rows: Uint32Array): NameRun[] {
  const [first = 0, last = -1] = [rows[0], rows.at(-1)]
  if (last - first === rows.length - 1) return [{ first, end: last + 1 }]
  return Array.from(rows, row => ({ first: row, end: row + 1 }))
}

/** How many users several exports have, each counted once. */
export function countUsers(exports: readonly UserExport[]): number {
  const [first] = exports
  if (first && exports.length === 1) return first.count()
  const names = new Set<string>()
  for (const one of exports) for (const name of one.names()) names.add(name)
  return names.size
}

function membersOf(names: Iterable<string>, enough: number): number {
  let count = 0
  for (const name of names) {
    if (!isGuestName(name)) count++
    if (count >= enough) break
  }
  return count
}
