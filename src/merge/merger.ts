// Portfolios of different customers, made apart, as one: what one run over all of the data would have said.
import { isStale } from '../metrics/flags.ts'
import { totalOf } from '../metrics/total.ts'
import { byCustomer } from '../metrics/upcoming-renewals.ts'
import type { Check } from '../model/check.ts'
import { type Day, formatDay } from '../model/day.ts'
import type { Note } from '../model/note.ts'
import { InputError } from '../model/problem.ts'
import { ratio } from '../model/ratio.ts'
import { FLAGS } from '../model/terms.ts'
import type { Mergeable, Requests } from '../report/mergeable.ts'
import { customersNamed } from '../report/namesakes.ts'
import { nearNames } from '../report/near-names.ts'
import { notesOfAll, unmatchedNotes } from '../report/notes-of-all.ts'
import { byNameId, sortChecks } from '../report/order.ts'
import type { CustomerRef, ListedUser, PortfolioReport, Row } from '../report/types.ts'
import { CustomersOfAll } from './customers.ts'
import { Files } from './files.ts'
import { levelsFrom, linesFrom, ofThese } from './levels.ts'
import { NamesOfAll } from './names-of-all.ts'
import { Notes } from './notes.ts'
import { PackedRows } from './packed-rows.ts'
import { hasOwnRows, ownRows, type Part } from './part.ts'
import { PartnerOfAll } from './partner.ts'
import { RequestsOfAll } from './requests.ts'
import { rowFrom } from './row.ts'
import { requireSameQuestion } from './same-question.ts'
import { SpellingsOfAll } from './spellings.ts'
import type { Streamed } from './stream.ts'
import { summed } from './summed.ts'

/** What portfolios make together. */
export interface Merged extends Streamed {
  /** The customers' own rows, whatever the portfolio is grouped by. */
  own(): Iterable<Row>
  /** How many rows there are. */
  count: number
  /** All of it at once. */
  report(): PortfolioReport
  /** How many customers there are, also those who are not shown where one product or workload alone is. */
  found: number
  /** Customers whom earlier portfolios had. */
  missing: CustomerRef[]
  /** Whether somebody's exports could not be read when a part was made. */
  hasUnreadable: boolean
}

export class Merger {
  #first: Part | undefined
  readonly #who = new CustomersOfAll()
  readonly #spelt = new SpellingsOfAll()
  readonly #files = new Files()
  readonly #notes = new Notes()
  readonly #requests = new RequestsOfAll()
  readonly #partner = new PartnerOfAll()
  readonly #rows = new PackedRows()
  readonly #customers = new PackedRows()
  readonly #levels = new PackedRows()
  readonly #names = new NamesOfAll()
  readonly #unreadable: CustomerRef[] = []
  readonly #checks: Check[] = []
  readonly #users: ListedUser[] = []
  readonly #knownAs: Mergeable['knownAs'] = []
  readonly #running: Mergeable['running'] = []
  /** What the Total is made of: rows of customers that are alike in what they lack, added up. */
  #summed: Row[] = []
  #newest: Day | null = null
  #oldestLater: Day | null = null

