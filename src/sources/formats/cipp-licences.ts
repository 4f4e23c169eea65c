// The licence list of CIPP, of one or many tenants: seats of each SKU, and what its subscriptions are in a cell of JSON.
import { compareCodePoints } from '../../model/code-points.ts'
import { isNothing, isPlaceholder } from '../../model/placeholder.ts'
import type { LicenceRow } from '../../model/rows.ts'
import { count, day, filled, nameText, quotable, text, valueIn, type Words } from '../cells/column.ts'
import { objectsInCell } from '../cells/json-cell.ts'
import { monthsOf } from '../cells/term.ts'
import { yesOrNo } from '../cells/yes-no.ts'
import { defineFormat } from '../format.ts'
import type { RowContext } from '../rows/row-reader.ts'
import { seatLicence } from './shared/seat-licence.ts'
import { skuProduct } from './shared/sku-seats.ts'

const ORIGIN = 'cipp-licences'

/** Where programs that flatten JSON put the trial of the first subscription in a list. */
const FLATTENED = ['.', '.0.', '/0/', '[0].', '0', ''].map(between => `TermInfo${between}IsTrial`)

type Term = Pick<LicenceRow, 'subscriptionId' | 'state' | 'stateWord' | 'sold'> & Partial<LicenceRow>

export const cippLicences = defineFormat({
  id: ORIGIN,
  title: 'Licences of tenants (CIPP, CSV or JSON)',
  where: {
    en: 'CIPP › Tenant administration › Reports › Licences › Export; or its API ListLicenses.',
    ja: 'CIPP › Tenant Administration › Reports › Licenses › エクスポート。または API の ListLicenses。',
  },
  columns: {
    customerName: text('Tenant'),
    skuId: nameText('skuId'),
    productName: nameText('License'),
    used: filled(count('CountUsed')),
    total: filled(count('TotalLicenses')),
    terms: text('TermInfo'),
    trial: text(...FLATTENED),
  },
  needs: [['productName', 'skuId'], 'used', 'total'],
  tells: ['CountUsed', 'CountAvailable', 'TermInfo'],
  lacks: ['day', 'activity'],
  read(cells, context) {
    const { customer, sink, line, issue } = context
    const product = skuProduct(cells)
    if (product.skuId === '' && product.name === '') {
      issue({ code: 'blank-cell', params: {} }, 'License')
      return
    }
    const terms =
      cells.terms === ''
        ? termsIn(cells.trial, 'TermInfo.IsTrial', context)
        : termsIn(cells.terms, 'TermInfo', context)
    if (terms === null) return
    const seats = (of: readonly Term[]): number => of.reduce((sum, { sold }) => sum + sold, 0)
    const inForce = seats(terms.filter(({ state }) => state === 'active'))
    // What no subscription explains is sold all the same; with none, that is everything. The total is of those in force,
    // but some lists add the others up too.
    const left = cells.total === seats(terms) ? 0 : Math.max(0, cells.total - inForce)
    const others: Term[] =
      left > 0 || terms.length === 0
        ? [{ subscriptionId: '', state: 'active', stateWord: '', sold: left }]
        : []
    for (const term of [...terms, ...others]) {
      sink.licence(seatLicence({ origin: ORIGIN, customer, product, reportDate: null, ...term }), line)
    }
    const ids = [...terms, ...others].map(({ subscriptionId }) => subscriptionId)
    const subscriptionId = ids.includes('') ? '' : ids.sort(compareCodePoints).join(' ')
    const seated = { origin: ORIGIN, customer, product, subscriptionId } as const
    sink.seats({ ...seated, assigned: cells.used, reportDate: null }, line)
  },
})

/** The subscriptions in a cell, none where it has none; null, with the problem reported, where one cannot be read. */
function termsIn(cell: string, column: string, { words, issue }: RowContext): Term[] | null {
  const parts = objectsInCell(cell)
  const terms = (parts ?? []).map(term => termOf(term, words))
  const bad = terms.find(term => typeof term === 'string')
  // What a program has put in the place of subscriptions does not say which of them are trials.
  const isLost = parts === null && cell !== '' && !isNothing(cell)
  if (bad === undefined && !isLost) return terms.filter(term => typeof term !== 'string')
  const expected = isLost
    ? 'the subscriptions as JSON (of PowerShell: ConvertTo-Json -Depth 5)'
    : 'TotalLicenses: 25, Status: Enabled, IsTrial: false'
  issue({ code: 'bad-word', params: { found: quotable(bad ?? cell), expected } }, column)
  return null
}

/** A subscription, or the part of it that cannot be read. */
function termOf(term: Record<string, unknown>, words: Words): Term | string {
  const { Status: status, TotalLicenses: total, IsTrial: trial } = term
  const stateWord = typeof status === 'string' ? status : ''
  const state = words.findState(stateWord)
  // A number, or the text of one: of a blank or a list Number would make 0.
  const written = typeof total === 'number' ? String(total) : total
  const sold = typeof written === 'string' && /^\d+$/.test(written) ? Number(written) : Number.NaN
  if (state === undefined) return `Status: ${stateWord}`
  if (!Number.isSafeInteger(sold)) return `TotalLicenses: ${JSON.stringify(total) ?? ''}`
  const ids = [term['CSPSubscriptionId'], term['SubscriptionId']].map(id => String(id ?? ''))
  const subscriptionId = ids.find(id => id !== '' && !isPlaceholder(id)) ?? ''
  return {
    subscriptionId,
    ...{ state, stateWord, sold },
    // CIPP's own CSV has words in the place of true and false, and `No data` where there is nothing.
    stated: yesOrNo(String(trial)) === true ? 'trial' : null,
    ends: endOf(term['NextLifecycle'], words),
    // It does not know every term.
    termMonths: monthsOf(String(term['Term'])) ?? null,
  }
}

/** A day that cannot be read is none: nothing but renewals hangs on it. */
function endOf(cell: unknown, words: Words): LicenceRow['ends'] {
  const parsed = valueIn(day(), typeof cell === 'string' ? cell : '', words)
  return 'value' in parsed ? parsed.value : null
}
