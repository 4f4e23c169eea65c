// Users that the export counted itself: the current count of each workload, product and service.
import type { Catalog } from '../../catalog/catalog.ts'
import type { Service } from '../../catalog/words.ts'
import { addDays, type Day, monthStart } from '../../model/day.ts'
import { foldName } from '../../model/fold.ts'
import { groupBy } from '../../model/group.ts'
import type { LeftAsEarlier } from '../../model/note.ts'
import type { CountRow } from '../../model/rows.ts'
import type { Placed } from '../intake/placed.ts'
import type { TallyProduct } from '../intake/products.ts'
import { isTooOld, isVisible } from '../intake/visibility.ts'
import { type DatedRow, leftAsEarlier } from '../left-as-earlier.ts'
import type { Question } from '../question.ts'
import type { Seller } from './holdings.ts'
import { type SeenCount, subjectOf, withoutRepeats } from './repeated-counts.ts'

/** Active and total users of one scope, as an export counts them. */
export interface Count {
  active: number
  total: number
  /** The export's own overall figure is exact; a choice among workloads is a lower bound. */
  lowerBound: boolean
  statedPercent: number | null
}

export interface CountScopes {
  customer: Count | null
  services: Map<Service, Count>
  products: Map<string, Count>
  workloads: Map<string, Count>
  /** Rows of services that were not asked for. */
  leftOut: LeftOutCount[]
  /** Newest counts that are of another time than the rest. */
  stale: StaleCount[]
  /** Rows of an earlier day, of products that the newest day has not. */
  left: LeftAsEarlier | null
  /** Rows that came more than once. */
  repeated: number
  /** Rows by product, else workload, of which nobody knows what part the partner sold. */
  severalSellers: Map<string, number>
}

interface LeftOutCount {
  service: Service
  /** Name of the product, else of the workload. */
  label: string
}

interface StaleCount {
  service: Service
  /** '' for the export's overall figure. */
  workload: string
  day: Day
}

export interface CountInput {
  rows: readonly Placed<CountRow>[]
  productOf(row: CountRow): TallyProduct | null
  /** Whose a product is, or what is used without one. */
  sellerOf(product: TallyProduct | null): Seller
  catalog: Catalog
  /** The name that a workload is shown under. */
  workloadOf(written: string): string
  asOf: Day
  /** Beside user rows, which set the as-of day, counts of the same or the previous month are current. */
  isBesideUsers: boolean
  question: Question
  /** Workloads that user rows tell: they win. */
  byUsers: ReadonlySet<string>
}

export function countScopes(input: CountInput): CountScopes {
  const { question, catalog } = input
  const counts = input.rows.flatMap(({ row, file, line }): SeenCount[] => {
    if (!isVisible(row.reportDate, question)) return []
    const product = input.productOf(row)
    // Rooms, storage and capacity are neither total nor active.
    if (product?.kind === 'not-a-person') return []
    const workload = row.workload === '' ? '' : input.workloadOf(row.workload)
    const byWorkload = workload === '' ? 'office365' : catalog.serviceOfWorkload(workload)
    const service = catalog.findService(row.service) ?? product?.service ?? byWorkload
    return [{ row, file, line, service, workload, product }]
  })
  const { fresh, stale } = newest(counts, input)
  const near = nearestPeriod(fresh, question.windowDays)
  const current = withoutRepeats(near)
  const isAsked = ({ service }: Pick<SeenCount, 'service'>): boolean =>
    question.services === 'all' || question.services.has(service)
  const wanted = current.filter(isAsked)
  const told = wanted.filter(({ workload }) => !input.byUsers.has(workload))
  const known = told.some(({ workload }) => workload !== '') || input.byUsers.size === 0 ? told : []
  const sold = groupBy(known, ({ product }) => (question.partner === null ? 'own' : input.sellerOf(product)))
  const several = sold.get('several') ?? []
  const left = current.filter(cell => !isAsked(cell))
  return {
    ...scopesOf(sold.get('own') ?? [], several),
    severalSellers: new Map([...groupBy(several, labelOf)].map(([label, rows]) => [label, rows.length])),
    leftOut: left.map(cell => ({ service: cell.service, label: labelOf(cell) })),
    stale: stale.filter(isAsked),
    left: leftAsEarlier('counts', datedRows(counts.filter(isAsked))),
    repeated: linesOf(near) - linesOf(current),
  }
}

/** A line may have counts of many workloads. */
function linesOf(counts: readonly SeenCount[]): number {
  return new Set(counts.map(({ file, line }) => `${file}\n${line}`)).size
}

function labelOf({ product, workload }: SeenCount): string {
  return product?.name ?? workload
}

/** By service and workload. */
function datedRows(counts: readonly SeenCount[]): DatedRow[][] {
  // Nearly all are of one day.
  if (counts.every(({ row }) => row.reportDate === counts[0]?.row.reportDate)) return []
  return [...groupBy(counts, partOf).values()].map(group =>
    group.flatMap(({ row: { reportDate: day }, file, product }) =>
      day === null ? [] : [{ day, file, things: () => [product?.key ?? ''] }],
    ),
  )
}

