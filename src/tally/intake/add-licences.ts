// Takes licence rows in that come in columns: whose they are and what they have in common is looked up once for each file.
import { memoizePerObject } from '../../model/lazy.ts'
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

/** The batches of a file have one list of owners, which grows. */
const knownOf = memoizePerObject((_owners: readonly BatchOwner[]): Known => ({ refs: [], kinds: [] }))

/** `refOf` gives -1 for rows of an export that is left out. */
export function addLicences(
  collector: Intake,
  batch: LicenceBatch,
  refOf: (owner: BatchOwner) => number,
): void {
  const { licences, file } = collector
  const { owners, kinds } = batch
  const known = knownOf(owners)
  for (const owner of owners.slice(known.refs.length)) known.refs.push(refOf(owner))
  for (const row of kinds.slice(known.kinds.length))
    known.kinds.push(licences.kindFor(row, collector.referProduct(row)))
  licences.addBatch(batch, file, known)
}
