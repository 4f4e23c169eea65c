// Where the columns of a format stand in a file, and whether those that belong together are both there.
import { foldHeader } from '../../model/fold.ts'
import type { Columns } from '../cells/column.ts'
import type { TotalColumn } from '../rows/totals.ts'

/** A column that a file lacks of two that say something only together; `there`: the other one, null where it lacks both. */
export interface MissingColumn {
  of: string
  there: string | null
  missing: string
}

interface WithColumns {
  columns: Columns
  pairs?: readonly { of: string; columns: readonly [string, string] }[] | undefined
}

export function placeOf({ headers }: { headers: readonly string[] }, folded: readonly string[]): number {
  return headers.map(foldHeader).reduce((at, name) => (at >= 0 ? at : folded.indexOf(name)), -1)
}

/** What a file lacks of pairs of columns: first where the other one is there. */
export function missingOfPairs(spec: WithColumns, folded: readonly string[]): MissingColumn[] {
  const all = (spec.pairs ?? []).flatMap(({ of, columns }) => {
    const headers = columns.map(key => spec.columns[key]?.headers ?? [])
    const has = (names: readonly string[]): boolean => placeOf({ headers: names }, folded) >= 0
    const there = headers.find(has)?.[0] ?? null
    return headers
      .filter(names => !has(names))
      .map(([missing = '']): MissingColumn => ({ of, there, missing }))
  })
  return [...all.filter(({ there }) => there !== null), ...all.filter(({ there }) => there === null)]
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