type Scopes = Pick<CountScopes, 'customer' | 'services' | 'products' | 'workloads'>

/** What may in part be another seller's leaves every scope that it belongs to without figures. */
function scopesOf(counts: readonly SeenCount[], several: readonly SeenCount[]): Scopes {
  const services = groupBy(counts, ({ service }) => service)
  const products = groupBy(
    counts.filter(({ product }) => product !== null),
    ({ product }) => product?.name ?? '',
  )
  const workloads = groupBy(
    counts.filter(({ workload }) => workload !== ''),
    ({ workload }) => workload,
  )
  for (const { service, product, workload } of several) {
    services.delete(service)
    products.delete(product?.name ?? '')
    workloads.delete(workload)
  }
  return {
    customer: several.length > 0 ? null : overall(counts),
    services: mapValues(services, overall),
    products: mapValues(products, overall),
    workloads: mapValues(workloads, ofWorkload),
  }
}

/** The export's own overall figure, else the workload with the most active users: never a sum of workloads. */
function overall(counts: readonly SeenCount[]): Count | null {
  const own = counts.filter(({ workload }) => workload === '')
  if (own.length > 0)
    return larger([...groupBy(own, ({ service }) => service).values()].map(added), own.length > 1)
  const workloads = groupBy(counts, ({ workload }) => workload)
  return larger([...mapValues(workloads, ofWorkload).values()], true)
}

/** Products of one workload are added; spellings counted apart (SharePoint, OneDrive) are not. */
function ofWorkload(counts: readonly SeenCount[]): Count | null {
  const spellings = groupBy(counts, ({ row }) => foldName(row.workload))
  return larger([...spellings.values()].map(added), spellings.size > 1)
}

function added(counts: readonly SeenCount[]): Count {
  const only = counts.length === 1 ? counts[0] : undefined
  return {
    active: counts.reduce((sum, { row }) => sum + row.active, 0),
    total: counts.reduce((sum, { row }) => sum + row.total, 0),
    lowerBound: false,
    statedPercent: only?.row.statedPercent ?? null,
  }
}

function larger(counts: readonly Count[], lowerBound: boolean): Count | null {
  const [first] = [...counts].sort((a, b) => b.active - a.active || b.total - a.total)
  return first ? { ...first, lowerBound: lowerBound || first.lowerBound } : null
}

function partOf({ service, workload }: SeenCount): string {
  return `${service}\n${workload}`
}

/** For each service and workload its newest current counts, and where newer or only older ones are of another time. */
function newest(
  counts: readonly SeenCount[],
  { asOf, isBesideUsers }: Pick<CountInput, 'asOf' | 'isBesideUsers'>,
): { fresh: SeenCount[]; stale: StaleCount[] } {
  const previousMonth = monthStart(addDays(monthStart(asOf), -1))
  const isCurrent = (day: Day): boolean =>
    isBesideUsers ? day >= previousMonth && monthStart(day) <= asOf : !isTooOld(day, asOf)
  const fresh: SeenCount[] = []
  const stale: StaleCount[] = []
  for (const group of groupBy(counts, partOf).values()) {
    const byDay = groupBy(group, ({ row }) => row.reportDate ?? asOf)
    const [last, ...older] = [...byDay.keys()].sort((a, b) => b - a)
    if (last === undefined) continue
    const used = [last, ...older].find(isCurrent)
    if (used !== undefined) fresh.push(...(byDay.get(used) ?? []))
    if (used === last) continue
    for (const { service, workload } of group.slice(0, 1)) stale.push({ service, workload, day: last })
  }
  return { fresh, stale }
}

/** Days that a calendar month is taken for. */
const MONTH_DAYS = 30

/** Of counts of one thing over spans of different length those nearest to the window; of two as near the longer. */
function nearestPeriod(counts: readonly SeenCount[], windowDays: number): SeenCount[] {
  const lengthOf = ({ row }: SeenCount): number => daysOf(row.periodDays ?? windowDays)
  return [...groupBy(counts, subjectOf).values()].flatMap(group => {
    const best = nearestOf(group.map(lengthOf), windowDays)
    return group.filter(cell => lengthOf(cell) === best)
  })
}

/** A calendar month is written as 0 days. */
function daysOf(period: number): number {
  return period === 0 ? MONTH_DAYS : period
}

/** Of periods in days the one that counts; undefined where there is none. */
export function nearestOf(periods: readonly number[], windowDays: number): number | undefined {
  const distance = (period: number): number => Math.abs(daysOf(period) - windowDays)
  const [best] = [...periods].sort((a, b) => distance(a) - distance(b) || daysOf(b) - daysOf(a))
  return best
}

function mapValues<K>(
  groups: Map<K, SeenCount[]>,
  count: (counts: SeenCount[]) => Count | null,
): Map<K, Count> {
  const counted = new Map<K, Count>()
  for (const [key, counts] of groups) {
    const value = count(counts)
    if (value) counted.set(key, value)
  }
  return counted
}
