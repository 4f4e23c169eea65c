// All that is known of one tenant on its as-of day: its seats, its judged usage rows, its counts.
import { distinct, groups, moveDay, newest } from './basics.ts'
import { type Judged, judgeCurrent, judgeEarlier, standingOf, type Window } from './judge.ts'
import { dayOf, type Subscription, subscriptions } from './licences.ts'
import type { CountsExport, Options, Tenant } from './model.ts'
import { deletions, linesInUse, listed, outsiders, sightOf } from './people.ts'
import { type Product, productOf } from './products.ts'
import { type Merged, merged, productsElsewhere, type Row, rowsOf, snapshots } from './usage.ts'

export interface Known {
  asOf: string | null
  /** Whether a date in the data says so, and not `--as-of` alone. */
  isDated: boolean
  window: Window | null
  subscriptions: Subscription[]
  judged: Judged[]
  counts: CountsExport | null
  /** Whether anything of it is of use: "A customer whose exports are all later than `--as-of` stays listed". */
  hasUsable: boolean
}

const NEVER = '9999-12-31'

export function known(tenant: Tenant, options: Options): Known {
  const limit = options.asOf ?? NEVER
  const dated = [...tenant.usage, ...tenant.counts].map(({ date }) => date)
  const stated = [
    ...dated,
    ...[...tenant.licences, ...tenant.people]
      .filter(one => ['file', 'column'].includes(one.dating))
      .map(one => one.date),
  ]
  // Reading: what is later than `--as-of` dates nothing.
  const datedRows = stated.filter(day => day <= limit)
  const licences = tenant.licences.map(one => ({ ...one, day: dayOf(one, limit, datedRows) }))
  const lists = tenant.people
    .map(one => ({ ...one, day: dayOf(one, limit, datedRows) }))
    .filter(({ day }) => day === '' || day <= limit)
  const lastList = newest(lists.map(({ day }) => day))
  // Of several user lists the newest counts, and undated ones are current.
  const currentLists = lists.filter(({ day }) => day === (lists.some(one => one.day === '') ? '' : lastList))
  const usage = tenant.usage.filter(({ date }) => date <= limit)
  const seen = linesInUse(usage)
  const gone = deletions(seen, lists)
  // Reading: whoever is deleted holds nothing.
  const holding = currentLists
    .flatMap(({ lines }) => lines)
    .filter(({ user }) => gone.get(listed(user, seen))?.deleted !== true)
  const holders = (product: Product): number =>
    distinct(
      holding.filter(line => line.products.some(name => productOf(name) === product)).map(({ user }) => user),
    ).length
  const { subscriptions: seats, days: licenceDays } = subscriptions(
    licences,
    currentLists.length === 0 ? null : holders,
    limit,
  )
  const counts = tenant.counts.filter(({ date }) => date <= limit)
  // Readings: only current licence rows; a user list sells no seats, so its rows are none.
  const rows = licences
  // "the newest report date of its usage rows not after `--as-of` … Counts set it only where a customer has no user
  // rows …. A customer without usage rows (or with none up to `--as-of`) takes it from its licence rows".
  const fromData =
    newest(usage.map(({ date }) => date)) || newest(counts.map(({ date }) => date)) || newest(licenceDays)
  const hasUndated = rows.some(({ day }) => day === '')
  // "if they have none, `--as-of`" "With none of these there is no as-of day".
  const asOf = fromData || (hasUndated ? (options.asOf ?? '') : '')
  const hasUsable = usage.length + counts.length > 0 || rows.some(({ day }) => day <= limit)
  if (asOf === '') {
    return {
      asOf: null,
      isDated: false,
      window: null,
      subscriptions: seats,
      judged: [],
      counts: null,
      hasUsable,
    }
  }

  // "the 28 calendar days (UTC) that end with, and include, the as-of day"
  const window = { start: moveDay(asOf, 1 - (options.window ?? 28)), end: asOf }
  const others = outsiders(seen, currentLists)
  const elsewhere = productsElsewhere(seen, currentLists)
  const all = merged(seen, asOf)
  const isCounted = (product: Product) => standingOf(product, seats) === 'counted'
  const current = snapshots(
    usage.filter(one => seen.some(({ export: from }) => from === one)),
    asOf,
  )
  const isCurrent = ({ workload, date }: { workload: string; date: string }) => current.get(workload) === date
  // "A user whose only products are `not-a-person` is in no figure, whatever the file's flags say." Readings: a report's
  // row by what it lists itself, and all rows of a user for whom today's reports list nothing else.
  const onlyMachines = (own: readonly Merged[]) => {
    const products = own.flatMap(one => one.products ?? elsewhere(one) ?? [])
    return products.length > 0 && products.every(product => standingOf(product, seats) === 'not-a-person')
  }
  // "a row of theirs without a licence is left out once as-of day and snapshots are found, as if it were not there"
  const isOutside = ({ person, workload, date }: Merged | Row) =>
    others.has(person) || others.has(sightOf(person, workload, date))
  // Reading: whoever was deleted before the window has no licence either.
  const isGone = ({ person }: Merged | Row) => {
    const { deleted, day } = gone.get(person) ?? { deleted: false, day: '' }
    return deleted && day !== '' && day < window.start
  }
  // Reading: a room is no licence of a guest's either, unless a flag says so.
  const isThere = (one: Merged) =>
    !(isOutside(one) && onlyMachines([one]) && (one.flag !== true || isGone(one)))
  const machines = new Set(
    [...groups(all.filter(isCurrent).filter(isThere), ({ person }) => person)]
      .filter(([, own]) => onlyMachines(own))
      .map(([person]) => person),
  )
  const translated = all
    .filter(one => !machines.has(one.person) && !onlyMachines([one]))
    .flatMap(one => rowsOf(one, one.products === null ? elsewhere(one) : null, isCounted))
  const usable = translated.filter(row => (row.licensed && !isGone(row)) || !isOutside(row))
  const ofToday = usable.filter(isCurrent)
  const facts = { subscriptions: seats, deletion: (person: string) => gone.get(person), window }
  const judged = [
    ...judgeCurrent(ofToday, facts),
    ...judgeEarlier(
      usable.filter(row => !isCurrent(row)),
      ofToday,
      new Set(current.keys()),
      facts,
    ),
  ]
  return {
    asOf,
    isDated: fromData !== '',
    window,
    subscriptions: seats,
    judged,
    counts: currentCounts(counts, usage.length > 0, asOf),
    hasUsable,
  }
}

/** "beside user rows those of the same or the previous month are current"; the newest of them. */
function currentCounts(
  counts: readonly CountsExport[],
  besideUsers: boolean,
  asOf: string,
): CountsExport | null {
  const months = [asOf.slice(0, 7), moveDay(`${asOf.slice(0, 7)}-01`, -1).slice(0, 7)]
  const able = counts.filter(({ date }) => !besideUsers || months.includes(date.slice(0, 7)))
  const last = newest(able.map(({ date }) => date))
  return able.find(({ date }) => date === last) ?? null
}
