// People whose licences nobody uses, and those whose licences are to be looked at: made only when names were asked for.
import { monthly } from '../../metrics/cost.ts'
import { isRetired } from '../../metrics/retired-workloads.ts'
import { windowOf } from '../../metrics/row.ts'
import { compareCodePoints, inOrder } from '../../model/code-points.ts'
import { memoizePerObject } from '../../model/lazy.ts'
import { type Note, whoseOf } from '../../model/note.ts'
import type { Grouping } from '../../model/terms.ts'
import { isConcealed, isGuestName } from '../../model/user-name.ts'
import { customerKey } from '../../report/customer.ts'
import { type ListedUser, USER_MARKS, type UserMark } from '../../report/people.ts'
import type { Money, Row } from '../../report/types.ts'
import type { UserLists } from '../../tally/intake/user-lists.ts'
import type { CustomerTally, PersonTally } from '../../tally/types.ts'
import type { DirectoryUser } from '../../tally/usage/directory.ts'
import { customerRef, type Data } from '../data.ts'
import { soldOf, termOf } from '../renewals/price-terms.ts'

/** The scopes that users are listed by; `key`: of one of them alone. */
export interface Listed {
  by: Grouping
  key?: string | undefined
}

/** One line to be. */
interface ListedPerson extends PersonTally {
  key: string | null
  list: ListedUser['list']
  people: number
  marks: readonly UserMark[]
}

/** Those who are not active, exactly T − A₀ of each scope, then the others; what can be acted on first. */
export function listedUsers(
  data: Data,
  customer: number,
  tally: CustomerTally,
  { by, key }: Listed,
): ListedUser[] {
  const isAsked = (other: string | null): boolean => key === undefined || other === key
  const idle = tally.idle.filter(one => one.scope === by && isAsked(one.key))
  const unused = oneLineForNameless(
    idle.map(one => ({ list: 'unused' as const, people: 1, marks: marksOf(data, tally, one, true), ...one })),
  )
  const listed = new Set(idle.map(one => `${one.key}\n${one.user}`))
  const look = watchedOf(data, tally).flatMap(one =>
    keysOf(data, one, by)
      .filter(other => isAsked(other) && !listed.has(`${other}\n${one.user}`))
      .map(other => ({ key: other, list: 'look' as const, people: 1, ...one })),
  )
  const lines = [...unused, ...look].map(person => lineOf(data, customer, tally, person))
  return lines
    .sort(
      (a, b) => firstToActOn(a.line, b.line) || compareCents(b.cents, a.cents) || longestIdle(a.line, b.line),
    )
    .map(({ line }) => line)
}

/** Of whom nobody is listed where lists are asked for: nothing says of each of their users who was active. */
export function unlistedNotes({ settings }: Data, rows: Iterable<Row>): Note[] {
  if (!settings.users) return []
  const isUnknown = (row: Row): boolean =>
    row.entitledActiveUsers === null && !row.flags.includes('unreadable')
  const unknown = [...rows].filter(isUnknown)
  const customers = new Map(unknown.map(({ customer }) => [customerKey(customer), customer]))
  return [...customers.values()].map(customer => ({ code: 'nobody-listed', params: whoseOf(customer) }))
}

/** People without a name cannot be told apart in a list: of each scope they are one line. */
function oneLineForNameless(persons: readonly ListedPerson[]): ListedPerson[] {
  const nameless = new Map<string | null, ListedPerson>()
  for (const person of persons) {
    if (person.user !== '') continue
    const before = nameless.get(person.key)
    const people = (before?.people ?? 0) + 1
    const products = inOrder([...(before?.products ?? []), ...person.products])
    nameless.set(person.key, {
      ...person,
      people,
      products,
      activity: [],
      last: null,
      since: null,
      marks: [],
    })
  }
  return [...persons.filter(({ user }) => user !== ''), ...nameless.values()]
}

/** Blocked and deleted accounts and guests that hold a licence, by the user list or by their own rows. */
function watchedOf(data: Data, tally: CustomerTally): Omit<ListedPerson, 'key' | 'list' | 'people'>[] {
  const people = new Map<string, PersonTally>(tally.watched)
  for (const [user, { products, ...marks }] of byName(tally, data.resolved.collector.userLists)) {
    if (!isMarked(marks) || products.length === 0) continue
    const names = products.map(({ name }) => name).sort(compareCodePoints)
    const known = people.get(user)
    if (known) people.set(user, { ...known, products: known.products.length > 0 ? known.products : names })
    else people.set(user, { user, products: names, activity: [], last: null, since: null })
  }
  return [...people.values()]
    .filter(({ products }) => products.length > 0)
    .map(one => ({ marks: marksOf(data, tally, one, false), ...one }))
}