  /** Takes one portfolio. Throws an InputError where it cannot be a part of the same run as those before. */
  add(part: Part): void {
    this.#first ??= { ...part, rows: [], customers: [], levels: [], users: part.users && [] }
    requireSameQuestion(this.#first, part)
    this.#who.add(part)
    this.#spelt.add(part)
    this.#partner.add(part)
    const { mergeable, notes } = part
    this.#files.add(part, this.#requests.add(part))
    this.#notes.add(notes, this.#files.shared)
    for (const { service, products } of mergeable.leftOut) this.#notes.leaveOut(service, products)
    this.#names.add(part)
    append(this.#knownAs, mergeable.knownAs)
    append(this.#running, mergeable.running)
    append(this.#checks, part.checks)
    append(this.#users, part.users ?? [])
    const { newest, oldestLater } = mergeable
    if (oldestLater !== null && (this.#oldestLater === null || oldestLater < this.#oldestLater)) {
      this.#oldestLater = oldestLater
    }
    if (newest !== null && (this.#newest === null || newest > this.#newest)) this.#newest = newest
    const rows = ownRows(part).map(({ row }) => row)
    const unreadable = rows.filter(isUnreadable).map(({ customer }) => customer)
    append(this.#unreadable, unreadable)
    this.#summed = summed([...this.#summed, ...rows.filter(row => !isUnreadable(row))])
    this.#rows.add(part.rows)
    this.#customers.add(part.customers)
    this.#levels.add(part.levels)
  }

  /** The whole; null where nothing was added. */
  finish(): Merged | null {
    const first = this.#first
    if (!first) return null
    const { windowDays, only } = first.heading
    const { requests, notes } = this.#requests.finish(this.#who)
    // One product or workload has no requests of its own.
    const hasRequests = requests !== null && !only
    const inWhole = (row: Row): Row => this.#inWhole(row, hasRequests)
    const readRow = rowFrom(windowDays)
    const rows = () => this.#rows.rows(text => inWhole(readRow(text)))
    const customers = () => this.#customers.rows(text => inWhole(readRow(text)))
    const readLevels = levelsFrom(windowDays)
    const levels = () =>
      this.#levels.rows(line => {
        const found = readLevels(line)
        return { ...found, rows: found.rows.map(inWhole) }
      })
    const readLine = linesFrom(windowDays, {
      isStale: (asOf, isUndated) => isStale(asOf, isUndated ? null : this.#newest),
      inWhole,
    })
    const [own, count] = hasOwnRows(first) ? [rows, this.#rows.length] : [customers, this.#customers.length]
    requireUsable(first, own, this.#oldestLater)
    const near = this.#who.haveIds ? [] : nearNames([...own()].map(({ customer }) => customer))
    const further = [...notes, ...near]
    const withoutRows = this.#withoutRows(first, this.#mergeable(first, requests), further, hasRequests)
    const missing = withoutRows.checks.filter(({ code }) => code === 'missing-customer')
    return {
      withoutRows,
      rows,
      customers,
      levels: () => this.#levels.rows(readLine),
      own,
      count: this.#rows.length,
      report: () => ({
        ...withoutRows,
        rows: [...rows()],
        customers: [...customers()],
        within: of => ofThese(levels(), of),
      }),
      found: count + withoutScope(withoutRows.notes),
      missing: missing.map(({ customer }) => customer),
      hasUnreadable: this.#unreadable.length > 0,
    }
  }

  /** What the whole says to a further merge. */
  #mergeable({ mergeable: { asOf, prices } }: Part, requests: Requests | null): Mergeable {
    return {
      ...this.#names.all(),
      asOf,
      newest: this.#newest,
      prices,
      partner: this.#partner.finish(),
      oldestLater: this.#oldestLater,
      requests,
      leftOut: this.#notes.leftOut(),
      spellings: this.#spelt.all(),
      knownAs: [...this.#knownAs].sort(byNameId),
      running: this.#running.toSorted(byCustomer),
    }
  }

  #withoutRows(
    { by, heading, users }: Part,
    mergeable: Mergeable,
    further: readonly Note[],
    hasRequests: boolean,
  ): PortfolioReport {
    const checks = this.#allChecks()
    const notes = this.#notes.all([
      ...further,
      ...notesOfAll(mergeable, this.#unreadable, () => this.#who.namesakes),
      ...unmatchedNotes(mergeable.unmatched),
    ])
    for (const customer of customersNamed([], { checks, notes })) this.#who.name(customer)
    return {
      kind: 'portfolio',
      by,
      ...heading,
      generatedFrom: this.#files.all(),
      checks,
      notes,
      rows: [],
      total: totalOf(this.#summed.map(row => withRequests(row, hasRequests))),
      customers: [],
      within: () => [],
      users: users && [...this.#users].sort((a, b) => byNameId(a.customer, b.customer)),
      mergeable: () => mergeable,
      namesakes: () => this.#who.namesakes,
    }
  }

  /** A row as the whole run has it. */
  #inWhole(row: Row, hasRequests: boolean): Row {
    if (isUnreadable(row)) return row
    const stale = isStale(row.asOf, row.undated ? null : this.#newest)
    const flags = FLAGS.filter(flag => (flag === 'stale' ? stale : row.flags.includes(flag)))
    return withRequests({ ...row, flags }, hasRequests)
  }

  /** A customer whom one portfolio misses and another one has is not missing; two that miss it say so once. */
  #allChecks(): Check[] {
    const known = new Map<string, Check>()
    for (const [at, check] of this.#checks.entries()) {
      const isMissing = check.code === 'missing-customer'
      if (isMissing && this.#who.fileOf(check.customer) !== null) continue
      known.set(isMissing ? JSON.stringify(check) : String(at), check)
    }
    return sortChecks([...known.values()])
  }
}

/** As one run does: ends with the oldest usable day where every export is later than the asked one. */
function requireUsable({ mergeable }: Part, rows: () => Iterable<Row>, oldest: Day | null): void {
  if (mergeable.asOf === null || oldest === null) return
  for (const { asOf, soldLicenses, activeUsers } of rows()) {
    if (asOf !== null || soldLicenses !== null || activeUsers !== null) return
  }
  const params = { asOf: formatDay(mergeable.asOf), oldest: formatDay(oldest) }
  throw new InputError([{ code: 'all-later', params }])
}

/** Customers who have nothing of what alone is shown. */
function withoutScope(notes: readonly Note[]): number {
  return notes.reduce((sum, note) => sum + (note.code === 'without-scope' ? note.params.count : 0), 0)
}

function isUnreadable({ flags }: Row): boolean {
  return flags.includes('unreadable')
}

/** A customer without requests beside others with some asked nothing. */
function withRequests(row: Row, hasRequests: boolean): Row {
  const isAsked = hasRequests && row.support === null && row.asOf !== null
  if (!isAsked || (row.scope !== 'customer' && row.scope !== 'total')) return row
  return { ...row, support: { requests: 0, howTo: 0, perUser: ratio(0, row.totalUsers) } }
}

/** One by one: of as many as a large part has, a call cannot take each as an argument. */
function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item)
}
