// Takes licence rows in that come in columns: whose they are and what they have in common is looked up once for each file.
import type { LicenceBatch } from '../../model/licence-batch.ts'
import type { LicenceRow } from '../../model/rows.ts'
import type { BatchOwner } from '../../model/usage-batch.ts'
import type { LicenceTable } from './licence-table.ts'

/** By the numbers that a file's batches give owners and kinds: the owner's reference, and the table's kind. */
interface Known {
  refs: number[]
  kinds: number[]
}

/** What it needs of the collector. */
interface Intake {
  licences: LicenceTable
  file: string
  referProduct(row: LicenceRow): number
}

const known = new WeakMap<readonly BatchOwner[], Known>()

/** `refOf` gives -1 for rows of an export that is left out. */
export function addLicences(
  collector: Intake,
  batch: LicenceBatch,
  refOf: (owner: BatchOwner) => number,
): void {
  const { licences, file } = collector
  const { owners, kinds } = batch
  const before = known.get(owners) ?? { refs: [], kinds: [] }
  known.set(owners, before)
  for (const owner of owners.slice(before.refs.length)) before.refs.push(refOf(owner))
  for (const row of kinds.slice(before.kinds.length))
    before.kinds.push(licences.kindFor(row, collector.referProduct(row)))
  licences.addBatch(batch, file, before)
}
