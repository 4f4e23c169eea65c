// Lines of usage reports as usage rows: merged per person, workload and day, and then one row per product.
import { distinct, fold, groups, moveDay, newest } from './basics.ts'
import { FORMATS, type UsageExport, WIDE } from './model.ts'
import type { DatedPeople, Deletion, Seen } from './people.ts'
import { type Product, productOf } from './products.ts'

/** "OneDrive and SharePoint are one, `SharePoint`." */
const WORKLOADS: Record<string, string> = {
  OneDrive: 'SharePoint',
  'Skype For Business': 'Skype for Business',
}

export function workloadOf(column: string): string {
  return WORKLOADS[column] ?? column
}

/** "a Graph report covers the workloads of its format (the wide Active-users export: six) in `office365`" */
function coveredBy({ format }: UsageExport): string[] {
  return distinct((format === 'wide' ? WIDE : FORMATS[format].columns).map(workloadOf))
}

/** One person and workload of one day, all reports of that day together. */
export interface Merged {
  person: string
  named: boolean
  workload: string
  date: string
  /** null: no flag says so. */
  flag: boolean | null
  /** '' for none. */
  activity: string
  /** Whether a day is given at all, be it after the as-of day. */
  hasDay: boolean
  /** Whether a line of it says, without a day, that its person is deleted. */
  saysDeleted: boolean
  /** null: no file names any. */
  products: Product[] | null
}

/**
 * "customer, user, workload (after SharePoint) … and report date: merged into one, before snapshots are found: newest
 * activity date not after the as-of day; licensed if any says so"; "a stated flag beats an inferred one".
 */
export function merged(seen: readonly Seen[], asOf: string): Merged[] {
  const cells = seen.flatMap(({ export: from, line, person, named }) =>
    line.uses.map(({ column, flag, day }) => ({
      from,
      line,
      person,
      named,
      workload: workloadOf(column),
      flag,
      day,
    })),
  )
  const perDay = groups(cells, ({ person, workload, from }) => JSON.stringify([person, workload, from.date]))
  return [...perDay.values()].flatMap((group): Merged[] => {
    const [one] = group
    if (one === undefined) return []
    const flags = group.map(({ flag }) => flag).filter(flag => flag !== '')
    const listing = group.filter(({ from }) => FORMATS[from.format].products)
    const products = distinct(listing.flatMap(({ line }) => line.products.map(productOf)))
    return [
      {
        person: one.person,
        named: one.named,
        workload: one.workload,
        date: one.from.date,
        flag: flags.length === 0 ? null : flags.includes('True'),
        saysDeleted: group.some(({ line }) => line.isDeleted === 'True' && line.deletedDate === ''),
        hasDay: group.some(({ day }) => day !== ''),
        activity: newest(group.map(({ day }) => day).filter(day => day <= asOf)),
        products: listing.length === 0 ? null : products,
      },
    ]
  })
}

/**
 * "Where the file has no products (Microsoft 365 Apps, Copilot) they come from the tenant's other exports with joinable
 * names; else T and A₀ are not available." Null is the latter.
 * Readings: the newest day on which another usage report lists the person counts, then the user list; a person that
 * such exports do not list holds nothing.
 */
export function productsElsewhere(
  seen: readonly Seen[],
  lists: readonly DatedPeople[],
): (one: { person: string; named: boolean }) => Product[] | null {
  const reports = seen.filter(({ export: from }) => FORMATS[from.format].products)
  const joinable = seen.some(one => one.joinable)
  if (reports.length === 0 && (!joinable || lists.length === 0)) return () => null
  return ({ person, named }) => {
    if (!named) return []
    const own = reports.filter(one => one.person === person)
    const last = newest(own.map(({ export: from }) => from.date))
    if (own.length > 0) {
      return distinct(
        own
          .filter(({ export: from }) => from.date === last)
          .flatMap(({ line }) => line.products.map(productOf)),
      )
    }
    if (!joinable) return []
    const lines = lists.flatMap(list => list.lines).filter(({ user }) => fold(user) === person)
    return distinct(lines.flatMap(line => line.products.map(productOf)))
  }
}

/** A usage row: one person, workload and product (or none). */
export interface Row {
  person: string
  named: boolean
  workload: string
  date: string
  product: Product | null
  licensed: boolean
  activity: string
  saysDeleted: boolean
  /** What is not known: the file has no products, and nothing else of the tenant does. */
  unknown: boolean
}

/** "an assigned product carries the workload (an unknown product does if no known one does)" */
function carriers(products: readonly Product[], workload: string): Product[] {
  const known = products.filter(product => product.known && product.workloads.includes(workload))
  if (known.length > 0) return known
  // "Dynamics, Project, Planner, Visio and Power products carry no Graph workload."
  return products.filter(product => !product.known && product.service !== 'dynamics365')
}

/** The rows that a person's workload of one day stands for. `isCounted` says it of a product's subscription. */
export function rowsOf(
  one: Merged,
  elsewhere: Product[] | null,
  isCounted: (product: Product) => boolean,
): Row[] {
  const { person, named, workload, date, activity, hasDay, saysDeleted } = one
  const row = (product: Product | null, licensed: boolean, unknown = false): Row => ({
    person,
    named,
    workload,
    date,
    product,
    licensed,
    activity,
    saysDeleted,
    unknown,
  })
  const products = one.products ?? elsewhere
  // Reading: whoever is not said to be licensed is without a licence, where it matters: guests.
  if (products === null) return one.flag === false && !hasDay ? [] : [row(null, one.flag === true, true)]
  const carrying = carriers(products, workload)
  // "Licensed: `Is Licensed` if there; else an assigned product carries the workload"
  const licensed = one.flag ?? carrying.length > 0
  // "Flag false and no date: no row." Reading: a date after the as-of day is a date.
  if (!licensed) return !hasDay ? [] : [row(null, false)]
  // "one row per assigned product that carries the workload …; one row without product if none carries it"
  if (carrying.length === 0) return [row(null, true)]
  // "One date is one use: where one of these products is counted, the user's uncounted ones give no row".
  const counted = carrying.filter(isCounted)
  return (counted.length > 0 ? counted : carrying).map(product => row(product, true))
}

/** "Held row: `HasLicense` not false … user not deleted on or before it (`Is Deleted` without a date counts as deleted)". */
export function isHeld({ licensed }: Row, deletion: Deletion | undefined, day: string): boolean {
  return licensed && !isDeletedOn(deletion, day)
}

/**
 * The same at the row's own report date, for rows of earlier snapshots. Reading: on a day that nobody states a person
 * went after every report that does not say so yet.
 */
export function wasHeld(row: Row, deletion: Deletion | undefined): boolean {
  if (deletion?.deleted === true && deletion.day === '') return row.licensed && !row.saysDeleted
  return isHeld(row, deletion, row.date)
}

export function isDeletedOn(deletion: Deletion | undefined, day: string): boolean {
  return deletion?.deleted === true && (deletion.day === '' || deletion.day <= day)
}

/** The current snapshot of each workload, and whether it is young enough to be used. */
export function snapshots(exports: readonly UsageExport[], asOf: string): Map<string, string> {
  const current = new Map<string, string>()
  for (const one of exports) {
    for (const workload of coveredBy(one)) {
      current.set(workload, newest([current.get(workload) ?? '', one.date]))
    }
  }
  // "A current snapshot more than 7 days older than the as-of day is left out altogether".
  for (const [workload, day] of current) if (day < moveDay(asOf, -7)) current.delete(workload)
  return current
}
