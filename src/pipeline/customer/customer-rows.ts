// The rows of one customer at one point: everything that is asked of the tally for a report.
import { changeOf, comparedDay } from '../../metrics/change.ts'
import { costOf } from '../../metrics/cost.ts'
import { isStale, withStale } from '../../metrics/flags.ts'
import { type RowInput, rowOf } from '../../metrics/row.ts'
import { supportOf } from '../../metrics/support.ts'
import type { Check } from '../../model/check.ts'
import { addDays, type Day } from '../../model/day.ts'
import type { Note } from '../../model/note.ts'
import { GROUPINGS, type Grouping } from '../../model/terms.ts'
import type { Row } from '../../report/types.ts'
import { customerCounter } from '../../tally/customer-counter.ts'
import type { Question } from '../../tally/question.ts'
import type { CustomerTally, ScopeTally } from '../../tally/types.ts'
import { customerRef, type Data } from '../data.ts'
import { pointDays, pointRowAt } from './earlier-portfolios.ts'
import { exportDays, hasUsage } from './export-days.ts'
import { productsBehind } from './products-behind.ts'
import { unassignedSeats, wastedSeats } from './wasted-seats.ts'

/** What flags need to know beside a tally; nothing of it is asked of earlier points. */
type Judged = Pick<RowInput, 'newestAsOf' | 'hasChecks'>
const NOT_JUDGED: Judged = { newestAsOf: null, hasChecks: false }

/** The rows of one customer: of a portfolio's thousands most are never asked for. */
export interface CustomerRows {
  customer: Row
  /** Not of one of whom nothing is known but seats of today (`seatsAlone`): its row is made each time that somebody asks. */
  isKept: boolean
  /** Tells the newest as-of day of the run, which is known when everybody is counted. */
  judge(this: CustomerRows, newestAsOf: Day | null): void
  /** What they are compared with. */
  before: EarlierRows | null
  /** The rows of one grouping. */
  by(this: CustomerRows, grouping: Grouping): Row[]
  /** The same, made anew and not kept. */
  anew(this: CustomerRows, grouping: Grouping): Row[]
}

/** A customer's rows at an earlier day, by their places. */
export interface EarlierRows {
  rows: ReadonlyMap<string, Row>
  day: Day
}

/** One customer, counted, with its rows. */
export interface CountedCustomer {
  index: number
  tally: CustomerTally
  rows: CustomerRows
  checks: readonly Check[]
  /** Remarks that its rows give rise to. */
  hints: readonly Note[]
  /** Names of its products that the catalogue does not know; null where they are to be asked of the tally. */
  unknownProducts: readonly string[] | null
  /** An export of it could not be read. */
  isUnread: boolean
}

/** `listedBy`: the scopes in which idle users are listed, where they are. */
export function questionOf(
  { settings, partner, prices }: Data,
  listedBy: readonly Grouping[] = [],
): Question {
  return {
    limit: settings.asOf,
    licenceLimit: settings.asOf,
    undated: true,
    asOf: settings.asOf,
    windowDays: settings.windowDays,
    services: settings.services === 'all' ? 'all' : new Set(settings.services),
    partner,
    listUsers: settings.users,
    listedBy,
    costs: prices.size > 0,
  }
}

/** Licences of this many days after an earlier point still serve it. */
const LICENCE_DAYS = 7

/** Counts one customer as the exports up to `limit` show it; undated rows serve only the newest point. */
function tallyAt(data: Data, customer: number, limit: Day): CustomerTally {
  const question = {
    ...questionOf(data),
    limit,
    licenceLimit: hasUsage(data, customer) ? addDays(limit, LICENCE_DAYS) : limit,
    undated: false,
    asOf: null,
    listUsers: false,
  }
  return customerCounter(data.resolved, data.grouped, question).count(customer)
}

/** The rows of a tally, with the change against the newest point at least 28 days older. */
export function rowsOf(data: Data, customer: number, tally: CustomerTally, hasChecks: boolean): CustomerRows {
  return new TalliedRows(data, customer, tally, hasChecks)
}

/** A class, since there are hundreds of thousands: what is the same for all of them is there once. */
class TalliedRows implements CustomerRows {
  readonly before: EarlierRows | null
  readonly #data: Data
  readonly #index: number
  readonly #tally: CustomerTally
  readonly #hasChecks: boolean
  readonly #kept: Row | null
  #newestAsOf: Day | null = null
  #known: Partial<Record<Grouping, Row[]>> | undefined

