// Counts customers as they are asked for: those of whom seats alone are known by sums, all others with care.
import { memoizeLast } from '../model/lazy.ts'
import { BriefTally } from './brief-tally.ts'
import { tallyCarefully } from './customer.ts'
import type { Resolved } from './intake/resolve.ts'
import type { Grouped } from './intake/rows-of.ts'
import { plainScopes, seatsAlone, tallyOfSeats, tallyPlainly } from './plain-customer.ts'
import { PlainSeats } from './plain-seats.ts'
import type { Question } from './question.ts'
import type { CustomerTally, SeatSum } from './types.ts'
import { SharedKinds } from './usage/shared-kinds.ts'

/** Counts customers, each by its index. */
export interface CustomerCounter {
  count(customer: number): CustomerTally
  /** The seats of one of whom nothing else is known; null for any other. */
  seatsAlone(customer: number): SeatSum | null
  /** The same of one that is known to be such a customer. */
  seatsAgain(customer: number): SeatSum | null
  /** The tally that such seats are. */
  ofSeats(customer: number, seats: SeatSum): CustomerTally
}

/**
 * Counts customers as they are asked for; `isOfAll`: all of them are; `isBrief`: they are counted again for what their rows do not
 * show. Throws an InputError where licence rows contradict each other.
 */
export function customerCounter(
  resolved: Resolved,
  grouped: Grouped,
  question: Question,
  { isOfAll = false, isBrief = false } = {},
): CustomerCounter {
  // Who asks for one part most often asks for the next: the last one is best kept.
  const kinds = new SharedKinds()
  const carefully = memoizeLast((customer: number) =>
    tallyCarefully(resolved, grouped, customer, { question, kinds }),
  )
  const inScopes = memoizeLast((customer: number) => plainScopes(resolved, grouped, customer))
  const seatsOf = PlainSeats.finder(resolved, question, isOfAll ? null : grouped.licences)
  const counting = { resolved, grouped, question, seatsOf, inScopes, carefully }
  return {
    count: customer =>
      tallyPlainly(counting, customer) ??
      (isBrief ? new BriefTally(customer, carefully) : carefully(customer)),
    seatsAlone: customer => seatsAlone(counting, customer),
    seatsAgain: seatsOf,
    ofSeats: (customer, seats) => tallyOfSeats(seats, counting, customer),
  }
}
