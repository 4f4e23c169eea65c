// The seats of a tenant: which export counts for which product, what is sold, what is assigned.
import { distinct, fold, groups, monthEnd, moveDay, newest, oldest, sum } from './basics.ts'
import {
  type Dating,
  type Kind,
  type LicenceExport,
  type LicenceFormat,
  Refused,
  type SeatLine,
} from './model.ts'
import { PRODUCTS, type Product, productOf } from './products.ts'

type State = 'active' | 'grace' | 'disabled' | 'deprovisioned' | 'left out'

/** Seats of one product in one state; `assigned` is null where nothing states it. */
export interface Subscription {
  product: Product
  state: State
  /** "its subscription was replaced (state `Upgraded`, `Converted`, `Transferred`)" */
  replaced: boolean
  kind: Kind
  sold: number
  assigned: number | null
}

/** "sold and state and trial come from the first of these that has the product" */
const ORDER: readonly LicenceFormat[] = ['directory', 'skus', 'list']

const STATES: Record<string, State> = {
  enabled: 'active',
  active: 'active',
  '': 'active',
  warning: 'grace',
  suspended: 'disabled',
  disabled: 'disabled',
  deleted: 'deprovisioned',
  lockedout: 'deprovisioned',
  converted: 'deprovisioned',
  upgraded: 'deprovisioned',
  pending: 'left out',
}

/** "of all that is said the first of `not-a-person`, `trial`, `included`, `free`, `paid` holds" */
function kindOf(format: LicenceFormat, product: Product, line: SeatLine): Kind {
  const said: Kind[] = [product.kind]
  if (format === 'skus' && line.appliesTo === 'Company') said.push('not-a-person')
  if (format === 'directory' && line.isTrial) said.push('trial')
  const order: Kind[] = ['not-a-person', 'trial', 'included', 'free', 'paid']
  return order.find(kind => said.includes(kind)) ?? 'paid'
}

/** The rows that a line stands for; the line's own `assigned` only where it is of one row. */
function rowsOf(format: LicenceFormat, line: SeatLine): Subscription[] {
  const product = productOf(line.part)
  const kind = kindOf(format, product, line)
  const row = (
    state: State,
    sold: number,
    assigned: number | null = null,
    replaced = false,
  ): Subscription => ({
    product,
    state,
    replaced,
    kind,
    sold,
    assigned,
  })
  if (format === 'directory') {
    const state = STATES[fold(line.status)] ?? 'active'
    // "A subscription in a state that is left out (`Pending` …) carries no seats".
    const replaced = ['converted', 'upgraded'].includes(fold(line.status))
    return [row(state, state === 'left out' ? 0 : line.total, null, replaced)]
  }
  if (format === 'skus') {
    // "prepaidUnits: enabled = sold, warning = in grace, suspended, lockedOut"
    const rows = [
      row('active', line.enabled),
      row('grace', line.warning),
      row('disabled', line.suspended),
      row('deprovisioned', line.lockedOut),
    ].filter(({ sold }) => sold > 0)
    return rows.length > 0 ? rows : [row('active', 0)]
  }
  // "sold = total − expired". Reading: a product all of whose licences have expired is in grace.
  if (line.expired > 0 && line.expired === line.total) return [row('grace', line.expired, line.assigned)]
  return [row('active', line.total - line.expired, line.assigned)]
}

/**
 * "a day or month in the name of a folder, file or archive dates undated rows …: a month by its last day, but not after
 * `--as-of` or the customer's newest dated row of that month".
 */
export function dayOf(
  { dating, date }: { dating: Dating; date: string },
  limit: string,
  dated: readonly string[],
): string {
  if (dating === 'undated') return ''
  if (dating !== 'month') return date
  const month = date.slice(0, 7)
  // Reading: a month that has not begun by `--as-of` is later than it.
  if (`${month}-01` > limit) return monthEnd(date)
  const ofMonth = dated.filter(day => day.startsWith(month))
  return oldest([monthEnd(date), limit, ...(ofMonth.length > 0 ? [newest(ofMonth)] : [])])
}

type Dated = LicenceExport & { day: string }

/**
 * "Without `SubscriptionId` the key is customer, product, state, trial, partner, channel and date: lines of one file,
 * equal or not, are separate subscriptions; the same lines in two files count once, different ones in two files of one
 * date are an error". With an id: "equal rows count once, different ones are an error".
 */
