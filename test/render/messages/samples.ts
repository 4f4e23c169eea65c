// Parameters for every note and problem, so that each sentence can be said in each language.

import type { CheckParams } from '../../../src/model/check.ts'
import { addDays, asDay } from '../../../src/model/day.ts'
import type { NoteParams } from '../../../src/model/note.ts'
import type { ProblemParams } from '../../../src/model/problem.ts'

const day = asDay(20_696)
const asOf = addDays(day, 10)
const customer = 'Contoso'
const file = 'exports/a.csv'
const product = 'Office 365 E3'

export const noteSamples: { [C in keyof NoteParams]: NoteParams[C] } = {
  duplicates: { kind: 'licences', count: 2 },
  'duplicate-file': { file, other: 'b.csv' },
  'left-out-file': { file, reason: 'stranger', detail: 'b.csv' },
  'attribution-duplicates': { file, count: 2 },
  'rejected-rows': { file, count: 1 },
  'file-name-date': { file, day },
  'unfinished-line': { file },
  'misspelt-column': { file, header: 'IsTrail', nearest: 'IsTrial' },
  'old-encoding': { file, encoding: 'shift_jis' },
  'future-activity': { customer, count: 1234, asOf },
  'name-style': { customer, count: 3, kept: 'clear' },
  'stale-snapshot': { customer, service: 'office365', workload: 'Teams', day, asOf },
  'old-licences': { customer, service: 'office365', day, asOf },
  'left-out-service': { services: 'other', products: 'Intune', count: 3 },
  'left-out-state': { customer, product, state: 'Pending' },
  'uncounted-seats': { customer: 'Contoso', kind: 'trial', products: 'Project Plan 3 (25)', seats: 25 },
  'no-person': { customer: 'Contoso', count: 6 },
  'different-sold': { customer, product, used: 'a.csv', usedSold: 10, other: 'b.csv', otherSold: 12 },
  'several-sellers': { customer, product, rows: 4 },
  'no-own-rows': { count: 1, partner: 'Fabrikam' },
  'total-without': { metric: 'adjusted', count: 2 },
  'report-period': { file, days: '30' },
  'no-joinable-products': { customer, workload: 'Copilot' },
  'concealed-names': { customer },
  'unpriced-products': { products: product },
  'unknown-product': { products: product, count: 1 },
  'education-skus': { customer, products: product },
  'export-dates-differ': { customer, licences: day, usage: asOf },
  'seats-reduced': { customer, product, sold: 10, assigned: 12 },
  'nothing-after-filter': { services: 'dynamics365' },
  'not-summed': { file },
  'vague-folder': { folder: 'exports', count: 2 },
  'support-without-figures': { customers: 'Contoso', count: 2 },
}

const path = 'exports'
const found = '12x'

export const problemSamples: { [C in keyof ProblemParams]: ProblemParams[C] } = {
  'missing-input': { path },
  'unreadable-input': { path, reason: 'no-permission' },
  'not-a-file': { path },
  'no-match': { pattern: '*.csv' },
  'empty-file': {},
  'no-rows': {},
  'no-exports': { path, files: 3 },
  'bad-encoding': { encoding: 'utf-8', offset: 1234 },
  'bad-archive': { reason: 'encrypted' },
  'archive-too-large': { limit: 1_000_000 },
  'not-text': { kind: 'pdf' },
  'protected-workbook': {},
  'formula-without-value': { cell: 'C12' },
  'stdin-too-large': { limit: 1_000_000 },
  'changed-while-read': {},
  'bad-quote': { detail: 'unclosed' },
  'record-too-large': { limit: 1_000_000 },
  'ragged-row': { found: 26, expected: 24 },
  'repeated-header': { header: 'State' },
  'repeated-header-row': {},
  'hidden-header': { before: 2 },
  'bad-json': { reason: 'unexpected end' },
  unrecognised: { nearest: 'Licences', missing: 'LicensesSold' },
  'nearly-recognised': { nearest: 'Licences', missing: 'LicensesSold' },
  'cannot-serve': { format: 'Office activations', reason: 'activations' },
  'bad-count': { found },
  'bad-date': { found },
  'bad-flag': { found },
  'bad-state': { found },
  'bad-number': { found },
  'bad-word': { found, expected: 'monthly, yearly' },
  'blank-cell': {},
  'placeholder-user': { found: 'NULL' },
  'user-as-number': { found: '1.23457E+31' },
  'no-customer': {},
  placeholder: { found: 'NULL' },
  'scientific-number': { found: '1.23457E+31' },
  'vague-folders': { folder: 'exports', files: 'a/exports/a.csv, b/exports/b.csv' },
  'powershell-object': { found },
  'conflicting-prices': { product: 'Office 365 E3', currency: 'EUR' },
  'conflicting-licences': { subscription: 's1', other: 'b.csv:7' },
  'ambiguous-customer-name': { name: customer, ids: 'a, b' },
  'ambiguous-partner-name': { name: 'Northstar', ids: '1, 2' },
  'conflicting-points': { customer, day: '2026-08-31', other: 'history/b.csv:2' },
  'too-many-bad-rows': { bad: 60, rows: 100 },
  'all-later': { asOf: '2026-01-01', oldest: '2026-02-01' },
  'unknown-customer': { asked: 'Contso', nearest: customer },
  'ambiguous-customer': { asked: 'Con', matches: 'Contoso, Connect' },
  'unknown-partner': { asked: 'Northstra', nearest: 'Northstar (1001), Southwind' },
  'ambiguous-partner': { asked: 'Northstar', matches: 'Northstar (1), Northstar (2)' },
  'bad-option': { option: '--as-of', found: '2026-02-30', expected: 'day' },
  'bad-config': { found: '"window": -1', expected: 'days' },
  'unknown-key': { key: 'thresold', nearest: 'thresholds' },
  'unknown-option': { option: '--windw', nearest: '--window' },
  'unknown-command': { command: 'reprot', nearest: 'report' },
  'missing-argument': { argument: 'old' },
  'unexpected-argument': { found: 'Ltd' },
  'missing-option': { option: '--customer' },
  'unwritable-output': { path, reason: 'disk-full' },
  'output-is-folder': { path },
}

export const checkSamples: { [C in keyof CheckParams]: CheckParams[C] } = {
  'fewer-rows': { format: 'active-users', day: asOf, users: 9, expected: 20, before: day, product: '' },
  'missing-customer': { day, file: 'history/portfolio.csv' },
  'foreign-domains': { file, domain: 'a.example', other: 'b.csv', otherDomain: 'b.example' },
  'same-kind-twice': { count: 2, files: 'a.csv, b.csv' },
  contradiction: { withoutLicence: 4, afterDeletion: 1 },
  'names-damaged': { count: 2, example: 'MÃ¼ller Bau' },
  'seats-idle-product': { seats: 5, products: product },
}
