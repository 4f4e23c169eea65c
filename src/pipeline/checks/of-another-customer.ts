// Whether an export lies in the folder of a customer and is another one's: reports that were swapped, or saved in a wrong place.
import type { CheckParams } from '../../model/check.ts'
import type { Day } from '../../model/day.ts'
import { lazy, memoize } from '../../model/lazy.ts'
import type { Format } from '../../sources/format.ts'
import type { Data } from '../data.ts'
import { customerRef } from '../data.ts'
import type { UserExport } from './exports.ts'
import { domainOf } from './mail-domain.ts'
import { type WhoseDomain, whoseDomain } from './whose-domain.ts'

type Found = CheckParams['of-another-customer']

/** A domain that more customers have tells nothing of any of them. */
const MOST_BEARERS = 4
/** Fewer people in two places may be a slip; of a smaller export they must be half, too. */
const FEWEST_SHARED = 3
/** Days between two exports within which people do not move from one tenant to another with their domain. */
const MOST_APART = 7

/** Finds an export of a customer, by its index, that seems to be another one's; all are looked at when the first is asked for. */
export function exportsOfOthers(
  data: Data,
  exportsOf: (customer: number) => UserExport[],
): (customer: number) => Found | null {
  const all = lazy(() => findAll(data, exportsOf))
  return customer => all().get(customer) ?? null
}

function findAll(data: Data, exportsOf: (customer: number) => UserExport[]): Map<number, Found> {
  const found = new Map<number, Found>()
  const { customers } = data.resolved
  const placed = placedFiles(data)
  if (customers.length < 2 || placed.size < 2) return found
  const bearers = bearersOf(data, placed)
  if (bearers.size === 0) return found
  const people = memoize((customer: number) => peopleOf(exportsOf(customer), placed))
  for (const [customer, params] of sharedPeople(data, bearers, people)) found.set(customer, params)
  const whose = whoseDomain(customers.all())
  for (const [customer, params] of foreignDomain(data, bearers, people, whose)) {
    if (!found.has(customer)) found.set(customer, params)
  }
  return found
}

/** Exports whose rows do not say whose they are. */
function placedFiles({ read }: Data): ReadonlySet<string> {
  return new Set(
    read.members.flatMap(({ status, saysWhose, label, partOf }) =>
      status === 'read' && !saysWhose ? [label, partOf ?? label] : [],
    ),
  )
}

/** By domain, the customers who have it in the first or last row of an export: of pasted ones the last rows are the other's. */
function bearersOf(data: Data, placed: ReadonlySet<string>): Map<string, Set<number>> {
  const { resolved, grouped } = data
  const { collector, customerOf } = resolved
  const bearers = new Map<string, Set<number>>()
  const add = (customer: number, name: string): void => {
    const domain = domainOf(name)
    if (domain === '' || customer < 0) return
    const known = bearers.get(domain)
    if (known) known.add(customer)
    else bearers.set(domain, new Set([customer]))
  }
  for (const users of collector.exports.all()) {
    const [first, last] = [users.first(), users.last()]
    if (first < 0 || !placed.has(users.file)) continue
    add(customerOf[users.ref] ?? -1, collector.users.nameOf(first))
    if (last > first) add(customerOf[users.ref] ?? -1, collector.users.nameOf(last))
  }
  const { userLists } = collector
  if (userLists.length === 0) return bearers
  for (let customer = 0; customer < resolved.customers.length; customer++) {
    const rows = grouped.userLists.of(customer)
    for (const row of [rows[0], rows.at(-1)]) {
      if (row !== undefined && placed.has(userLists.fileOf(row))) add(customer, userLists.nameOf(row))
    }
  }
  return bearers
}

/** The people of one export who have a mail domain. */
interface People {
  file: string
  format: Format
  day: Day | null
  isPlaced: boolean
  names: ReadonlySet<string>
  domains: ReadonlySet<string>
}

function peopleOf(exports: readonly UserExport[], placed: ReadonlySet<string>): People[] {
  return exports.map(one => {
    const names = new Set<string>()
    const domains = new Set<string>()
    for (const name of one.names()) {
      const domain = domainOf(name)
      if (domain === '') continue
      names.add(name)
      domains.add(domain)
    }
    const { file, format, day } = one
    return { file, format, day, isPlaced: placed.has(file), names, domains }
  })
}

