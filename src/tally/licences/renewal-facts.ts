// When a subscription ends, for which term it is bought and whether it renews itself: of whichever export says so.
import { groupBy } from '../../model/group.ts'
import type { Kind } from '../../model/kind.ts'
import { LICENCE_ORIGINS } from '../../model/rows.ts'
import type { KeptLicence } from '../intake/licence-kinds.ts'
import type { LookedUp } from './licence-rows.ts'

/** Each is null where no export states it. */
export type RenewalFacts = Pick<KeptLicence, 'ends' | 'termMonths' | 'autoRenew'>

type Rows = readonly LookedUp<KeptLicence>[]

/**
 * Finds the facts of the subscriptions of one product, each for itself: of a row with its id, its own export's first, else
 * its own row's, else what another export says of the product. `rows` are all current ones, also of exports whose seats do
 * not count; `counted` are those of the product whose do, of one export.
 */
export function renewalFacts(rows: Rows): (counted: Rows) => (one: LookedUp<KeptLicence>) => RenewalFacts {
  const ids = rows.map(idOf).filter(id => id !== '')
  const isPlain =
    rows.every(({ row }) => row.origin === rows[0]?.row.origin) && new Set(ids).size === ids.length
  // Nothing but its own row speaks of any of them.
  if (isPlain)
    return () =>
      ({ row: { ends, termMonths, autoRenew } }) => ({ ends, termMonths, autoRenew })
  const stated = [...rows].sort(byKnowledge)
  const byId = groupBy(stated, idOf)
  const byProduct = groupBy(stated, ({ product }) => product.key)
  return counted => {
    const ofProduct = factsOfProduct(counted, byProduct.get(counted[0]?.product.key ?? '') ?? [])
    return one => {
      const id = idOf(one)
      const same = id === '' ? [] : (byId.get(id) ?? [])
      const own = [...same.filter(({ row }) => row.origin === one.row.origin), one, ...same]
      const elsewhere = ofProduct(one.kind)
      const fact = <K extends keyof RenewalFacts>(key: K): RenewalFacts[K] | null =>
        own.find(({ row }) => row[key] !== null)?.row[key] ?? elsewhere[key]
      return { ends: fact('ends'), termMonths: fact('termMonths'), autoRenew: fact('autoRenew') }
    }
  }
}

function idOf({ id }: LookedUp<KeptLicence>): string {
  return id
}

function isInForce({ row }: LookedUp<KeptLicence>): boolean {
  return row.state === 'active'
}

/** By kind: what other exports say of the product alone, or of its only subscription under another id. */
function factsOfProduct(counted: Rows, ofProduct: Rows): (kind: Kind) => RenewalFacts {
  const ids = new Set(counted.map(idOf))
  const inForce = groupBy(counted.filter(isInForce), ({ kind }) => kind)
  const elsewhere = groupBy(
    ofProduct.filter(other => isInForce(other) && other.row.origin !== counted[0]?.row.origin),
    ({ kind }) => kind,
  )
  const known = new Map<Kind, RenewalFacts>()
  return kind => {
    const isAlone = inForce.get(kind)?.length === 1
    const speak = (other: LookedUp<KeptLicence>): boolean => {
      const id = idOf(other)
      return id === '' || (isAlone && !ids.has(id))
    }
    const facts = known.get(kind) ?? factsOf((elsewhere.get(kind) ?? []).filter(speak))
    known.set(kind, facts)
    return facts
  }
}

function factsOf(rows: Rows): RenewalFacts {
  return {
    ends: agreed(rows, 'ends'),
    termMonths: agreed(rows, 'termMonths'),
    autoRenew: agreed(rows, 'autoRenew'),
  }
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
function byKnowledge(a: LookedUp<KeptLicence>, b: LookedUp<KeptLicence>): number {
  const rank = ({ row }: LookedUp<KeptLicence>): number[] => [
    LICENCE_ORIGINS.indexOf(row.origin),
    -(row.ends ?? Number.MIN_SAFE_INTEGER),
    -(row.termMonths ?? 0),
    -Number(row.autoRenew ?? -1),
  ]
  const others = rank(b)
  return rank(a).reduce((order, value, at) => order || value - (others[at] ?? 0), 0)
}
