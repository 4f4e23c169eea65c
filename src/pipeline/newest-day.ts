// The newest as-of day of a run, which tells who is stale.
import type { Day } from '../model/day.ts'
import type { CustomerTally } from '../tally/types.ts'

/** Of customers of whom something in the data says the day; null where there is none. */
export function newestAsOf(tallies: readonly Pick<CustomerTally, 'asOf' | 'isDated'>[]): Day | null {
  return tallies.reduce<Day | null>((best, { asOf, isDated }) => {
    return isDated && asOf !== null && (best === null || asOf > best) ? asOf : best
  }, null)
}
