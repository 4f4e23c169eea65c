// What comes of judging and counting the usage entries of one customer.
import type { Note } from '../../model/note.ts'
import type { IdleTally, WatchedTally } from '../types.ts'
import type { EvidenceBook } from './evidence.ts'
import type { Outsiders } from './outsiders.ts'
import type { ScopeBook } from './scope-book.ts'
import type { ScopeRules } from './scope-rules.ts'

export interface UsageOutcome {
  book: ScopeBook
  /** Users of reports without products that nothing else tells: active ones only. */
  withoutProducts: ScopeBook
  evidence: EvidenceBook
  idle: readonly IdleTally[]
  watched: ReadonlyMap<string, WatchedTally>
  rules: ScopeRules
  futureRows: number
  /** Users with rows that nobody stands behind: of rooms, phones, devices. */
  noPersons: number
  /** People who are no subscribed users, whose rows without a licence were left out. */
  outsiders: Outsiders
  staleSnapshots: readonly Note[]
  leftBehind: readonly Note[]
}
