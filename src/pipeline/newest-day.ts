// The newest as-of day of a run, which tells who is stale.
import { type Day, newestDay } from '../model/day.ts'
import type { CustomerTally } from '../tally/types.ts'

/** Of customers of whom something in the data says the day; null where there is none. */
export function newestAsOf(tallies: readonly Pick<CustomerTally, 'asOf' | 'isDated'>[]): Day | null {
  return newestDay(tallies.map(({ asOf, isDated }) => (isDated ? asOf : null)))
}
