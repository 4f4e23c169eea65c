// One customer, after references were brought together: what it is shown as, and how rows name it.
import { codePointUnit, compareCodePoints } from '../../model/code-points.ts'
import { foldName } from '../../model/fold.ts'
import type { LicenceOwners } from '../../model/licence-owners.ts'
import type { UnitTexts } from '../../model/sorted-places.ts'
import type { AsciiCustomer } from '../../report/rows-in-turn.ts'
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
  readonly hasId: boolean
  /** Its name is in ASCII. */
  readonly isPlain: boolean
  /** Adds its name to texts, in the order of code points. */
  addName(texts: UnitTexts): void
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

  get hasId(): boolean {
    return this.id !== null
  }
  get isPlain(): boolean {
    return false
  }

  addName(texts: UnitTexts): void {
    texts.addText(this.name, codePointUnit)
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

/** One that is an id, and perhaps a name, in a large export: of hundreds of thousands most are asked for their row alone. */
export class PlainCustomer implements Customer, AsciiCustomer {
  readonly #owners: LicenceOwners
  readonly #owner: number

  constructor(owners: LicenceOwners, owner: number) {
    this.#owners = owners
    this.#owner = owner
  }

  get id(): string {
    return this.#owners.idOf(this.#owner)
  }
  get name(): string {
    return this.#owners.hasName(this.#owner) ? this.#owners.nameOf(this.#owner) : this.id
  }
  get domains(): readonly string[] {
    return NONE
  }
  get current(): boolean {
    return true
  }

  get hasId(): boolean {
    return true
  }
  get isPlain(): boolean {
    return true
  }

  /** Of id and name together, as bytes. */
  get length(): number {
    const length = this.#owners.lengthOf(this.#owner)
    return this.#owners.hasName(this.#owner) ? length : length * 2
  }

  copyId(to: Uint8Array, at: number): number {
    return this.#owners.copyId(this.#owner, to, at)
  }

  copyName(to: Uint8Array, at: number): number {
    return this.#owners.hasName(this.#owner)
      ? this.#owners.copyName(this.#owner, to, at)
      : this.copyId(to, at)
  }

  addName(texts: UnitTexts): void {
    if (this.#owners.hasName(this.#owner)) this.#owners.addName(this.#owner, texts)
    else texts.addText(this.id, codePointUnit)
  }

  knownAs(): KnownAs {
    return NO_NAMES
  }
}

const NONE: readonly string[] = []
const NO_NAMES: KnownAs = { names: NONE, alone: NONE }

function each(names: readonly string[]): readonly string[] {
  return names.length === 0 ? NONE : [...new Set(names)].sort(compareCodePoints)
}