/** Exports of a customer with the people of another one's: nobody has an address in two tenants. */
function* sharedPeople(
  data: Data,
  bearers: ReadonlyMap<string, ReadonlySet<number>>,
  people: (customer: number) => readonly People[],
): Generator<[number, Found]> {
  const most = new Map<number, number>()
  for (const customers of bearers.values()) {
    if (customers.size < 2 || customers.size > MOST_BEARERS) continue
    for (const customer of customers) {
      for (const other of customers) {
        if (other === customer) continue
        const found = mostShared(people(customer), people(other))
        if (!found || found.users <= (most.get(customer) ?? 0)) continue
        most.set(customer, found.users)
        yield [customer, { ...found, domain: '', other: customerRef(data, other).name }]
      }
    }
  }
}

function mostShared(
  own: readonly People[],
  others: readonly People[],
): Pick<Found, 'file' | 'users' | 'otherFile'> | null {
  let found: Pick<Found, 'file' | 'users' | 'otherFile'> | null = null
  for (const one of own) {
    if (!one.isPlaced) continue
    for (const other of others) {
      if (one.file === other.file || !areNear(one.day, other.day) || mayHaveStrangers(one, other)) continue
      const users = countShared(one.names, other.names)
      const enough = Math.max(FEWEST_SHARED, Math.min(one.names.size, other.names.size) / 2)
      if (users >= enough && users > (found?.users ?? 0))
        found = { file: one.file, users, otherFile: other.file }
    }
  }
  return found
}

/** An undated export is as new as any. */
function areNear(one: Day | null, other: Day | null): boolean {
  return one === null || other === null || Math.abs(one - other) <= MOST_APART
}

/** Whether one of two exports may have the other's people as guests of shared channels, beside its own. */
function mayHaveStrangers(one: People, other: People): boolean {
  const hasOwn = (people: People, rest: People): boolean =>
    people.format.id === 'teams-activity' && [...people.domains].some(domain => !rest.domains.has(domain))
  return hasOwn(one, other) || hasOwn(other, one)
}

function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  let count = 0
  for (const name of few) if (many.has(name)) count++
  return count
}

/**
 * Exports whose domains are another customer's and not their own: by the domains that are known of both, or since the other
 * one has exports with the domains of this one.
 */
function* foreignDomain(
  data: Data,
  bearers: ReadonlyMap<string, ReadonlySet<number>>,
  people: (customer: number) => readonly People[],
  whose: WhoseDomain,
): Generator<[number, Found]> {
  const suspects = new Set<number>()
  for (const [domain, customers] of bearers) {
    const claim = whose.claim(domain)
    if (claim === null) continue
    for (const customer of customers) if (customer !== claim.customer) suspects.add(customer)
  }
  const strangers = [...suspects].flatMap(customer =>
    people(customer).flatMap(one => strangerOf(customer, one, whose)),
  )
  for (const { customer, other, file, domain, isKnown } of strangers) {
    const isSwapped = strangers.some(one => one.customer === other && one.other === customer)
    if (!isSwapped && !(isKnown && whose.hasOwn(customer))) continue
    yield [customer, { file, users: 0, domain, other: customerRef(data, other).name, otherFile: '' }]
  }
}

interface Stranger {
  customer: number
  file: string
  domain: string
  other: number
  isKnown: boolean
}

/** An export of a customer all of whose domains that are anybody's are one other's. */
function strangerOf(customer: number, { file, isPlaced, domains }: People, whose: WhoseDomain): Stranger[] {
  if (!isPlaced || [...domains].some(domain => whose.fits(customer, domain))) return []
  const claims = [...domains].flatMap(domain => {
    const claim = whose.claim(domain)
    return claim ? { domain, ...claim } : []
  })
  const [first] = claims
  if (!first || first.customer === customer || claims.some(claim => claim.customer !== first.customer))
    return []
  const { domain, customer: other, isKnown } = first
  return [{ customer, file, domain, other, isKnown }]
}
