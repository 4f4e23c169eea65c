// What Graph reports say about a user and a workload, as usage rows.
import { distinct, newest } from './basics.ts'
import { countsForUsers, type Licence, standsFor } from './licences.ts'
import { type Catalogue, GRAPH_COLUMNS, type GraphExport, type WorkloadExport } from './model.ts'
import { userOf } from './people.ts'
import { isTrialKind, type Product, productOf, workloadOf } from './products.ts'
import type { Usage } from './usage.ts'

/** One user in one report, for one workload. `flag` undefined: the report states none. */
export interface Entry {
  /** Tells the export. */
  file: string
  date: string
  user: string
  workload: string
  flag: boolean | undefined
  dates: string[]
  products: string[]
  deletion: string
}

const deletion = (row: { deleted: boolean; deletedDate: string }): string =>
  row.deletedDate === '' && row.deleted ? 'unknown' : row.deletedDate

/** "First SharePoint and OneDrive are merged (licensed if either, newest date)." */
export function fromWide(file: GraphExport): Entry[] {
  return file.rows.flatMap((row, at) =>
    distinct(GRAPH_COLUMNS.map(workloadOf)).map(workload => {
      const columns = GRAPH_COLUMNS.filter(column => workloadOf(column) === workload)
      return {
        file: `wide ${file.reportDate}`,
        date: file.reportDate,
        user: userOf(row.user, `wide ${file.reportDate} ${at}`),
        workload,
        flag: columns.some(column => row.licensed[column]),
        dates: columns.map(column => row.dates[column]),
        products: row.products,
        deletion: deletion(row),
      }
    }),
  )
}

/** "Per-workload reports: the same with one workload." */
export function fromSingle(file: WorkloadExport): Entry[] {
  return file.rows.map((row, at) => ({
    file: `single ${file.reportDate}`,
    date: file.reportDate,
    user: userOf(row.user, `single ${file.reportDate} ${at}`),
    workload: file.workload,
    flag: row.isLicensed,
    dates: [row.lastActivity],
    products: row.products,
    deletion: deletion(row),
  }))
}

/** Counted, or without licence row and not known to be trial or free. */
function isCounted(product: Product, licences: readonly Licence[]): boolean {
  if (isNobodys(product, licences)) return false
  const licence = standsFor('', product, licences)
  return licence === undefined ? !isTrialKind(product.kind) : countsForUsers(licence)
}

function isNobodys(product: Product, licences: readonly Licence[]): boolean {
  return product.kind === 'not-a-person' || standsFor('', product, licences)?.standing === 'nobody'
}

/** "One row per assigned product that carries the workload; an unknown product stands in only where no known one carries it." */
function carriersOf(workload: string, products: readonly Product[]): Product[] {
  const different = products.filter(
    (product, i) => products.findIndex(({ key }) => key === product.key) === i,
  )
  const carriers = different.filter(product => product.known?.workloads.includes(workload))
  return carriers.length > 0 ? carriers : different.filter(product => product.known === undefined)
}

/** The entries of one user, workload and date ("reports of one date and workload are merged per user") as usage rows. */
function usageOf(
  entries: readonly Entry[],
  asOf: string,
  licences: readonly Licence[],
  from: Catalogue,
): Usage[] {
  const [{ date, user, workload } = { date: '', user: '', workload: '' }] = entries
  const assigned = entries.flatMap(entry => entry.products).flatMap(name => productOf('', name, from) ?? [])
  const persons = assigned.filter(product => !isNobodys(product, licences))
  const carriers = carriersOf(workload, assigned)
  // "Licensed: `Is Licensed` if there; else an assigned product carries the workload"; "a stated flag beats an inferred one".
  const stated = entries.flatMap(entry => (entry.flag === undefined ? [] : [entry.flag]))
  const licensed = stated.length > 0 ? stated.includes(true) : carriers.length > 0
  const dates = entries.flatMap(entry => entry.dates)
  const usage = {
    source: 'graph' as const,
    date,
    user,
    workload,
    activity: newest(dates.filter(day => day <= asOf)),
    subscription: '',
    licensed,
    removed: '',
    deleted: '',
    saysDeleted: entries.some(entry => entry.deletion !== ''),
    listsPersons: persons.length > 0,
    silent: false,
  }
  // Nobody's row: "a user whose only products are `not-a-person` is in no figure, whatever the file's flags say".
  if (assigned.length > 0 && persons.length === 0) return [{ ...usage, product: assigned[0] }]
  // "Flag false and no date: no row."
  if (!licensed && newest(dates) === '') return [{ ...usage, product: undefined, silent: true }]
  // "One row without product if none carries it or the flag is false."
  if (!licensed || carriers.length === 0) return [{ ...usage, product: undefined }]
  // "Where one of these products is counted, the user's uncounted ones give no row for that workload."
  const counted = carriers.filter(product => isCounted(product, licences))
  return (counted.length > 0 ? counted : carriers).map(product => ({ ...usage, product }))
}

/** All usage rows of the Graph reports of one customer; `asOf` is its as-of day. */
export function fromGraph(
  entries: readonly Entry[],
  asOf: string,
  licences: readonly Licence[],
  catalogue: Catalogue,
): Usage[] {
  const keyed = entries.map(entry => ({
    entry,
    key: JSON.stringify([entry.date, entry.workload, entry.user]),
  }))
  return distinct(keyed.map(({ key }) => key)).flatMap(key =>
    usageOf(
      keyed.filter(other => other.key === key).map(({ entry }) => entry),
      asOf,
      licences,
      catalogue,
    ),
  )
}
