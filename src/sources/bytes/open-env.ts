// What opening an input takes beside it.
import type { OldEncoding } from '../../model/old-encodings.ts'
import type { LeftOut } from '../find/input.ts'
import type { HeaderRank } from './book/book.ts'
import type { Limits } from './limits.ts'
import type { Member } from './member.ts'
import type { FindRead } from './parquet/parquet.ts'
import type { Raw } from './raw.ts'

/** How text that is not Unicode is to be read; null: as its bytes say. */
export type EncodingOf = (place: Pick<Member, 'label' | 'folders'>) => OldEncoding | null

export interface OpenEnv {
  /** Standard input, for an input of that kind. */
  stdin?: AsyncIterable<Uint8Array>
  /** The input, where it is open already. It is closed at the end. */
  opened?: Raw | null
  /** Told of what an archive holds and is not read. */
  leaveOut?: (left: LeftOut) => void
  limits?: Partial<Limits>
  encodingOf?: EncodingOf | undefined
  /** Tells the header of an export among the rows of a workbook. */
  rankHeader?: (row: readonly string[]) => HeaderRank
  /** Which columns of a table count: others need not be readable. Without it all do. */
  findRead?: FindRead
}
