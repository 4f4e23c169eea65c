// What the usage of one customer is judged with.
import type { Day } from '../../model/day.ts'
import type { Whose } from '../../model/note.ts'
import type { TallyProduct } from '../intake/products.ts'
import type { Resolved } from '../intake/resolve.ts'
import type { UsageTable } from '../intake/usage-table.ts'
import type { Question } from '../question.ts'
import type { Entries } from './entries.ts'
import type { Holdings } from './holdings.ts'
import type { People } from './people.ts'
import type { Watch } from './person.ts'

export interface UsageInput {
  resolved: Resolved
  customer: number
  whose: Whose
  /** Entries to judge, of one style of names, and the table that they are indices of. */
  entries: Entries
  table: UsageTable
  people: People
  asOf: Day
  question: Question
  holdings: Holdings
  /** Whose rows are told in lists beyond those who are idle. */
  watch: Watch
  /** Products of a user by exports that list them, for reports that do not; null where nothing is joinable. */
  productsOfUser: ((user: number) => readonly TallyProduct[]) | null
}
