// What many usage entries have in common, kept once: everything but the user and the day of activity.
import { grown } from '../../columns/grown.ts'
import { Tuples } from '../../columns/tuples.ts'
import { isGraph, isLicensed, NO_DAY, NOT_DELETED } from '../../model/usage-batch.ts'

/** Numbers are indices of the collector's pools, -1 for none. */
export interface EntryKind {
  workload: number
  subscription: number
  /** Product (own) or set of products (Graph). */
  product: number
  report: number
  origin: number
  licence: number
  /** As in batches; what a report says of a deletion is resolved for each person before it counts. */
  removed: number
  /** The tenant that the user is of: NO_HOME, ELSEWHERE, or one of the collector's homes. */
  home: number
}

/** Not said, and another tenant than the report's, whichever it is. */
export const NO_HOME = 0
export const ELSEWHERE = 1

/** Merges the products of two rows of one entry: a stated one beats none. */
export type MergeProducts = (origin: number, left: number, right: number) => number

/** What becomes of what two rows of one entry say, whichever comes first. */
export interface Merges {
  products: MergeProducts
  /** Of the tenants of their user. */
  homes(left: number, right: number): number
}

const WIDTH = 8

export class EntryKinds {
  readonly #all = new Tuples(WIDTH)
  readonly #identities = new Tuples(4)
  /** As they were asked for: every customer asks for the same ones. */
  readonly #entryKinds: EntryKind[] = []
  readonly #tuple = new Int32Array(WIDTH)
  readonly #four = new Int32Array(4)
  /** Kind of entry → the number that rows of one entry share, whatever else they say. */
  #identityOf = new Int32Array(128)
  /** By identity: one more than the user that it came with last. */
  #cameWith = new Int32Array(128)

  get size(): number {
    return this.#all.size
  }

  /** The number of a kind of entry; made where it is new. */
  add(entryKind: EntryKind): number {
    const { workload, subscription, product, report, origin, licence, removed, home } = entryKind
    const tuple = this.#tuple
    tuple[0] = workload
    tuple[1] = subscription
    tuple[2] = product
    tuple[3] = report
    tuple[4] = origin
    tuple[5] = licence
    tuple[6] = removed
    tuple[7] = home
    const before = this.size
    const index = this.#all.add(tuple)
    if (index === before) this.#identify(index, entryKind)
    return index
  }

  get(index: number): Readonly<EntryKind> {
    const known = this.#entryKinds[index]
    if (known) return known
    const value = (place: number): number => this.#all.value(index, place)
    const entryKind = {
      workload: value(0),
      subscription: value(1),
      product: value(2),
      report: value(3),
      origin: value(4),
      licence: value(5),
      removed: value(6),
      home: value(7),
    }
    this.#entryKinds[index] = entryKind
    return entryKind
  }

  workloadOf(index: number): number {
    return this.#all.value(index, 0)
  }

  reportOf(index: number): number {
    return this.#all.value(index, 3)
  }

  originOf(index: number): number {
    return this.#all.value(index, 4)
  }

  identityOf(index: number): number {
    return this.#identityOf[index] ?? -1
  }

  /** Whether a user comes once more with the identity of a kind, of users who come one after the other. */
  comesAgain(index: number, user: number): boolean {
    const identity = this.identityOf(index)
    const isSame = this.#cameWith[identity] === user + 1
    this.#cameWith[identity] = user + 1
    return isSame
  }

  /** The kind of entry of an entry of which one row has `left` and another one `right`. */
  merge(left: number, right: number, merges: Merges): number {
    if (left === right) return left
    const a = this.get(left)
    const b = this.get(right)
    const merged = { ...a }
    merged.product = merges.products(a.origin, a.product, b.product)
    merged.licence = Math.max(a.licence, b.licence)
    merged.home = merges.homes(a.home, b.home)
    merged.removed = (isGraph(a) ? deletionBy : removalOf)(a, b)
    return this.add(merged)
  }

  /** Entries of one user are told apart by workload, report, and subscription, else product; Graph rows by no holding. */
  #identify(index: number, { workload, subscription, product, report, origin }: EntryKind): void {
    const four = this.#four
    const own = subscription >= 0 ? subscription * 2 : product * 2 + 1
    four[0] = workload
    four[1] = isGraph({ origin }) ? -2 : own
    four[2] = report
    four[3] = origin
    if (index === this.#identityOf.length) {
      this.#identityOf = grown(this.#identityOf)
      // There are no more identities than kinds.
      this.#cameWith = grown(this.#cameWith)
    }
    this.#identityOf[index] = this.#identities.add(four)
  }
}

/** Of own rows those that say "licensed" decide on the removal: the licence is gone if all of them say so. */
function removalOf(a: EntryKind, b: EntryKind): number {
  if (isLicensed(a) !== isLicensed(b)) return isLicensed(a) ? a.removed : b.removed
  const both = Math.min(a.removed, b.removed) !== NO_DAY
  return both ? Math.max(a.removed, b.removed) : NO_DAY
}

/** Of what reports say of a deletion "deleted" holds, and of that a day; of two days the later one. */
function deletionBy({ removed: a }: EntryKind, { removed: b }: EntryKind): number {
  const day = Math.max(NO_DAY, ...[a, b].filter(said => said < NOT_DELETED))
  return day === NO_DAY ? Math.max(a, b) : day
}