function isMarked({
  blocked,
  deleted,
  guest,
}: Pick<DirectoryUser, 'blocked' | 'deleted' | 'guest'>): boolean {
  return blocked || deleted || guest
}

/** The scopes that a licence falls into: by its products, and where it was used. */
function keysOf({ resolved }: Data, person: PersonTally, by: Grouping): (string | null)[] {
  const held = resolved.products.filter(({ name }) => person.products.includes(name))
  const keys: Record<Grouping, () => (string | null)[]> = {
    customer: () => [null],
    service: () => held.map(({ service }) => service),
    product: () => person.products,
    workload: () => [
      ...held.flatMap(({ workloads }) => workloads),
      ...person.activity.map(({ workload }) => workload),
    ],
  }
  return [...new Set(keys[by]())]
}

function marksOf(
  { settings, resolved }: Data,
  tally: CustomerTally,
  one: PersonTally,
  isIdle: boolean,
): UserMark[] {
  const listed = byName(tally, resolved.collector.userLists).get(one.user)
  const start = windowOf(tally.asOf, settings.windowDays)?.start ?? null
  const isActive = one.last !== null && start !== null && one.last >= start
  const marks: Record<UserMark, boolean> = {
    never: isIdle && one.last === null,
    idle: isIdle && one.last !== null,
    active: !isIdle && isActive,
    new: one.since !== null && start !== null && one.since >= start,
    blocked: listed?.blocked ?? false,
    deleted: (listed?.deleted ?? false) || (tally.watched.get(one.user)?.deleted ?? false),
    guest: (listed?.guest ?? false) || isGuestName(one.user),
  }
  return USER_MARKS.filter(mark => marks[mark])
}

function lineOf(
  data: Data,
  customer: number,
  tally: CustomerTally,
  person: ListedPerson,
): { line: ListedUser; cents: bigint } {
  const sold = soldOf(tally)
  const keys = keyByName(data.resolved)
  const { user, key, list, people, products, activity, last, since } = person
  // What people without a name hold is known of all of them together alone.
  const cost =
    user === ''
      ? []
      : monthly(
          products.map(name => {
            const key = keys.get(name) ?? name
            return { key, term: termOf(sold.get(key) ?? []), count: 1 }
          }),
          data.prices,
        )
  const line: ListedUser = {
    customer: customerRef(data, customer),
    key,
    list,
    user,
    people,
    displayName: displayNameOf(data, customer, tally, user),
    department: byName(tally, data.resolved.collector.userLists).get(user)?.department ?? '',
    concealed: isConcealed(user),
    products,
    activity: activity.filter(({ workload, last }) => last !== null || !isOver(data, tally, workload)),
    lastActivity: last,
    daysIdle: last === null || tally.asOf === null ? null : tally.asOf - last,
    licenceSince: since,
    status: [...person.marks],
    cost,
  }
  return { line, cents: total(cost) }
}

/** Exports list workloads that have ended. */
function isOver({ settings }: Data, { asOf }: CustomerTally, workload: string): boolean {
  return isRetired({ scope: 'workload', key: workload, window: windowOf(asOf, settings.windowDays) })
}

/** By the newest export of usage that calls the user anything, else by the user list. */
function displayNameOf(data: Data, customer: number, tally: CustomerTally, user: string): string {
  const listed = byName(tally, data.resolved.collector.userLists).get(user)
  return data.displayNameOf(customer, user) ?? listed?.displayName ?? ''
}

/** The user list of a customer by folded names, without those whom nobody can tell apart. */
const byName = memoizePerObject((tally: CustomerTally, lists: UserLists) => {
  const named = tally.directory().filter(({ row }) => !lists.isNameless(row))
  return new Map(named.map(one => [lists.names.text(one.row), one]))
})

const keyByName = memoizePerObject(({ products }: Data['resolved']) => {
  return new Map(products.map(({ name, key }) => [name, key]))
})

/** By scope; who is not active before who is to be looked at; what can be acted on before what cannot. */
function firstToActOn(a: ListedUser, b: ListedUser): number {
  const rank = ({ list, status, user }: ListedUser): number =>
    Number(list === 'look') * 8 + Number(user === '') * 4 + Number(status.includes('new')) * 2
  return compareCodePoints(a.key ?? '', b.key ?? '') || rank(a) - rank(b)
}

function longestIdle(a: ListedUser, b: ListedUser): number {
  const days = ({ daysIdle }: ListedUser): number => daysIdle ?? Number.MAX_SAFE_INTEGER
  return days(b) - days(a) || compareCodePoints(a.user, b.user)
}

function compareCents(a: bigint, b: bigint): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** For the order only: the currencies of one price list compare well enough. */
function total(cost: readonly Money[]): bigint {
  return cost.reduce((sum, { amount }) => sum + BigInt(amount.replace('.', '')), 0n)
}
