// Remarks on the data that a reader needs to trust a figure: as data, with words added where they are shown.
import type { ParamKinds, ParamsOf } from './params.ts'

/**
 * What becomes of the remarks of portfolios that are merged: `each` is of one customer; of equal ones `once` is told;
 * `anew` is made from all of them; the others are added up, by a parameter.
 */
export type MergeRule = 'each' | 'once' | 'anew' | { addedBy: string }

interface Entry<K extends ParamKinds> {
  params: K
  merged: MergeRule
}

const each = <const K extends ParamKinds>(params: K): Entry<K> => ({ params, merged: 'each' })
const once = <const K extends ParamKinds>(params: K): Entry<K> => ({ params, merged: 'once' })
const anew = <const K extends ParamKinds>(params: K): Entry<K> => ({ params, merged: 'anew' })
const added = <const K extends ParamKinds>(addedBy: keyof K & string, params: K): Entry<K> => ({
  params,
  merged: { addedBy },
})

const ofFile = { file: 'text', count: 'count' } as const
/** Whom a remark is about: two customers may have one name. */
const whose = { customer: 'text', customerId: 'text or null' } as const
const ofCustomer = { ...whose, count: 'count' } as const
const dated = { ...whose, service: 'text', workload: 'text', day: 'day', asOf: 'day' } as const

