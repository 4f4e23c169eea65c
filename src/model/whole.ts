// What a part of some data must know of the whole: names that one run would find in the rows of other customers.
import type { Day } from './day.ts'
import type { ProductCells } from './rows.ts'

export interface Whole {
  /** Products and workloads as rows write them, with the newest day of each spelling; null: undated. */
  products: readonly (ProductCells & { day: Day | null })[]
  workloads: readonly { name: string; day: Day | null }[]
  /** Partners as rows name them. */
  sellers: readonly { partnerId: string; partnerName: string }[]
}
