// The files that all portfolios were made from: one that was parted among them is one again.
import { compareCodePoints } from '../model/code-points.ts'
import type { SourceInfo } from '../report/types.ts'
import type { Part } from './part.ts'

/** Formats whose rows are no customer's: each portfolio reads all of them. */
const OF_ALL: ReadonlySet<string> = new Set([
  'prices',
  'price-list',
  'customers',
  'portfolio-csv',
  'portfolio-json',
])

export class Files {
  readonly #known = new Map<string, SourceInfo>()
  /** Files that several portfolios have read whole. */
  readonly shared = new Set<string>()

  /** `sameRequests`: another part has read the same requests. */
  add(part: Part, sameRequests: boolean): void {
    for (const source of part.generatedFrom) {
      const isWhole = OF_ALL.has(source.format) || (source.format === 'support' && sameRequests)
      const key = JSON.stringify([source.file, source.format])
      const known = this.#known.get(key)
      if (known && isWhole && known.rows === source.rows && known.reportDate === source.reportDate) {
        this.shared.add(source.file)
      } else if (known && isWhole) this.#known.set(JSON.stringify(source), source)
      else this.#known.set(key, known ? together(known, source) : source)
    }
  }

  all(): SourceInfo[] {
    return [...this.#known.values()].sort(
      (a, b) => compareCodePoints(a.file, b.file) || compareCodePoints(a.format, b.format),
    )
  }
}

/** Rows of one file that stand in two portfolios. */
function together(a: SourceInfo, b: SourceInfo): SourceInfo {
  return {
    ...a,
    // No customer is in two portfolios: these are several.
    customer: null,
    customerId: null,
    rows: a.rows + b.rows,
    rejected: a.rejected + b.rejected,
    reportDate: (a.reportDate ?? -Infinity) > (b.reportDate ?? -Infinity) ? a.reportDate : b.reportDate,
  }
}
