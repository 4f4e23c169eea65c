// One customer, after references were brought together: what it is shown as, and how rows name it.
import { compareCodePoints } from '../../model/code-points.ts'
import { foldName } from '../../model/fold.ts'
import type { Ref } from './same-customer.ts'
import { Spellings } from './spellings.ts'

/** One customer after names and ids were brought together. */
export interface Customer {
  /** As the newest row writes it; null where the data has names only. */
  readonly id: string | null
  readonly name: string
  /** Folded domains that stand beside its id or name. */
  readonly domains: readonly string[]
  /** Has rows of exports; false for one that only earlier portfolio exports know. */
  readonly current: boolean
  /** How rows name it beside what is shown. */
  knownAs(): KnownAs
}

/** Folded. */
interface KnownAs {
  /** Further names, and domains. */
  names: readonly string[]
  /** Names that rows bear without its id; empty where it has none. */
  alone: readonly string[]
}

export class OneCustomer implements Customer {
  readonly id: string | null
  readonly name: string
  readonly domains: readonly string[]
  readonly current: boolean
  readonly #refs: readonly Ref[]

  /**
   * Shown is the newest name of those whose names are the customer's own, not those of a folder or a domain; without one the
   * domain beside the id, the folder of the only id in it, or the id.
   */
  constructor(refs: readonly Ref[], named: readonly Ref[], folders: readonly Spellings[]) {
    const newest = (pick: (ref: Ref) => Spellings, of = refs): string | undefined =>
      Spellings.of(of.map(pick)).newest()
    const own = newest(({ names }) => names, named)
    this.#refs = refs
    this.id = newest(({ ids }) => ids) ?? null
    this.name =
      own ??
      newest(({ domains }) => domains) ??
      Spellings.of(folders).newest() ??
      newest(({ names }) => names) ??
      this.id ??
      ''
    const isBare = refs.every(({ domains }) => domains === Spellings.NONE)
    this.domains = isBare ? NONE : each(refs.flatMap(({ domains }) => [...domains.folded()]))
    this.current = refs.some(({ hasData }) => hasData)
  }

  knownAs(): KnownAs {
    const alone = this.#refs.flatMap(({ byId, key }) => (byId ? [] : key))
    const names = this.#refs.flatMap(ref => [...ref.names.folded(), ...ref.domains.folded()])
    return {
      names: each([...names, ...alone]).filter(one => one !== foldName(this.name)),
      alone: this.id === null ? [] : each(alone),
    }
  }
}

const NONE: readonly string[] = []
/** Of one that is named in one way alone. */
export const NO_NAMES: KnownAs = { names: NONE, alone: NONE }

function each(names: readonly string[]): readonly string[] {
  return names.length === 0 ? NONE : [...new Set(names)].sort(compareCodePoints)
}
