// What a merge needs of a portfolio beside its rows, in JSON.
import type { Mergeable } from '../../report/mergeable.ts'
import type { PortfolioReport } from '../../report/types.ts'
import { MERGE_VERSION } from '../../report/versions.ts'
import { dayField } from '../fields.ts'
import { levelLines } from './levels.ts'
import { runningFields } from './renewal.ts'
import { rowFields } from './row.ts'

export function mergeableFields(report: PortfolioReport) {
  const { mergeable, thresholds, customers, uncut } = report
  const {
    asOf,
    newest,
    prices,
    partner,
    oldestLater,
    requests,
    leftOut,
    assumedTerms,
    unpriced,
    unknownProducts,
    unmatched,
    spellings,
    knownAs,
    running,
  }: Mergeable = mergeable()
  const shown = new Set(uncut ? report.rows : [])
  return {
    version: MERGE_VERSION,
    asOf: dayField(asOf),
    newest: dayField(newest),
    thresholds,
    prices,
    partner,
    oldestLater: dayField(oldestLater),
    requests,
    leftOut,
    assumedTerms,
    unpriced,
    unknownProducts,
    unmatched,
    spellings,
    knownAs,
    running: running.map(runningFields),
    customers: customers.map(rowFields),
    levels: levelLines(report),
    // Whoever shows fewer rows counts all of them.
    furtherRows: (uncut ?? []).filter(row => !shown.has(row)).map(rowFields),
  }
}