/** Every kind of note, with the names and numbers in it: a missing sentence does not compile. */
export const NOTES = {
  /** Equal rows of licences or usage that were counted once. */
  duplicates: added('kind', { kind: ['licences', 'usage', 'counts', 'files'], count: 'count' }),
  'duplicate-file': once({ file: 'text', other: 'text' }),
  'left-out-file': once({ file: 'text', reason: 'text', detail: 'text' }),
  /** Rows marked by the export as duplicate attributions. */
  'attribution-duplicates': added('file', ofFile),
  'rejected-rows': added('file', ofFile),
  'file-name-date': once({ file: 'text', day: 'day' }),
  /** Some rows of an export were left out, since another one has them as they were later on the same day. */
  'later-export': once({ file: 'text', other: 'text' }),
  'old-encoding': once({ file: 'text', encoding: 'text' }),
  /** Rows that somebody added with the totals of the others. */
  'total-rows': once({ file: 'text', lines: 'text', count: 'count' }),
  /** Its names had been decoded twice, which its first characters show, and which was undone. */
  'decoded-twice': once({ file: 'text' }),
  /** A file without a line end at its end: it may have been cut in the middle of its last cell. */
  'unfinished-line': once({ file: 'text' }),
  /** As many lines as a sheet of an office program has: those behind them may be missing. */
  'full-sheet': once(ofFile),
  /** A header that is ignored, and nearly one that is read. */
  'misspelt-column': once({ file: 'text', header: 'text', nearest: 'text' }),
  /** A column that is ignored, whose values may be those of several customers. */
  'unread-parts': once({ file: 'text', header: 'text', values: 'text', count: 'count' }),
  'future-activity': each({ ...ofCustomer, asOf: 'day' }),
  /** Not one of many users has a day of activity, ever, in any workload: the days may be lost. */
  'never-active': each(ofCustomer),
  /** Users whose licence is left blank, where others have a yes and nobody a no: a blank may have been a no. */
  'assumed-licences': each(ofCustomer),
  /** Subscriptions that usage rows name, where the licences have ids too and none of these. */
  'unmatched-subscriptions': each(ofCustomer),
  'name-style': each({ ...ofCustomer, kept: ['concealed', 'clear'] }),
  /** People whom one export says are deleted while another one says that they are there. */
  'deleted-or-not': each(ofCustomer),
  /** People without a licence who are no subscribed users; what they did was left out. */
  guests: each(ofCustomer),
  'other-tenants': each(ofCustomer),
  /** A current snapshot that is too old to be read together with the rest. */
  'stale-snapshot': each(dated),
  /** An own usage export (of `asOf`) covers a workload without a row of it; the newest rows are of `day`. */
  'workload-left-behind': each(dated),
  /** Beside user rows: counts that are neither of the month of those rows nor of the one before; '' names no workload. */
  'counts-of-other-month': each(dated),
  'old-licences': each({ ...whose, service: 'text', day: 'day', asOf: 'day' }),
  /** An export whose seats of a product were left out for those of a newer one. */
  'older-licences': each({ ...whose, product: 'text', export: 'text', day: 'day', newer: 'day' }),
  /** Dated rows that gave way to a row of the same product and file that has no date. */
  'partly-dated': each({ ...whose, product: 'text', file: 'text', count: 'count' }),
  'left-out-service': anew({ services: 'text', products: 'text', count: 'count' }),
  'left-out-state': each({ ...whose, product: 'text', state: 'text' }),
  /** Seats that are no part of what was sold, and why: products with their seats. */
  'uncounted-seats': each({
    ...{ ...whose, products: 'text', seats: 'number' },
    kind: ['not-a-person', 'trial', 'included', 'free'],
  }),
  /** Accounts of rooms, phones and devices, which are in no figure of users. */
  'no-person': each(ofCustomer),
  'different-sold': each({
    ...whose,
    product: 'text',
    used: 'text',
    usedSold: 'number',
    other: 'text',
    otherSold: 'number',
  }),
  'several-sellers': each({ ...whose, product: 'text', rows: 'count' }),
  'no-own-rows': added('partner', { count: 'count', partner: 'text' }),
  /** Customers without a row of the product or workload that alone was asked for. */
  'without-scope': added('name', { name: 'text', count: 'count' }),
  /** Customers whose rows lack one of the two numbers of a percentage of the Total. */
  'total-without': added('metric', { metric: ['deployment', 'usage', 'adjusted'], count: 'count' }),
  /** With --keep-going: customers of whom an export cannot be read. */
  'unreadable-customers': anew({ customers: 'text', count: 'count' }),
  'report-period': once({ file: 'text', days: 'text' }),
  'no-joinable-products': each({ ...whose, workload: 'text' }),
  'concealed-names': each(whose),
  /** Lists of users were asked for, and some figures of the customer are without entitled active users. */
  'nobody-listed': each(whose),
  'unpriced-products': anew({ products: 'text' }),
  /** A price list with products whose price is still to be filled in. */
  'blank-prices': once(ofFile),
  /** Products with prices of several terms, none of which is known to be theirs. */
  'price-terms': anew({ products: 'text' }),
  /** Subscriptions of which no export says when they end. */
  'without-end': each({ ...whose, products: 'text', count: 'count' }),
  /** Customers of which no licence export is there that could say what ends. */
  'nothing-to-renew': once({ customers: 'text', count: 'count' }),
  /** Active subscriptions that ended before the days that are asked about, by what their export says. */
  'end-has-passed': each({ ...whose, products: 'text', count: 'count', day: 'day' }),
  /** Trials that end in these days: products, each with its last day. */
  'trials-end': each({ ...whose, products: 'text', count: 'count' }),
  /** Products of subscriptions whose term no export states: that of their price counts. */
  'term-of-the-price': once({ products: 'text' }),
  'unknown-product': anew({ products: 'text', count: 'count' }),
  'education-skus': each({ ...whose, products: 'text' }),
  'export-dates-differ': each({ ...whose, licences: 'day', usage: 'day' }),
  'seats-reduced': each({ ...whose, product: 'text', sold: 'number', assigned: 'number' }),
  /** Files that belong to a folder whose name tells nobody. */
  'vague-folder': added('folder', { folder: 'text', count: 'count' }),
  /** Files that belong to a folder whose name has a day or month beside the name of the customer. */
  'dated-folder': added('folder', { folder: 'text', count: 'count' }),
  /** Folders and archives within the folder of a customer, whose files count as customers of their own. */
  'folder-within': once({ folders: 'text', within: 'text', count: 'count' }),
  /** A file that is the same as one of another customer, whose it counted. */
  'same-elsewhere': once({ file: 'text', other: 'text', customer: 'text', counted: 'text' }),
  /** Customers without an id, and others whose names differ from theirs in marks alone. */
  'near-names': anew({ customers: 'text', count: 'count' }),
  /** Users of an export without a mail address, fewer than those with one: cells of their rows may have moved. */
  'names-without-address': each({ ...whose, file: 'text', users: 'count', of: 'count' }),
  /** Rows of an older day, which count as an earlier export, beside few of the newest day, or none that they have anything in common with. */
  'left-as-earlier': each({
    ...{ ...whose, file: 'text', count: 'count', day: 'day', newest: 'day', ofNewest: 'count' },
    kind: ['users', 'licences', 'counts'],
  }),
  /** Reports of OneDrive and of SharePoint, which are one workload, of two days: the older one is history. */
  'onedrive-apart': each({ ...whose, file: 'text', day: 'day', other: 'text', otherDay: 'day' }),
  /** Names of `Name=path` that no row bears, since the rows say themselves whose they are. */
  'unused-names': once({ names: 'text', count: 'count' }),
  /** Two portfolios that are compared, the later one of which was given first. */
  'later-first': once({ old: 'text', oldDay: 'day', new: 'text', newDay: 'day' }),
  /** A portfolio that is compared and has one product, workload or service, where the other one has others too. */
  'one-alone': once({ portfolio: 'text', key: 'text', other: 'text' }),
  /** Customers of the config that nothing in the data is of, as the config writes them. */
  'unmatched-customers': anew({ keys: 'text', count: 'count' }),
  /** Further words of the config that nothing in the data has. */
  'unmatched-aliases': anew({ words: 'text', count: 'count' }),
  /** Requests of customers that no export of licences or usage has. */
  'support-without-figures': anew({ customers: 'text', count: 'count' }),
} satisfies Record<string, Entry<ParamKinds>>

export type NoteCode = keyof typeof NOTES
export type NoteParams = { [C in NoteCode]: ParamsOf<(typeof NOTES)[C]['params']> }

export type Whose = ParamsOf<typeof whose>
export type LeftAsEarlier = Omit<NoteParams['left-as-earlier'], keyof Whose>

export function whoseOf({ id, name }: { id: string | null; name: string }): Whose {
  return { customer: name, customerId: id }
}

/** Whom a remark is about; null where it is about no customer. */
export function customerOfNote({ params }: { params: object }): { id: string | null; name: string } | null {
  return isOfCustomer(params) ? { id: params.customerId, name: params.customer } : null
}

function isOfCustomer(params: object): params is Whose {
  return 'customerId' in params
}

/** One remark: its kind, and the numbers and names in it. */
export type Note = { [C in NoteCode]: { code: C; params: NoteParams[C] } }[NoteCode]
