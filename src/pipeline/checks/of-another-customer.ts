// Whether an export lies in the folder of a customer and is another one's: reports that were swapped, or saved in a wrong place.
import { compareCodePoints } from '../../model/code-points.ts'
import type { Day } from '../../model/day.ts'
import { memoize } from '../../model/lazy.ts'
import type { NoteParams, Whose } from '../../model/note.ts'
import type { Format } from '../../sources/format.ts'
import type { Data } from '../data.ts'
import { customerRef } from '../data.ts'
import type { FindExports, UserExport } from './exports.ts'
import { domainOf } from './mail-domain.ts'
import type { SeenNames } from './seen-names.ts'
import { type WhoseDomain, whoseDomain } from './whose-domain.ts'

type Found = Omit<NoteParams['of-another-customer'], keyof Whose>

/** A domain that more customers have tells nothing of any of them. */
const MOST_BEARERS = 2
/** Fewer people in two places may be a slip; of a smaller export they must be half, too. */
const FEWEST_SHARED = 3
/** Days between two exports within which people do not move from one tenant to another with their domain. */
const MOST_APART = 7

/** By customer, an export that seems to be another one's. */
export function exportsOfOthers(
  data: Data,
  exportsOf: FindExports,
  { bearers, placed }: Pick<SeenNames, 'bearers' | 'placed'>,
): ReadonlyMap<number, Found> {
  const found = new Map<number, Found>()
  if (bearers.size === 0) return found
  const people = memoize((customer: number) => peopleOf(exportsOf(customer), placed))
  for (const [customer, params] of sharedPeople(data, bearers, people)) found.set(customer, params)
  const whose = whoseDomain(data.resolved.customers.all())
  for (const [customer, params] of foreignDomain(data, bearers, people, whose)) {
    if (!found.has(customer)) found.set(customer, params)
  }
  return found
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
  const inOrder = [...exports].sort((a, b) => compareCodePoints(a.file, b.file))
  return inOrder.map(one => {
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

type Shared = Pick<Found, 'file' | 'users' | 'otherFile'>

/** Whatever the order in which they come. */
function isMore(one: Shared, other: Shared): boolean {
  if (one.users !== other.users) return one.users > other.users
  return compareCodePoints(`${one.file}\n${one.otherFile}`, `${other.file}\n${other.otherFile}`) < 0
}

/** Exports of a customer with the people of another one's: nobody has an address in two tenants. */
function* sharedPeople(
  data: Data,
  bearers: ReadonlyMap<string, readonly number[]>,
  people: (customer: number) => readonly People[],
): Generator<[number, Found]> {
  const most = new Map<number, Shared>()
  for (const customers of bearers.values()) {
    if (customers.length < 2 || customers.length > MOST_BEARERS) continue
    for (const customer of customers) {
      for (const other of customers) {
        if (other === customer) continue
        const found = mostShared(people(customer), people(other))
        const before = most.get(customer)
        if (!found || (before && !isMore(found, before))) continue
        most.set(customer, found)
        yield [customer, { ...found, domain: '', other: customerRef(data, other).name }]
      }
    }
  }
}

function mostShared(own: readonly People[], others: readonly People[]): Shared | null {
  let found: Shared | null = null
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
  bearers: ReadonlyMap<string, readonly number[]>,
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
