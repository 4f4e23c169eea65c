// Licence rows in columns: how rows of large exports travel from their reader to the tally.
import type { LicenceOwners } from './licence-owners.ts'
import type { LicenceRow } from './rows.ts'

/** Some rows of one file, good until the next of its batches is asked for. */
export interface LicenceBatch {
  /** Customers with the report dates that they have rows of. Like `kinds` it grows from batch to batch of a file. */
  owners: LicenceOwners
  /** A row of each kind: what all of its rows say alike, beside their customer and what stands in columns here. */
  kinds: readonly LicenceRow[]
  /** The first of the owners that no earlier batch had. */
  firstNew: number
  /** How many rows it has; the columns may be longer. */
  length: number
  /** By row: places in the lists above, and the line in the file. */
  ownerOf: Int32Array
  kindOf: Int32Array
  lines: Int32Array
  /** When the subscription ends; NO_DAY for none. */
  ends: Int32Array
  /** Seats; NaN where they are not stated. */
  sold: Float64Array
  assigned: Float64Array
  /** Where the id of the subscription, as written, stands in `bytes` (UTF-8). */
  idStarts: Int32Array
  idEnds: Int32Array
  bytes: Uint8Array
}
