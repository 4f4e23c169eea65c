// Notes and checks out of the JSON of a portfolio: their parameters, each read as what it is.
import { CHECKS, type Check, type CheckCode, type CheckParams } from '../model/check.ts'
import type { Note, NoteCode, NoteParams } from '../model/note.ts'
import { count, damaged, day, list, nullable, number, object, oneOf, type Read, text } from './decode.ts'
import { customer } from './row.ts'

type Reads<P> = { [K in keyof P]: Read<P[K]> }

const file = { file: text }
const ofFile = { file: text, count }
const ofCustomer = { customer: text, count }

const NOTES: { [C in NoteCode]: Reads<NoteParams[C]> } = {
  duplicates: { kind: oneOf(['licences', 'usage', 'files']), count },
  'duplicate-file': { file: text, other: text },
  'left-out-file': { file: text, reason: text, detail: text },
  'attribution-duplicates': ofFile,
  'rejected-rows': ofFile,
  'file-name-date': { file: text, day },
  'later-export': { file: text, other: text },
  'old-encoding': { file: text, encoding: text },
  'total-rows': { file: text, lines: text, count },
  'counts-of-other-month': { customer: text, service: text, workload: text, day, asOf: day },
  'decoded-twice': file,
  'unfinished-line': file,
  'misspelt-column': { file: text, header: text, nearest: text },
  'future-activity': { ...ofCustomer, asOf: day },
  'name-style': { ...ofCustomer, kept: oneOf(['concealed', 'clear']) },
  'deleted-or-not': ofCustomer,
  guests: ofCustomer,
  'other-tenants': ofCustomer,
  'stale-snapshot': { customer: text, service: text, workload: text, day, asOf: day },
  'old-licences': { customer: text, service: text, day, asOf: day },
  'older-licences': { customer: text, product: text, export: text, day, newer: day },
  'left-out-service': { services: text, products: text, count },
  'left-out-state': { customer: text, product: text, state: text },
  'uncounted-seats': {
    customer: text,
    kind: oneOf(['not-a-person', 'trial', 'included', 'free']),
    products: text,
    seats: number,
  },
  'no-person': ofCustomer,
  'different-sold': {
    customer: text,
    product: text,
    used: text,
    usedSold: number,
    other: text,
    otherSold: number,
  },
  'several-sellers': { customer: text, product: text, rows: count },
  'no-own-rows': { count, partner: text },
  'without-scope': { name: text, count },
  'total-without': { metric: oneOf(['deployment', 'usage', 'adjusted']), count },
  'unreadable-customers': { customers: text, count },
  'report-period': { file: text, days: text },
  'no-joinable-products': { customer: text, workload: text },
  'concealed-names': { customer: text },
  'unpriced-products': { products: text },
  'blank-prices': ofFile,
  'price-terms': { products: text },
  'without-end': { customer: text, products: text, count },
  'nothing-to-renew': { customers: text, count },
  'end-has-passed': { customer: text, products: text, count, day },
  'trials-end': { customer: text, products: text, count },
  'term-of-the-price': { products: text },
  'unknown-product': { products: text, count },
  'education-skus': { customer: text, products: text },
  'export-dates-differ': { customer: text, licences: day, usage: day },
  'seats-reduced': { customer: text, product: text, sold: number, assigned: number },
  'nothing-after-filter': { services: text },
  'not-summed': file,
  'vague-folder': { folder: text, count },
  'unmatched-customers': { keys: text, count },
  'unmatched-aliases': { words: text, count },
  'support-without-figures': { customers: text, count },
}

const CHECK_PARAMS: { [C in CheckCode]: Reads<CheckParams[C]> } = {
  'fewer-rows': {
    format: text,
    day: nullable(day),
    users: count,
    expected: count,
    before: nullable(day),
    product: text,
  },
  'missing-customer': { day, file: text },
  'foreign-domains': { file: text, domain: text, other: text, otherDomain: text },
  'same-kind-twice': { count, files: text },
  contradiction: { withoutLicence: count, afterDeletion: count },
  'names-damaged': { count, example: text, files: text, encoding: text },
  'seats-idle-product': { seats: number, products: text },
}

/** In the order of the file, which is that of the run which wrote it. */
function paramsOf<P>(reads: Reads<P>, beside: readonly string[]): Read<P> {
  const names = Object.keys(reads)
  return (value, at) =>
    object(({ get, rest }) => {
      const found = rest(['code', 'message', ...beside])
      if (found.length !== names.length || found.some(([key]) => !names.includes(key))) throw damaged(at)
      return Object.fromEntries(found.map(([key]) => [key, get(key, reads[key as keyof P])])) as P
    })(value, at)
}

function noteOf<C extends NoteCode>(code: C): Read<{ code: C; params: NoteParams[C] }> {
  const params = paramsOf<NoteParams[C]>(NOTES[code], [])
  return (value, at) => ({ code, params: params(value, at) })
}

function checkOf<C extends CheckCode>(
  code: C,
): Read<{ code: C; customer: Check['customer']; params: CheckParams[C] }> {
  const params = paramsOf<CheckParams[C]>(CHECK_PARAMS[code], ['customer'])
  return (value, at) => ({
    code,
    customer: object(({ get }) => get('customer', customer))(value, at),
    params: params(value, at),
  })
}

const codeOf = <C extends string>(codes: readonly C[]): Read<C> =>
  object(({ get }) => get('code', oneOf(codes)))
const NOTE_CODES = Object.keys(NOTES) as NoteCode[]

export const notes: Read<Note[]> = list(
  (value, at) => noteOf(codeOf(NOTE_CODES)(value, at))(value, at) as Note,
)
export const checks: Read<Check[]> = list(
  (value, at) => checkOf(codeOf(CHECKS)(value, at))(value, at) as Check,
)
