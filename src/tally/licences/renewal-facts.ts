// When a subscription ends, for which term it is bought and whether it renews itself: of whichever export says so.
import { foldName } from '../../model/fold.ts'
import { groupBy } from '../../model/group.ts'
import { LICENCE_ORIGINS, type LicenceRow } from '../../model/rows.ts'
import type { LookedUp } from './licence-rows.ts'

/** Each is null where no export states it. */
export type RenewalFacts = Pick<LicenceRow, 'ends' | 'termMonths' | 'autoRenew'>

type Rows = readonly LookedUp<LicenceRow>[]

/**
 * Finds the facts of a subscription, each for itself: of a row with its id, its own export's first, else its own row's,
 * else what another export says of its product. `rows` are all current ones, also of exports whose seats do not count;
 * `counted` are those of the product whose do.
 */
export function renewalFacts(rows: Rows): (one: LookedUp<LicenceRow>, counted: Rows) => RenewalFacts {
  const stated = [...rows].sort(byKnowledge)
  const byId = groupBy(stated, idOf)
  const byProduct = groupBy(stated, ({ product }) => product.key)
  return (one, counted) => {
    const { origin } = one.row
    const id = idOf(one)
    const same = id === '' ? [] : (byId.get(id) ?? [])
    const own = [...same.filter(({ row }) => row.origin === origin), one, ...same]
    const fact = <K extends keyof RenewalFacts>(key: K): RenewalFacts[K] | null => {
      const known = own.find(({ row }) => row[key] !== null)?.row[key] ?? null
      return known ?? agreed(speaksFor(one, counted, byProduct.get(one.product.key) ?? []), key)
    }
    return { ends: fact('ends'), termMonths: fact('termMonths'), autoRenew: fact('autoRenew') }
  }
}

function idOf({ row }: LookedUp<LicenceRow>): string {
  return foldName(row.subscriptionId)
}

function isInForce({ row }: LookedUp<LicenceRow>): boolean {
  return row.state === 'active'
}

/** Rows of other exports that speak of the product alone, or of its only subscription under another id. */
function speaksFor(one: LookedUp<LicenceRow>, counted: Rows, ofProduct: Rows): Rows {
  const isAlike = (other: LookedUp<LicenceRow>): boolean => isInForce(other) && other.kind === one.kind
  const isAlone = counted.filter(isAlike).length === 1
  const ids = new Set(counted.map(idOf))
  return ofProduct.filter(other => {
    const id = idOf(other)
    const isElse = other.row.origin !== one.row.origin && isAlike(other)
    return isElse && (id === '' || (isAlone && !ids.has(id)))
  })
}

/** What the first export that says anything of it says, if it says one thing. */
function agreed<K extends keyof RenewalFacts>(rows: Rows, key: K): RenewalFacts[K] | null {
  const stated = rows.filter(({ row }) => row[key] !== null)
  const values = new Set(
    stated.filter(({ row }) => row.origin === stated[0]?.row.origin).map(({ row }) => row[key]),
  )
  const [value = null] = values
  return values.size === 1 ? value : null
}

/** The first export first; of one export the latest end, which is what is known last. */
function byKnowledge(a: LookedUp<LicenceRow>, b: LookedUp<LicenceRow>): number {
  const rank = ({ row }: LookedUp<LicenceRow>): number[] => [
    LICENCE_ORIGINS.indexOf(row.origin),
    -(row.ends ?? Number.MIN_SAFE_INTEGER),
    -(row.termMonths ?? 0),
    -Number(row.autoRenew ?? -1),
  ]
  const others = rank(b)
  return rank(a).reduce((order, value, at) => order || value - (others[at] ?? 0), 0)
}
