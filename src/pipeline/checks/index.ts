// What speaks against the figures, of every customer: asked of the exports, of the tally and of earlier portfolios.
import type { Check, CheckCode, CheckParams } from '../../model/check.ts'
import type { CustomerTally } from '../../tally/types.ts'
import { customerRef, type Data } from '../data.ts'
import type { FindExports } from './exports.ts'
import { fewerRows } from './fewer-rows.ts'
import { foreignDomains } from './foreign-domains.ts'
import { damagedNames } from './names.ts'
import { sameKindTwice } from './same-kind.ts'

export { allMissing, missingCustomers } from './missing.ts'

/** Finds the checks of a customer, by its index and what was counted of it. */
export function checkFinder(
  data: Data,
  exportsOf: FindExports,
): (customer: number, tally: CustomerTally) => Check[] {
  const damaged = damagedNames(data)
  return (index, tally) => {
    const exports = exportsOf(index)
    const doubts = tally.doubts()
    const told = <C extends CheckCode>(code: C, params: CheckParams[C] | null) =>
      params === null ? [] : [{ code, customer: customerRef(data, index), params }]
    // Most of hundreds of thousands have none.
    const ofExports =
      exports.length === 0
        ? []
        : [
            ...told('fewer-rows', fewerRows(exports, doubts.mostAssigned)),
            ...told('foreign-domains', foreignDomains(exports)),
            ...told('same-kind-twice', sameKindTwice(exports)),
          ]
    return [
      ...ofExports,
      ...doubts.splitRuns.flatMap(one => told('split-run', one)),
      ...told('contradiction', doubts.contradiction),
      ...told('names-damaged', damaged(index)),
      ...told('seats-idle-product', doubts.idleSeats),
    ]
  }
}
