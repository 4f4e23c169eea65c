// Amounts of money: each currency by itself, never added to another.
import type { Ratio } from '../model/ratio.ts'

/** An amount per month. `amount` in the currency's main unit, exact to two decimals as text ("12.50"). */
export interface Money {
  currency: string
  /** With two decimals, rounded. */
  amount: string
  /** Where that is not exact: what it is rounded from, for sums. */
  exact?: Ratio
}
