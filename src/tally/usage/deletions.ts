// Who is deleted, and since when: one fact for each person, whichever of a tenant's exports says so.
import { isGraph, NO_DAY, NOT_DELETED, UNKNOWN_DAY } from '../../model/usage-batch.ts'
import type { EntryKind } from '../intake/entry-kinds.ts'
import type { Resolved } from '../intake/resolve.ts'
import type { UserLists } from '../intake/user-lists.ts'
import type { Entries } from './entries.ts'
import { isDeletion, TRAIT } from './kind-traits.ts'

export interface Deletions {
  /** By user: the day of the deletion, or UNKNOWN_DAY; nothing for those who are not deleted. */
  users: ReadonlyMap<number, number>
  /** By folded name of the user list: the same. */
  names: ReadonlyMap<string, number>
  /** People whom one export says are deleted while another one says that they are not. */
  contradictions: number
}

const NO_ROWS = new Uint32Array(0)

/** What one export says of a person: NOT_DELETED, the day of the deletion, or UNKNOWN_DAY. */
interface Statement {
  /** Of the export; NO_DAY for an undated one. */
  date: number
  said: number
}

/** `lists`: rows of user lists that a question sees; `joins`: whether their names are those of the entries. */
export function settleDeletions(
  resolved: Resolved,
  entries: Entries,
  lists: Uint32Array,
  joins: boolean,
): Deletions {
  const { userLists } = resolved.collector
  const gone = new Set<string>()
  for (let at = 0; at < lists.length; at++) {
    const row = lists[at] ?? 0
    if (isDeletion(userLists.deletionOf(row))) gone.add(userLists.names.text(row))
  }
  gone.delete('')
  if (gone.size === 0 && (entries.bits & TRAIT.deletes) === 0) return NO_DELETIONS
  const users = new Map<number, number>()
  const names = new Map<string, number>()
  let contradictions = 0
  const dayFrom = (statements: readonly Statement[]): number => {
    if (isContradictory(statements)) contradictions++
    return settledDay(statements)
  }
  const reports = reported(resolved, entries, joins ? gone : new Set())
  // Where nobody is said to be gone, which is usual, nobody is looked for in the lists.
  const byName = statementsOf(userLists, gone.size + reports.size === 0 ? NO_ROWS : lists)
  const listOf = (name: string): readonly Statement[] => byName.get(name) ?? []
  for (const [user, statements] of reports) {
    const name = joins ? resolved.collector.users.nameOf(user) : ''
    const day = dayFrom([...statements, ...listOf(name)])
    gone.delete(name)
    if (day === NOT_DELETED) continue
    users.set(user, day)
    names.set(name, day)
  }
  for (const name of gone) {
    const day = dayFrom(listOf(name))
    if (day !== NOT_DELETED) names.set(name, day)
  }
  return users.size + names.size + contradictions === 0 ? NO_DELETIONS : { users, names, contradictions }
}

/** Of most customers nobody is deleted. */
export const NO_DELETIONS: Deletions = { users: new Map(), names: new Map(), contradictions: 0 }

/** What reports say of each user whom one of them, or the list with the names of those who are gone, says is deleted. */
function reported(
  { table, collector }: Resolved,
  { index: entries, entryKinds, bits }: Entries,
  gone: ReadonlySet<string>,
): Map<number, Statement[]> {
  const asked = new Map<number, Statement[]>()
  if ((bits & TRAIT.deletes) === 0 && gone.size === 0) return asked
  const deleting = new Set(
    entryKinds.filter(entryKind => isDeletion(saidBy(table.entryKinds.get(entryKind)).said)),
  )
  let last = -1
  for (let at = 0; at < entries.length; at++) {
    const index = entries.at(at)
    const user = table.userOf(index)
    const isGone = gone.size > 0 && user !== last && gone.has(collector.users.nameOf(user))
    if (isGone || deleting.has(table.entryKindOf(index))) asked.set(user, [])
    last = user
  }
  for (let at = 0; at < entries.length; at++) {
    const index = entries.at(at)
    const statements = asked.get(table.userOf(index))
    if (!statements) continue
    const statement = saidBy(table.entryKinds.get(table.entryKindOf(index)))
    if (statement.said !== NO_DAY) statements.push(statement)
  }
  return asked
}

function saidBy(entryKind: EntryKind): Statement {
  return { date: entryKind.report, said: isGraph(entryKind) ? entryKind.removed : NO_DAY }
}

/** By folded name. */
function statementsOf(userLists: UserLists, lists: Uint32Array): Map<string, Statement[]> {
  const byName = new Map<string, Statement[]>()
  for (const row of lists) {
    const name = userLists.names.text(row)
    const statement = { date: userLists.reportOf(row), said: userLists.deletionOf(row) }
    if (statement.said === NO_DAY) continue
    const known = byName.get(name)
    if (known) known.push(statement)
    else if (name !== '') byName.set(name, [statement])
  }
  return byName
}

/** The newest export says so; of several of a day, and without one, whichever says "deleted". */
function settledDay(statements: readonly Statement[]): number {
  const newest = Math.max(NO_DAY, ...statements.map(({ date }) => date))
  const deletions = statements.filter(({ said }) => isDeletion(said))
  if (!deletions.some(({ date }) => date === newest || date === NO_DAY)) return NOT_DELETED
  const age = ({ date }: Statement): number => (date === NO_DAY ? 0 : date - newest - 1)
  const [dated] = deletions
    .filter(({ said }) => said !== UNKNOWN_DAY)
    .sort((a, b) => age(b) - age(a) || b.said - a.said)
  return dated?.said ?? UNKNOWN_DAY
}

/** Whether somebody is said to be there on a day on which another export says that they are gone. */
function isContradictory(statements: readonly Statement[]): boolean {
  const there = statements.filter(({ said }) => !isDeletion(said))
  return statements
    .filter(({ said }) => isDeletion(said))
    .some(({ date, said }) =>
      there.some(other => {
        if (other.date === NO_DAY) return true
        return said === UNKNOWN_DAY ? other.date >= date : other.date > said
      }),
    )
}
