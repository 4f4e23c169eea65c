// What is known of the users behind each cause: which subscriptions, states, days; counted, never named.
import { compareCodePoints } from '../../model/code-points.ts'
import { asDay } from '../../model/day.ts'
import { CAUSES, type Cause } from '../../model/terms.ts'
import type { Evidence } from '../../report/types.ts'
import type { Holding } from './holdings.ts'

/** One active row of a user that is not counted, with its own cause. */
export interface CauseRow {
  cause: Cause
  holding: Holding
  how: 'removed' | 'deleted' | 'vanished' | null
  /** Day of the removal, or of the last report that had the user; null or beyond all days where unknown. */
  day: number | null
}

interface Group {
  evidence: Evidence
  from: number
  to: number
}

export class EvidenceBook {
  readonly #groups = new Map<Cause, Map<string, Group>>()
  readonly #known = new Map<CauseRow, Group>()

  /** Adds one user who is an extra for `cause`: each group that one of the rows falls into counts the user once. */
  add(cause: Cause, rows: readonly CauseRow[]): void {
    const seen = new Set<Group>()
    for (const row of rows) if (row.cause === cause) seen.add(this.#groupOf(row))
    for (const group of seen) group.evidence.users++
  }

  /** Rows of one kind come as one object, so that each is looked at once. */
  #groupOf(row: CauseRow): Group {
    const known = this.#known.get(row)
    if (known) return known
    const groups = this.#groups.get(row.cause) ?? new Map<string, Group>()
    this.#groups.set(row.cause, groups)
    const facts = factsOf(row)
    const key = JSON.stringify(facts)
    const group = groups.get(key) ?? {
      evidence: { users: 0, ...facts },
      from: Number.MAX_SAFE_INTEGER,
      to: 0,
    }
    groups.set(key, group)
    if (row.day !== null && row.day < 0x7ffffff0) {
      group.from = Math.min(group.from, row.day)
      group.to = Math.max(group.to, row.day)
    }
    this.#known.set(row, group)
    return group
  }

  /** Groups by cause, most users first. */
  list(): { cause: Cause; groups: Evidence[] }[] {
    return CAUSES.flatMap(cause => {
      const groups = [...(this.#groups.get(cause)?.entries() ?? [])]
      if (groups.length === 0) return []
      const sorted = groups.sort(([keyA, a], [keyB, b]) => {
        return b.evidence.users - a.evidence.users || compareCodePoints(keyA, keyB)
      })
      return [{ cause, groups: sorted.map(([, group]) => withDays(group)) }]
    })
  }
}

function withDays({ evidence, from, to }: Group): Evidence {
  return to === 0 ? evidence : { ...evidence, from: asDay(from), to: asDay(to) }
}

function factsOf({ cause, holding, how }: CauseRow): Omit<Evidence, 'users'> {
  const product = holding.product ? { product: holding.product.name } : {}
  if (cause === 'turnover') return { ...product, ...(how ? { how } : {}) }
  const { subscription } = holding
  if (!subscription || cause === 'yammer' || cause === 'unlicensed') return product
  return {
    ...product,
    ...(subscription.shownId === '' ? {} : { subscriptionId: subscription.shownId }),
    state: subscription.state,
  }
}
