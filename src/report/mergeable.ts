// What a portfolio says beside its figures, so that it can become part of a larger one exactly as if all had been read at once.
import type { Day } from '../model/day.ts'
import type { CustomerRef } from './customer.ts'
import type { RunningSubscription } from './renewals.ts'

/** Names that are of one run and not of one customer: how it spells what the catalogue does not know. */
export interface Spellings {
  products: string[]
  workloads: string[]
  /** The product that each SKU id means which the catalogue does not know. */
  skus: { sku: string; product: string }[]
}

/** What else a customer is called, or that it has no row here; folded names. */
export interface KnownAs extends CustomerRef {
  /** Further names and domains that stand beside its id. */
  names: readonly string[]
  /** Names that rows bear in place of its id. */
  alone: readonly string[]
}

/** Support requests of one run. */
export interface Requests {
  count: number
  /** The same for the same requests, in whatever order; digests of two sets add up to that of both. */
  digest: string
  /** Those of customers without figures, as far as rows name them. */
  elsewhere: { id: string; name: string; count: number }[]
}

/** Whose licences alone are counted: folded. */
export interface OwnPartner {
  /** null where the data has names only. */
  id: string | null
  names: string[]
  /** Names that rows bear without an id, of whatever partner. */
  alone: string[]
}

/** Names that a run remarks on. */
export interface NamesOfRun {
  /** Products of whose prices none is known to be for their term. */
  assumedTerms: string[]
  /** Products with seats to pay for and no price. */
  unpriced: string[]
  /** Products that the catalogue does not know and that somebody has. */
  unknownProducts: string[]
  /** Customers and further words of the config that match nothing here, as it writes them. */
  unmatched: { customers: string[]; words: string[] }
}

export interface Mergeable extends NamesOfRun {
  /** The asked day; null where none was. */
  asOf: Day | null
  /** The newest as-of day that something in the data says. */
  newest: Day | null
  /** The same for the same prices, in whatever order; null without any. */
  prices: string | null
  /** null where everybody's licences count. */
  partner: OwnPartner | null
  /** The oldest day among exports that are later than the asked one. */
  oldestLater: Day | null
  requests: Requests | null
  /** Products of services that were not asked for. */
  leftOut: { service: string; products: string[] }[]
  spellings: Spellings
  knownAs: KnownAs[]
  /** Every counted subscription of which it is known when it ends. */
  running: RunningSubscription[]
}

/** A sum of digests as text: what is beyond 64 bits is left out. */
export function textOfDigest(sum: bigint): string {
  return BigInt.asUintN(64, sum).toString(16).padStart(16, '0')
}

/** Nothing to say to a merge but the figures. */
export const NOTHING_TO_MERGE: Mergeable = {
  asOf: null,
  newest: null,
  prices: null,
  partner: null,
  oldestLater: null,
  requests: null,
  leftOut: [],
  assumedTerms: [],
  unpriced: [],
  unknownProducts: [],
  unmatched: { customers: [], words: [] },
  spellings: { products: [], workloads: [], skus: [] },
  knownAs: [],
  running: [],
}
