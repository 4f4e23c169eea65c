// One product or workload alone: which one was asked for, and the customers that have it.
import { inOrder } from '../../model/code-points.ts'
import { foldName } from '../../model/fold.ts'
import { UsageError } from '../../model/problem.ts'
import type { Grouping } from '../../model/terms.ts'
import type { Only, Row } from '../../report/types.ts'
import type { CountedCustomer } from '../customer/customer-rows.ts'
import { hintsOf } from '../customer/hints.ts'
import type { Data } from '../data.ts'
import { nearestOf } from './nearest.ts'

const SCOPES = ['workload', 'product'] as const

/** `workload:Visio`: what may be typed where a product has the name too. */
const exactly = ({ scope, key }: Only): string => `${scope}:${key}`

const EXACTLY = /^\s*(workload|product):(.*)$/iu

/** Throws a UsageError with the nearest names where no row is of it, or with all that fit. */
export function findOnly({ resolved }: Data, counted: readonly CountedCustomer[], asked: string): Only {
  const [, asScope, name = asked] = EXACTLY.exec(asked) ?? []
  const scopes = SCOPES.filter(scope => asScope === undefined || foldName(asScope) === scope)
  const all = scopes.flatMap(scope => {
    const keys = counted
      .filter(({ isUnread }) => !isUnread)
      .flatMap(({ rows }) => rows.by(scope).map(({ key }) => key ?? ''))
    return inOrder(keys).map(key => ({ scope, key }))
  })
  const { catalog } = resolved
  const wanted = foldName(name)
  const means: Readonly<Record<Only['scope'], string>> = {
    workload: foldName(catalog.findWorkload(name)),
    product: foldName(catalog.nameOf(name)),
  }
  const ways = [
    all.filter(({ key }) => foldName(key) === wanted),
    all.filter(({ scope, key }) => foldName(key) === means[scope]),
    all.filter(({ key }) => wanted !== '' && foldName(key).includes(wanted)),
  ]
  const found = ways.find(fits => fits.length > 0) ?? []
  const [only, second] = found
  if (only && !second) return only
  const isMeant = (product: string): boolean =>
    product === means.product || (wanted !== '' && product.includes(wanted))
  const labels = all.map(({ key }) => ({ names: [key], label: key }))
  const expected =
    found.length > 0
      ? found.map(isOneScope(found) ? ({ key }) => key : exactly).join(', ')
      : isLeftOut(counted, isMeant)
        ? 'scope-of-services'
        : nearestOf(labels, name)
  throw new UsageError([
    { code: 'bad-option', params: { option: '--only', found: asked, expected: expected || 'scope' } },
  ])
}

/** Whether rows of such a product are of a service that does not count. */
function isLeftOut(counted: readonly CountedCustomer[], isMeant: (product: string) => boolean): boolean {
  const parts = counted.flatMap(({ tally }) => [...tally.leftOut.values()])
  return parts.some(({ products }) => [...products].some(product => isMeant(foldName(product))))
}

function isOneScope(found: readonly Only[]): boolean {
  return found.every(({ scope }) => scope === found[0]?.scope)
}

/** Rows of a run that is counted. */
const NEVER_JUDGED = { isKept: true, judge: () => {} }

/** The customers that have it, each with that row in place of all others. */
export function onlyOf(counted: readonly CountedCustomer[], { scope, key }: Only): CountedCustomer[] {
  return counted.flatMap(one => {
    const row = one.rows.by(scope).find(other => other.key === key || one.isUnread)
    if (!row) return []
    const by = (grouping: Grouping): Row[] => (grouping === 'workload' && scope !== grouping ? [] : [row])
    const rows = { ...NEVER_JUDGED, customer: row, before: one.rows.before, by, anew: by }
    return [{ ...one, rows, hints: hintsOf(one.tally, row) }]
  })
}
