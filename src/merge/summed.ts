// Rows added up as they come, so that a Total needs not all of them at its end.
import { totalOf } from '../metrics/total.ts'
import { groupBy } from '../model/group.ts'
import { CAUSES } from '../model/terms.ts'
import { COUNTS } from '../report/figures/counts.ts'
import type { Row } from '../report/types.ts'

/** Sums of rows that are the same part of a Total as the rows themselves: of those with the same day and the same gaps. */
export function summed(rows: readonly Row[]): Row[] {
  const groups = groupBy(rows, row =>
    JSON.stringify([
      row.asOf,
      row.basis,
      COUNTS.map(name => row[name] === null),
      CAUSES.map(cause => row.causes[cause] === null),
      row.support === null,
      row.cost === null,
    ]),
  )
  return [...groups.values()].map(totalOf)
}
