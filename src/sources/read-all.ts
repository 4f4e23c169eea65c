// What reading everything takes, and what it gives.
import type { Day } from '../model/day.ts'
import type { DayOrder } from '../model/terms.ts'
import type { LaneChoice } from '../usage-reader/index.ts'
import type { EncodingOf } from './bytes/open-env.ts'
import type { Words } from './cells/column.ts'
import type { FileSink } from './file-sink.ts'
import type { LeftOut } from './find/input.ts'
import type { ReadMember } from './outcome.ts'
import type { KnownOwners } from './owners/owner.ts'

export interface ReadOptions {
  data: readonly string[]
  cwd: string
  stdin: AsyncIterable<Uint8Array> | null
  ownOutputs: readonly string[]
  /** Folded folder, file or name → customer. */
  customers: KnownOwners
  /** Folded header → the documented one for which it stands. */
  headers: ReadonlyMap<string, string>
  words: Words
  /** Exports dated later are ignored: a month is dated by this day where it is in it. */
  asOf: Day | null
  /** How dates are to be read where a file does not show it. */
  dayOrder: DayOrder | null
  encodingOf?: EncodingOf
  sink: FileSink
  lenient: boolean
  keepRejects: boolean
  /** Whether users are counted, which costs memory. */
  countUsers: boolean
  /** Whether a wrong path does not keep the others from being read. */
  readsRest: boolean
  /** For tests: which lane large files take, where it is not left to their size. */
  lane?: LaneChoice
  onProgress(progress: { file: string; bytes: number; totalBytes: number; rows: number }): void
}

export interface ReadAll {
  members: ReadMember[]
  leftOut: LeftOut[]
}
