// One subscription in force, and what its seats are to the figures.
import type { Service } from '../../catalog/words.ts'
import type { Day } from '../../model/day.ts'
import type { Kind } from '../../model/kind.ts'
import type { State } from '../../model/rows.ts'
import type { TallyProduct } from '../intake/products.ts'

/** What its seats are to the figures: counted, or why not. */
export type Standing = 'counted' | Exclude<Kind, 'paid'> | 'inactive'

/** One subscription in force on the as-of day. Counts are seats. */
export interface Subscription {
  /** Folded id; '' where the export has none. */
  id: string
  /** Id as written. */
  shownId: string
  product: TallyProduct
  service: Service
  kind: Kind
  standing: Standing
  state: State
  stateWord: string
  sold: number
  /** null where no export states it. */
  assigned: number | null
  partnerId: string
  partnerName: string
  statedPercent: number | null
  /** The day on which it ends or is renewed; like the others null where no export states it. */
  ends: Day | null
  termMonths: number | null
  autoRenew: boolean | null
}

/** A trial that has lapsed is a trial, and a room stays a room; what is included lapses as what is paid does. */
export function standingOf(kind: Kind, state: State): Standing {
  if (kind !== 'paid' && kind !== 'included') return kind
  if (state !== 'active') return 'inactive'
  return kind === 'paid' ? 'counted' : kind
}

/** Whether people on it count as entitled: it is sold and in force, or comes free of charge. */
export function isEntitling({ standing }: Subscription): boolean {
  return standing === 'counted' || standing === 'included'
}
