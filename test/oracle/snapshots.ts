// Which usage rows of one customer are current, which belong to earlier snapshots, and on which day the customer stands.
import { daysBetween, fold, moveDay, newest } from './basics.ts'
import { type Entry, fromGraph, fromSingle, fromWide } from './graph.ts'
import type { Licence } from './licences.ts'
import type { Catalogue, GraphExport, OwnLicence, OwnUsage, Service, WorkloadExport } from './model.ts'
import { deletions, leftOut } from './people.ts'
import { fromOwn, merge, serviceOf, type Usage } from './usage.ts'

export interface CustomerData {
  licences: OwnLicence[]
  usage: OwnUsage[]
  graph: GraphExport[]
  single: WorkloadExport[]
  /** Licence exports of the tenant without a date. */
  undatedLicences: boolean
}

const inTime = (date: string, asOf: string | undefined): boolean => asOf === undefined || date <= asOf

/** Whether every export of the customer is dated later than `--as-of`. */
export function allLater(data: CustomerData, asOf: string | undefined): boolean {
  const dates = [...data.licences, ...data.usage, ...data.graph, ...data.single].map(row => row.reportDate)
  return !data.undatedLicences && dates.every(date => !inTime(date, asOf))
}

/**
 * "The newest report date of its usage rows not after `--as-of`; if they have none, `--as-of`; without that, their newest
 * activity date. A customer without usage rows (or with none up to `--as-of`) takes it from its licence rows in the same way."
 */
export function asOfDay(
  data: CustomerData,
  asOf: string | undefined,
): { asOf: string | null; dated: boolean } {
  const usage = [...data.usage, ...data.graph, ...data.single]
    .map(row => row.reportDate)
    .filter(date => inTime(date, asOf))
  if (newest(usage) !== '') return { asOf: newest(usage), dated: true }
  if (usage.length > 0) {
    const active = newest(data.usage.filter(row => row.reportDate === '').map(row => row.lastActivity))
    if (asOf !== undefined || active !== '') return { asOf: asOf ?? active, dated: asOf === undefined }
  }
  const licences = data.licences.map(row => row.reportDate).filter(date => inTime(date, asOf))
  if (newest(licences) !== '') return { asOf: newest(licences), dated: true }
  return { asOf: licences.length > 0 || data.undatedLicences ? (asOf ?? null) : null, dated: false }
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
    .map(row => ({
      file: `own ${row.reportDate}`,
      row: { ...row, reportDate: row.reportDate || asOf },
      date: row.reportDate,
      user: fold(row.user),
    }))
  const entries = [...data.graph.flatMap(fromWide), ...data.single.flatMap(fromSingle)].filter(entry =>
    inTime(entry.date, limit),
  )
  const hidden = leftOut([...own, ...entries])
  const shownEntries = entries.filter(entry => !hidden(entry.file))
  const deletionOf = deletions(shownEntries)
  const rows = [
    ...own.filter(({ file }) => !hidden(file)).map(({ row }) => fromOwn(row, licences, catalogue)),
    ...fromGraph(shownEntries, asOf, licences, catalogue),
  ]
  const placed = merge(rows, asOf).map(row => ({
    ...row,
    service: serviceOf(row, licences),
    deleted: deletionOf(row.user),
  }))
  return split(placed, shownEntries, asOf)
}

function split(placed: readonly Placed[], entries: readonly Entry[], asOf: string): Snapshots {
  const ownRows = placed.filter(row => row.source === 'own')
  // "An export of the own Usage format covers every workload of each service that it has rows of."
  const ownDates = (service: Service): string[] =>
    ownRows.filter(row => row.service === service).map(row => row.date)
  // "A Graph report covers the workloads of its format in `office365`", whether or not a user is licensed or active there.
  const graphDates = (workload: string): string[] =>
    entries.filter(entry => entry.workload === workload).map(entry => entry.date)
  const covering = (service: Service, workload: string): string[] => [
    ...ownDates(service),
    ...(service === 'office365' ? graphDates(workload) : []),
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
