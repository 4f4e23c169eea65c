// Seats of one class have the same flags and advice, where nothing else is known of a customer.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seatClass } from '../../src/metrics/seat-class.ts'
import { THRESHOLDS } from '../../src/model/terms.ts'
import { bare, codes, flags } from './support/bare.ts'

const seats = fc
  .tuple(fc.constantFrom(0, 1, 4, 5, 9, 10, 20, 49, 50, 100, 999), fc.integer({ min: 0, max: 100 }))
  .map(([sold, share]) => ({ sold, assigned: Math.floor((sold * share) / 100) }))
const thresholds = fc
  .record({
    lowDeployment: fc.constantFrom(0, 50, 66.666667, 100),
    reclaimSeats: fc.constantFrom(1, 5, 40),
    reclaimPercent: fc.constantFrom(0, 10, 33.333333, 100),
    minUsers: fc.constantFrom(1, 5, 50),
  })
  .map(some => ({ ...THRESHOLDS, ...some }))

it('seats of one class have the same flags and advice', () => {
  fc.assert(
    fc.property(fc.array(seats, { minLength: 2, maxLength: 60 }), thresholds, (some, lines) => {
      const known = new Map<number, object>()
      for (const one of some) {
        const row = bare(one)
        const said = { flags: flags(row, { thresholds: lines }), advice: codes(row, { thresholds: lines }) }
        const number = seatClass(one, lines)
        expect(said).toEqual(known.get(number) ?? said)
        known.set(number, said)
      }
    }),
  )
})
