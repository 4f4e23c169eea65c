// End, term and auto-renewal come from whichever export states them: by id first, by product where that is plain.
import { expect, it } from 'vitest'
import { dayOf } from '../../../src/model/day.ts'
import type { LicenceOrigin, LicenceRow } from '../../../src/model/rows.ts'
import { seatLicence } from '../../../src/sources/formats/shared/seat-licence.ts'
import type { LookedUp } from '../../../src/tally/licences/licence-rows.ts'
import { renewalFacts } from '../../../src/tally/licences/renewal-facts.ts'
import { PRODUCT } from '../support/product.ts'

const SEPTEMBER = dayOf(2026, 9, 30) ?? null
const DECEMBER = dayOf(2026, 12, 31) ?? null

function row(
  origin: LicenceOrigin,
  subscriptionId: string,
  facts: Partial<LicenceRow> = {},
): LookedUp<LicenceRow> {
  const product = { skuId: '', name: 'P' }
  const known = { origin, customer: { id: 'c', name: 'C' }, product, state: 'active', stateWord: '' } as const
  return {
    row: seatLicence({ ...known, sold: 10, reportDate: null, subscriptionId, ...facts }),
    product: PRODUCT,
    service: 'office365',
    kind: 'paid',
    id: subscriptionId.toLowerCase(),
    ...{
      key: '',
      thing: '',
      value: '',
      identified: true,
      source: '',
      file: '',
      line: 1,
      label: '',
      spelling: '',
    },
  }
}

/** End and auto-renewal of each counted row. */
function found(counted: readonly LookedUp<LicenceRow>[], others: readonly LookedUp<LicenceRow>[]) {
  const factsOf = renewalFacts([...others, ...counted])(counted)
  return counted.map(one => {
    const { ends, termMonths, autoRenew } = factsOf(one)
    return [ends, termMonths, autoRenew]
  })
}

it('the own row says it, and another export what it leaves open', () => {
  const own = row('licences', 'S1', { ends: SEPTEMBER })
  const other = row('partner-subscriptions', 's1', { ends: DECEMBER, termMonths: 12, autoRenew: false })
  expect(found([own], [other])).toEqual([[SEPTEMBER, 12, false]])
})

it('of two others the first export counts', () => {
  const first = row('directory-subscriptions', 's1', { ends: SEPTEMBER })
  const second = row('partner-subscriptions', 's1', { ends: DECEMBER })
  expect(found([row('licences', 's1')], [second, first])).toEqual([[SEPTEMBER, null, null]])
})

it('a row that stands twice says what is known last, in any order', () => {
  const [older, newer] = [
    row('licences', 's1', { ends: SEPTEMBER }),
    row('licences', 's1', { ends: DECEMBER }),
  ]
  expect(found([older], [newer])).toEqual([[DECEMBER, null, null]])
  expect(found([newer], [older])).toEqual([[DECEMBER, null, null]])
})

it('what an export says of the product holds for all of its subscriptions', () => {
  const counted = [row('subscribed-skus', ''), row('subscribed-skus', '')]
  const list = row('product-list', '', { ends: SEPTEMBER, autoRenew: true })
  expect(found(counted, [list])).toEqual([
    [SEPTEMBER, null, true],
    [SEPTEMBER, null, true],
  ])
})

it('of two subscriptions in another export neither is guessed', () => {
  const others = [
    row('partner-subscriptions', 'a', { ends: SEPTEMBER }),
    row('partner-subscriptions', 'b', { ends: DECEMBER }),
  ]
  expect(found([row('subscribed-skus', '')], others)).toEqual([[null, null, null]])
})

it('one subscription of another export is not that of two', () => {
  const other = row('partner-subscriptions', 'a', { ends: SEPTEMBER })
  expect(found([row('licences', '1'), row('licences', '2')], [other])).toEqual([
    [null, null, null],
    [null, null, null],
  ])
  expect(found([row('licences', '1')], [other])).toEqual([[SEPTEMBER, null, null]])
})

it('one that is counted itself says nothing of another one', () => {
  const other = row('partner-subscriptions', '2', { ends: SEPTEMBER })
  expect(found([row('licences', '1'), row('licences', '2')], [other])).toEqual([
    [null, null, null],
    [SEPTEMBER, null, null],
  ])
})

it('a trial or a lapsed subscription of the product says nothing of the paid one', () => {
  const lapsed = row('partner-subscriptions', 'a', { ends: SEPTEMBER, state: 'disabled' })
  const trial = { ...row('partner-subscriptions', 'b', { ends: SEPTEMBER }), kind: 'trial' as const }
  expect(found([row('licences', '1')], [lapsed, trial])).toEqual([[null, null, null]])
})
