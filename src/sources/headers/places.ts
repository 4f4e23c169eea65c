// Where the columns of a format stand in a file, and whether those that belong together are both there.
import { foldHeader } from '../../model/fold.ts'
import type { Columns } from '../cells/column.ts'
import type { TotalColumn } from '../rows/totals.ts'

/** One of two columns that say something only together. */
export interface Half {
  of: string
  there: string
  missing: string
}

/** Two columns that say something only together. */
export interface Pair {
  of: string
  headers: readonly string[]
}

interface WithColumns {
  columns: Columns
  pairs?: readonly { of: string; columns: readonly [string, string] }[] | undefined
}

export function placeOf({ headers }: { headers: readonly string[] }, folded: readonly string[]): number {
  return headers.map(foldHeader).reduce((at, name) => (at >= 0 ? at : folded.indexOf(name)), -1)
}

/** The first pair of columns of which a file has one only; null where it has all of them or none. */
export function halfOf(spec: WithColumns, folded: readonly string[]): Half | null {
  for (const { of, columns } of spec.pairs ?? []) {
    const headers = columns.map(key => spec.columns[key]?.headers ?? [])
    const has = headers.map(names => placeOf({ headers: names }, folded) >= 0)
    if (has[0] === has[1]) continue
    const [there, missing] = has[0] ? headers : [...headers].reverse()
    return { of, there: there?.[0] ?? '', missing: missing?.[0] ?? '' }
  }
  return null
}

/** The headers of the pairs of which a file has neither column. */
export function absentPairs(spec: WithColumns, folded: readonly string[]): Pair[] {
  return (spec.pairs ?? []).flatMap(({ of, columns }) => {
    const headers = columns.map(key => spec.columns[key]?.headers ?? [])
    const isAbsent = headers.every(names => placeOf({ headers: names }, folded) < 0)
    return isAbsent ? [{ of, headers: headers.flatMap(names => names.slice(0, 1)) }] : []
  })
}

/** The columns of a format with their places in a file; -1 where the file lacks one. */
export function columnsIn(
  spec: WithColumns,
  header: readonly string[],
  folded: readonly string[],
): TotalColumn[] {
  return Object.entries(spec.columns).map(([key, column]) => {
    const index = placeOf(column, folded)
    return { key, column, index, header: header[index] ?? column.headers[0] ?? key }
  })
}
