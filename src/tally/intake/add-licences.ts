// Takes licence rows in that come in columns: whose they are and what they have in common is looked up once for each file.
import { asDay, type Day } from '../../model/day.ts'
import { memoizePerObject } from '../../model/lazy.ts'
import type { LicenceBatch } from '../../model/licence-batch.ts'
import type { LicenceOwners } from '../../model/licence-owners.ts'
import type { LicenceRow } from '../../model/rows.ts'
import { type BatchOwner, NO_DAY } from '../../model/usage-batch.ts'
import type { CustomerRefs } from './identity.ts'
import type { LicenceTable } from './licence-table.ts'

/** By the numbers that a file's batches give owners and kinds: the owner's reference, and the table's kind. */
interface Known {
  refs: number[]
  kinds: number[]
}

/** What it needs of the collector. */
interface Intake {
  customers: Pick<CustomerRefs, 'referPlain'>
  licences: LicenceTable
  file: string
  isLater(day: Day | null): boolean
  referProduct(row: LicenceRow): number
}

/** The batches of a file have one list of owners, which grows. */
const knownOf = memoizePerObject((_owners: LicenceOwners): Known => ({ refs: [], kinds: [] }))

/** `refOf` gives -1 for rows of an export that is left out. */
export function addLicences(
  collector: Intake,
  batch: LicenceBatch,
  refOf: (owner: BatchOwner) => number,
): void {
  const { licences, file } = collector
  const { owners, kinds } = batch
  const known = knownOf(owners)
  for (let owner = known.refs.length; owner < owners.length; owner++) {
    const ref = plainRef(collector, owners, owner)
    known.refs.push(ref < 0 ? refOf(owners.at(owner)) : ref)
  }
  for (const row of kinds.slice(known.kinds.length))
    known.kinds.push(licences.kindFor(row, collector.referProduct(row)))
  licences.addBatch(batch, file, known)
}

/** The reference of an owner that is an id and a name, of an export that counts; -1 for any other. */
function plainRef(collector: Intake, owners: LicenceOwners, owner: number): number {
  if (!owners.isPlain(owner)) return -1
  const day = owners.dayOf(owner)
  return day !== NO_DAY && collector.isLater(asDay(day)) ? -1 : collector.customers.referPlain(owners, owner)
}