function withoutDuplicates(
  format: LicenceFormat,
  files: readonly Dated[],
): { day: string; line: SeatLine }[] {
  const kept: { day: string; line: SeatLine }[] = []
  for (const [day, ofDay] of groups(files, file => file.day)) {
    if (format === 'directory') {
      const lines = ofDay.flatMap(file => file.lines)
      for (const same of groups(lines, line => line.id).values()) {
        const [line, ...others] = same
        if (line === undefined) continue
        if (others.some(other => JSON.stringify(other) !== JSON.stringify(line))) {
          throw new Refused(3, 'two subscriptions of one id')
        }
        kept.push({ day, line })
      }
      continue
    }
    const keys = distinct(ofDay.flatMap(file => file.lines.map(line => productOf(line.part).name)))
    for (const key of keys) {
      const perFile = ofDay
        .map(file => file.lines.filter(line => productOf(line.part).name === key))
        .filter(lines => lines.length > 0)
      const texts = distinct(
        perFile.map(lines =>
          lines
            .map(line => JSON.stringify(line))
            .sort()
            .join('\n'),
        ),
      )
      if (texts.length > 1) throw new Refused(3, 'two files of one day say different things')
      for (const line of perFile[0] ?? []) kept.push({ day, line })
    }
  }
  return kept
}

/**
 * The current lines of a format. "per customer, service and format, the newest date not after `--as-of` …; a format's
 * undated rows replace its dated ones of the same product".
 */
function currentLines(format: LicenceFormat, files: readonly Dated[], limit: string) {
  const usable = withoutDuplicates(format, files).filter(({ day }) => day === '' || day <= limit)
  const undated = new Set(usable.filter(({ day }) => day === '').map(({ line }) => productOf(line.part).name))
  return usable.filter(({ day, line }) => {
    if (day === '') return true
    const { service, name } = productOf(line.part)
    const ofService = usable.filter(other => productOf(other.line.part).service === service)
    return day === newest(ofService.map(other => other.day)) && !undated.has(name)
  })
}

/** The customer's current licence rows. */
export function subscriptions(
  exports: readonly Dated[],
  holders: ((product: Product) => number) | null,
  limit: string,
): { subscriptions: Subscription[]; days: string[] } {
  const current = ORDER.map(format => ({
    format,
    lines: currentLines(
      format,
      exports.filter(one => one.format === format),
      limit,
    ),
  }))
  const days = current.flatMap(({ lines }) => lines.map(({ day }) => day))
  const subscriptions = PRODUCTS.flatMap(product => {
    const all = current.map(({ format, lines }) => ({
      format,
      lines: lines.filter(({ line }) => productOf(line.part) === product),
    }))
    // "formats whose date is more than 7 days before the newest of another format that has the product are left out"
    const having = all.filter(({ lines }) => lines.length > 0)
    const last = newest(having.flatMap(({ lines }) => lines.map(({ day }) => day)))
    const used = having.filter(({ lines }) => {
      const day = newest(lines.map(one => one.day))
      return day === '' || last === '' || day >= moveDay(last, -7)
    })
    const [first] = used
    if (first === undefined) return []
    const rows = first.lines.flatMap(({ line }) => rowsOf(first.format, line))
    return withAssigned(rows, first.format, used, holders?.(product) ?? null)
  })
  return { subscriptions, days }
}

/** "assigned from the first of these that states it, then the Users export" */
function withAssigned(
  rows: Subscription[],
  format: LicenceFormat,
  used: readonly { format: LicenceFormat; lines: { day: string; line: SeatLine }[] }[],
  holding: number | null,
): Subscription[] {
  const stating = used.find(one =>
    one.lines.some(({ line }) => one.format !== 'directory' && line.assigned !== null),
  )
  if (stating?.format === 'list' && format === 'list') return rows
  if (stating !== undefined) {
    return filled(rows, sum(stating.lines.map(({ line }) => line.assigned ?? 0)))
  }
  // "it lists everybody: a product that nobody in it holds has 0 assigned"
  return holding === null ? rows : filled(rows, holding)
}

/**
 * "Assigned seats known only per SKU fill its counted subscriptions first, then trial, grace, disabled; what exceeds
 * them all is over-assigned on the counted ones."
 */
function filled(rows: Subscription[], assigned: number): Subscription[] {
  let left = assigned
  const result = rows.map(row => ({ ...row, assigned: 0 }))
  const order: ((row: Subscription) => boolean)[] = [
    isCounted,
    row => row.kind === 'trial' || row.kind === 'free',
    row => row.state === 'grace',
    row => row.state === 'disabled',
  ]
  const done = new Set<Subscription>()
  for (const next of order) {
    for (const row of result) {
      if (done.has(row) || !next(row)) continue
      done.add(row)
      row.assigned = Math.min(left, row.sold)
      left -= row.assigned
    }
  }
  const counted = result.find(isCounted)
  if (counted !== undefined) counted.assigned += left
  return result
}

/** "**Counted subscription**: state `active`, of kind `paid`." */
export function isCounted({ state, kind }: Subscription): boolean {
  return state === 'active' && kind === 'paid'
}
