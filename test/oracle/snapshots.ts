// Which usage rows of one customer are current, which belong to earlier snapshots, and on which day the customer stands.
import { daysBetween, moveDay, newest } from './basics.ts'
import type { Licence } from './licences.ts'
import type { Catalogue, GraphExport, OwnLicence, OwnUsage, Service } from './model.ts'
import { GRAPH_COLUMNS } from './model.ts'
import { workloadOf } from './products.ts'
import { fromGraph, fromOwn, merge, oneStyle, serviceOf, type Usage } from './usage.ts'

export interface CustomerData {
  licences: OwnLicence[]
  usage: OwnUsage[]
  graph: GraphExport[]
  /** Licence exports of the tenant without a date. */
  undatedLicences: boolean
}

const inTime = (date: string, asOf: string | undefined): boolean => asOf === undefined || date <= asOf

/** Whether every export of the customer is dated later than `--as-of`. */
export function allLater(data: CustomerData, asOf: string | undefined): boolean {
  const dates = [...data.licences, ...data.usage, ...data.graph].map(row => row.reportDate)
  return !data.undatedLicences && dates.every(date => !inTime(date, asOf))
}

/**
 * "The newest report date of its usage rows not after `--as-of`; if they have none, `--as-of`; without that, their newest
 * activity date. A customer without usage rows (or with none up to `--as-of`) takes it from its licence rows in the same way."
 */
export function asOfDay(data: CustomerData, asOf: string | undefined): string | null {
  const usage = [...data.usage, ...data.graph].map(row => row.reportDate).filter(date => inTime(date, asOf))
  if (newest(usage) !== '') return newest(usage)
  if (usage.length > 0) {
    const active = newest(data.usage.filter(row => row.reportDate === '').map(row => row.lastActivity))
    if (asOf !== undefined || active !== '') return asOf ?? active
  }
  const licences = data.licences.map(row => row.reportDate).filter(date => inTime(date, asOf))
  if (newest(licences) !== '') return newest(licences)
  return licences.length > 0 || data.undatedLicences ? (asOf ?? null) : null
}

export interface Placed extends Usage {
  service: Service
}

export interface Snapshots {
  current: Placed[]
  /** Rows of earlier snapshots whose service and workload a current snapshot covers that is not left out. */
  earlier: Placed[]
}

/** `asOf` is the customer's as-of day, `limit` the `--as-of` of the run. */
export function snapshots(
  data: CustomerData,
  asOf: string,
  limit: string | undefined,
  licences: readonly Licence[],
  catalogue: Catalogue,
): Snapshots {
  // Undated rows are current: they are taken as dated on the as-of day.
  const own = data.usage
    .filter(row => inTime(row.reportDate, limit))
    .map(row => ({ ...row, date: row.reportDate === '' ? asOf : row.reportDate, user: row.user.trim() }))
  const graph = data.graph
    .filter(file => inTime(file.reportDate, limit))
    .flatMap(file => file.rows.map(row => ({ row, date: file.reportDate || asOf, user: row.user })))
  const styled = oneStyle([
    ...own.map(row => ({ kind: 'own' as const, row, date: row.date, user: row.user.toLowerCase() })),
    ...graph.map(({ row, date, user }) => ({
      kind: 'graph' as const,
      row,
      date,
      user: user.trim().toLowerCase(),
    })),
  ])
  const rows = styled.flatMap(item =>
    item.kind === 'own'
      ? [fromOwn({ ...item.row, reportDate: item.date }, licences, catalogue)]
      : fromGraph(item.row, item.date, asOf, licences, catalogue),
  )
  const placed = merge(rows, asOf).map(row => ({ ...row, service: serviceOf(row, licences) }))
  const graphDates = styled.filter(item => item.kind === 'graph').map(item => item.date)
  return split(placed, graphDates, asOf)
}

function split(placed: readonly Placed[], graphDates: readonly string[], asOf: string): Snapshots {
  const ownRows = placed.filter(row => row.source === 'own')
  // "An export of the own Usage format covers every workload of each service that it has rows of."
  const ownDates = (service: Service): string[] =>
    ownRows.filter(row => row.service === service).map(row => row.date)
  // "The wide Active-users export: six [workloads] in `office365`" - five, with OneDrive in SharePoint.
  const wide = GRAPH_COLUMNS.map(workloadOf)
  const covering = (service: Service, workload: string): string[] => [
    ...ownDates(service),
    ...(service === 'office365' && wide.includes(workload) ? graphDates : []),
  ]
  // A Graph row belongs to the snapshot of its report, whatever product it is for.
  const snapshotService = (row: Placed): Service => (row.source === 'graph' ? 'office365' : row.service)
  const current: Placed[] = []
  const earlier: Placed[] = []
  for (const row of placed) {
    // "Where own rows and a Graph report of the same date cover the same workload of `office365`, the own rows win."
    if (row.source === 'graph' && ownDates('office365').includes(row.date)) continue
    const last = newest(covering(snapshotService(row), row.workload))
    // "A current snapshot more than 7 days older than the as-of day is left out altogether."
    if (daysBetween(last, asOf) > 7) continue
    if (row.date === last) current.push(row)
    else earlier.push(row)
  }
  return { current, earlier }
}

/** "`as-of − 27 … as-of`", for 28 days. */
export function windowStart(asOf: string, days: number): string {
  return moveDay(asOf, 1 - days)
}
