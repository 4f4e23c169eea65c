// What a text is read with.
import type { Day } from '../model/day.ts'
import type { CustomerCells } from '../model/rows.ts'
import type { UsageReader } from '../usage-reader/index.ts'
import type { Words } from './cells/column.ts'
import type { OrderOptions } from './days/file-order.ts'
import type { DayOf } from './days/survey.ts'
import type { FileSink } from './file-sink.ts'
import type { Format } from './format.ts'
import type { KnownHeads } from './headers/known-heads.ts'
import type { ReadMember } from './outcome.ts'
import type { OwnerFolder } from './owners/owner.ts'
import type { PeopleStore } from './owners/people.ts'
import type { Tenancy } from './owners/tenant.ts'

export interface MemberOptions extends OrderOptions {
  sink: FileSink
  words: Words
  /** Headers of the user's config, folded, with what they stand for. */
  headers: ReadonlyMap<string, string>
  /** Heads of files that were read before, with the same headers. */
  heads: KnownHeads
  /** The folder that gave the owner its name; null where the user did. */
  folder: OwnerFolder | null
  /** Given by itself: that it cannot serve is an error, not a remark. */
  named: boolean
  lenient: boolean
  keepRejects: boolean
  countUsers: boolean
  /** Where some of its users are kept; null where the names say no time of day. */
  people: PeopleStore | null
  /** How large files are read. */
  lane: UsageReader
  /** Whether a text of so many bytes can be the same as another one. */
  mayRepeat(size: number): boolean
  /** Whether its digest can wait until another text may be the same. */
  hasTime(size: number): boolean
  /** The label of a text that was read before and is the same; `day`: of when its rows are, where only its name says so. */
  repeated(digest: string | null, format: Format, tenancy: Tenancy, day: Day | null): string | null
  /** Exports of the format that were made later on about the same day. `owner`: whose all rows are; null where they say it. */
  laterExports(format: Format, owner: CustomerCells | null): readonly ReadMember[]
  /** The day of rows that do not state one; a promise where all other files have to be looked at. */
  dayOf(): DayOf | Promise<DayOf>
  /** Tells how many rows were read so far, and how many bytes of the text where that is known. */
  onRows(rows: number, bytes?: number): void
}
