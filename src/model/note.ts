// Remarks on the data that a reader needs to trust a figure: as data, with words added where they are shown.
import type { Day } from './day.ts'
import type { Kind } from './kind.ts'

/** What a note needs to tell. One entry for each kind, so that a missing sentence does not compile. */
export interface NoteParams {
  /** Equal rows of licences or usage that were counted once. */
  duplicates: { kind: 'licences' | 'usage' | 'files'; count: number }
  'duplicate-file': { file: string; other: string }
  'left-out-file': { file: string; reason: string; detail: string }
  /** Rows marked by the export as duplicate attributions. */
  'attribution-duplicates': { file: string; count: number }
  'rejected-rows': { file: string; count: number }
  'file-name-date': { file: string; day: Day }
  /** Some rows of an export were left out, since another one has them as they were later on the same day. */
  'later-export': { file: string; other: string }
  'old-encoding': { file: string; encoding: string }
  /** Rows that somebody added with the totals of the others. */
  'total-rows': { file: string; lines: string; count: number }
  /** Its names had been decoded twice, which its first characters show, and which was undone. */
  'decoded-twice': { file: string }
  /** A file without a line end at its end: it may have been cut in the middle of its last cell. */
  'unfinished-line': { file: string }
  /** A header that is ignored, and nearly one that is read. */
  'misspelt-column': { file: string; header: string; nearest: string }
  'future-activity': { customer: string; count: number; asOf: Day }
  'name-style': { customer: string; count: number; kept: 'concealed' | 'clear' }
  /** People whom one export says are deleted while another one says that they are there. */
  'deleted-or-not': { customer: string; count: number }
  /** People without a licence who are no subscribed users; what they did was left out. */
  guests: { customer: string; count: number }
  'other-tenants': { customer: string; count: number }
  /** A current snapshot that is too old to be read together with the rest. */
  'stale-snapshot': { customer: string; service: string; workload: string; day: Day; asOf: Day }
  /** Beside user rows: counts that are neither of the month of those rows nor of the one before; '' names no workload. */
  'counts-of-other-month': { customer: string; service: string; workload: string; day: Day; asOf: Day }
  'old-licences': { customer: string; service: string; day: Day; asOf: Day }
  /** An export whose seats of a product were left out for those of a newer one. */
  'older-licences': { customer: string; product: string; export: string; day: Day; newer: Day }
  'left-out-service': { services: string; products: string; count: number }
  'left-out-state': { customer: string; product: string; state: string }
  /** Seats that are no part of what was sold, and why: products with their seats. */
  'uncounted-seats': { customer: string; kind: Exclude<Kind, 'paid'>; products: string; seats: number }
  /** Accounts of rooms, phones and devices, which are in no figure of users. */
  'no-person': { customer: string; count: number }
  'different-sold': {
    customer: string
    product: string
    used: string
    usedSold: number
    other: string
    otherSold: number
  }
  'several-sellers': { customer: string; product: string; rows: number }
  'no-own-rows': { count: number; partner: string }
  /** Customers without a row of the product or workload that alone was asked for. */
  'without-scope': { name: string; count: number }
  /** Customers whose rows lack one of the two numbers of a percentage of the Total. */
  'total-without': { metric: 'deployment' | 'usage' | 'adjusted'; count: number }
  /** With --keep-going: customers of whom an export cannot be read. */
  'unreadable-customers': { customers: string; count: number }
  'report-period': { file: string; days: string }
  'no-joinable-products': { customer: string; workload: string }
  'concealed-names': { customer: string }
  'unpriced-products': { products: string }
  /** A price list with products whose price is still to be filled in. */
  'blank-prices': { file: string; count: number }
  /** Products with prices of several terms, none of which is known to be theirs. */
  'price-terms': { products: string }
  /** Subscriptions of which no export says when they end. */
  'without-end': { customer: string; products: string; count: number }
  /** Customers of which no licence export is there that could say what ends. */
  'nothing-to-renew': { customers: string; count: number }
  /** Active subscriptions that ended before the days that are asked about, by what their export says. */
  'end-has-passed': { customer: string; products: string; count: number; day: Day }
  /** Trials that end in these days: products, each with its last day. */
  'trials-end': { customer: string; products: string; count: number }
  /** Products of subscriptions whose term no export states: that of their price counts. */
  'term-of-the-price': { products: string }
  'unknown-product': { products: string; count: number }
  'education-skus': { customer: string; products: string }
  'export-dates-differ': { customer: string; licences: Day; usage: Day }
  'seats-reduced': { customer: string; product: string; sold: number; assigned: number }
  'nothing-after-filter': { services: string }
  'not-summed': { file: string }
  /** Files that belong to a folder whose name tells nobody. */
  'vague-folder': { folder: string; count: number }
  /** Customers of the config that nothing in the data is of, as the config writes them. */
  'unmatched-customers': { keys: string; count: number }
  /** Further words of the config that nothing in the data has. */
  'unmatched-aliases': { words: string; count: number }
  /** Requests of customers that no export of licences or usage has. */
  'support-without-figures': { customers: string; count: number }
}

export type NoteCode = keyof NoteParams

/** One remark: its kind, and the numbers and names in it. */
export type Note = { [C in NoteCode]: { code: C; params: NoteParams[C] } }[NoteCode]
