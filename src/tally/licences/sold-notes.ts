// Where exports of one customer do not agree on how many seats of a product were sold.
import type { Note, Whose } from '../../model/note.ts'
import type { LicenceOrigin } from '../../model/rows.ts'
import type { KeptLicence } from '../intake/licence-kinds.ts'
import type { TallyProduct } from '../intake/products.ts'

/** A remark on each export that says another number than the one used; `origins` has that one first. */
export function soldNotes(
  group: readonly { row: KeptLicence; product: TallyProduct }[],
  origins: readonly LicenceOrigin[],
  whose: Whose,
): Note[] {
  const soldBy = (origin: LicenceOrigin): number =>
    group.reduce(
      (sum, { row }) => (row.origin === origin && row.state === 'active' ? sum + row.sold : sum),
      0,
    )
  const [used, ...others] = origins
  if (used === undefined) return []
  const product = group[0]?.product.name ?? ''
  return others
    .filter(other => soldBy(other) !== soldBy(used))
    .map(other => ({
      code: 'different-sold',
      params: { ...whose, product, used, usedSold: soldBy(used), other, otherSold: soldBy(other) },
    }))
}
