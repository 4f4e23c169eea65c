// What reads small files one after the other, and what each of them comes to.
import type { PeopleBatch } from '../model/people-batch.ts'
import type { CustomerCells } from '../model/rows.ts'
import type { UsageBatch } from '../model/usage-batch.ts'

/** What a small file came to. */
export type SmallRows = { rows: number; lastCustomer: CustomerCells | null } & (
  | { kind: 'batch'; batch: UsageBatch }
  | { kind: 'people'; batch: PeopleBatch }
)

export interface SmallReader {
  /** Bytes of memory that it takes. */
  readonly size: number
  /** The rows behind a header; null where they need the careful reader. `owner`: whose all rows are; null where they say it themselves. */
  read(rows: Uint8Array, owner: CustomerCells | null): SmallRows | null
}
