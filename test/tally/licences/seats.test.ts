// Seats that are known per SKU only, spread over the subscriptions of the product.
import { expect, it } from 'vitest'
import { spreadSeats } from '../../../src/tally/licences/seats.ts'
import type { Subscription } from '../../../src/tally/licences/subscription.ts'
import { PRODUCT } from '../support/product.ts'

function subscription(sold: number, changes: Partial<Subscription> = {}): Subscription {
  return {
    kind: 'paid',
    id: '',
    shownId: '',
    product: PRODUCT,
    service: 'office365',
    standing: 'counted',
    state: 'active',
    stateWord: 'Active',
    sold,
    assigned: null,
    partnerId: '',
    partnerName: '',
    statedPercent: null,
    ends: null,
    termMonths: null,
    autoRenew: null,
    ...changes,
  }
}

const inactive = (sold: number, state: Subscription['state']) =>
  subscription(sold, { standing: 'inactive', state })
/** Written from the last to be filled to the first. */
const ALL = [
  inactive(9, 'deprovisioned'),
  inactive(2, 'disabled'),
  inactive(4, 'grace'),
  subscription(3, { standing: 'trial' }),
  subscription(10),
]
const spread = (subscriptions: Subscription[], assigned: number) =>
  spreadSeats(subscriptions, assigned).map(filled => filled.assigned)

it.each([
  [0, [0, 0, 0, 0, 0]],
  [10, [0, 0, 0, 0, 10]],
  [11, [0, 0, 0, 1, 10]],
  [14, [0, 0, 1, 3, 10]],
  [19, [0, 2, 4, 3, 10]],
  // What exceeds them all is over-assigned on the counted one; deprovisioned ones hold nobody.
  [25, [0, 2, 4, 3, 16]],
])('%i seats fill counted first, then trial, grace, disabled: %j', (assigned, expected) => {
  expect(spread(ALL, assigned)).toEqual(expected)
})

it('fills several counted ones in turn', () => {
  expect(spread([subscription(5), subscription(7)], 8)).toEqual([5, 3])
  expect(spread([subscription(5), subscription(7)], 14)).toEqual([7, 7])
})

it('leaves what is over where there is no counted one to the first', () => {
  expect(spread([inactive(4, 'grace'), inactive(2, 'disabled')], 9)).toEqual([7, 2])
  expect(spread([], 9)).toEqual([])
})
