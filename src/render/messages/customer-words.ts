// What is said otherwise to the customer itself: nothing is sold, and nobody speaks of the customer as of a third.
import type { CheckCode } from '../../model/check.ts'
import type { AdviceCode, Cause } from '../../model/terms.ts'

interface AdviceToCustomer {
  label: string
  short: string
  problem: string
  consider: string
  tryThis: string
}

/** In place of the partner's words; what is left out is said to both alike. */
export interface CustomerWords {
  /** null: it is not said, since something is to be sold. */
  advice: Record<AdviceCode, AdviceToCustomer | null>
  causes: Partial<Record<Cause, { why?: string; remedy?: string }>>
  checks: Partial<Record<CheckCode, { remedy: string }>>
}
