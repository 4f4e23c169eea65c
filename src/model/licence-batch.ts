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
  /** How many rows it has. */
  length: number
  /** The numbers of each (`licence-fields.ts`): its owner and its kind are places in the lists above. */
  rows: Int32Array
  /** The ids of their subscriptions, as written, in UTF-8. */
  ids: Uint8Array
}