  constructor(data: Data, customer: number, tally: CustomerTally, hasChecks: boolean) {
    this.#data = data
    this.#index = customer
    this.#tally = tally
    this.#hasChecks = hasChecks
    this.before = earlierRows(data, customer, tally)
    const isPlain = tally.seatsAlone && !this.before && data.prices.size === 0 && !data.hasSupport
    this.#kept = isPlain ? null : this.#make(tally.customer)
  }

  get customer(): Row {
    return this.#kept ?? this.#make(this.#tally.customer)
  }

  get isKept(): boolean {
    return this.#kept !== null
  }

  judge(newestAsOf: Day | null): void {
    if (!this.#tally.isDated) return
    this.#newestAsOf = newestAsOf
    const row = this.#kept
    if (row && isStale(row.asOf, newestAsOf)) row.flags = withStale(row.flags)
  }

  by(grouping: Grouping): Row[] {
    if (grouping === 'customer') return [this.customer]
    this.#known ??= {}
    this.#known[grouping] ??= this.anew(grouping)
    return this.#known[grouping]
  }

  anew(grouping: Grouping): Row[] {
    return scopesOf(this.#tally, grouping).map(scope => this.#make(scope))
  }

  #make(scope: ScopeTally): Row {
    const judged = { newestAsOf: this.#newestAsOf, hasChecks: this.#hasChecks }
    const row = plainRow(this.#data, this.#index, this.#tally, scope, judged)
    const { before } = this
    const old = before?.rows.get(placeOf(row))
    return old && before ? { ...row, change: changeOf([{ now: row, before: old }], before.day) } : row
  }
}

function scopesOf(tally: CustomerTally, by: Grouping): ScopeTally[] {
  switch (by) {
    case 'customer':
      return [tally.customer]
    case 'service':
      return tally.services()
    case 'product':
      return tally.products()
    case 'workload':
      return tally.workloads()
  }
}

/** The row of a scope of the customer at an earlier export date; `known` are the rows of one that are there already. */
export function rowAt(
  data: Data,
  customer: number,
  day: Day,
  { of, known }: { of: Pick<Row, 'scope' | 'key'>; known: EarlierRows | null },
): Row | null {
  const { rows } = known?.day === day ? known : rowsAt(data, customer, day)
  return rows.get(placeOf(of)) ?? null
}

function earlierRows(data: Data, customer: number, { asOf, seatsAlone }: CustomerTally): EarlierRows | null {
  if (asOf === null) return null
  const exports = seatsAlone ? [] : exportDays(data, customer, asOf)
  const day = comparedDay(asOf, [...exports, ...pointDays(data, customer)])
  return day === null ? null : rowsAt(data, customer, day)
}

/** Which of a customer's rows it is. */
function placeOf({ scope, key }: Pick<Row, 'scope' | 'key'>): string {
  return `${scope}\n${key ?? ''}`
}

/** Rows at an earlier day: from raw exports, else from an earlier portfolio export. */
function rowsAt(data: Data, customer: number, day: Day): EarlierRows {
  if (!exportDays(data, customer, null).includes(day)) return byPlace(day, [pointRowAt(data, customer, day)])
  const tally = tallyAt(data, customer, day)
  const scopes = GROUPINGS.flatMap(by => scopesOf(tally, by))
  return byPlace(
    day,
    scopes.map(scope => plainRow(data, customer, tally, scope, NOT_JUDGED)),
  )
}

function byPlace(day: Day, rows: readonly (Row | null)[]): EarlierRows {
  return { day, rows: new Map(rows.flatMap(row => (row ? [[placeOf(row), row]] : []))) }
}

function plainRow(
  data: Data,
  customer: number,
  tally: CustomerTally,
  scope: ScopeTally,
  judged: Judged,
): Row {
  const { settings, grouped, prices, hasSupport } = data
  const own = scope.scope === 'customer'
  const requests = own && hasSupport ? (grouped.support[customer] ?? []).map(({ row }) => row) : []
  const row = rowOf({
    customer: customerRef(data, customer),
    asOf: tally.asOf,
    windowDays: settings.windowDays,
    tally: scope,
    evidence: tally.evidence,
    productsOf: cause => productsBehind(tally, scope, cause),
    thresholds: settings.thresholds,
    newestAsOf: judged.newestAsOf,
    hasChecks: judged.hasChecks,
    isUnreadable: false,
    support: own ? supportOf(requests, hasSupport, tally.asOf, settings.windowDays) : null,
    cost: scope.scope === 'workload' || prices.size === 0 ? null : costOf(wastedSeats(tally, scope), prices),
    unassigned: () => unassignedSeats(tally, scope),
    change: null,
  })
  return tally.isDated || tally.asOf === null ? row : { undated: true, ...row }
}
