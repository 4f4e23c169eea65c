// Equal rows count once; rows that contradict each other are an error. One place, before anything is added up.
import { compareCodePoints } from '../model/fold.ts'
import type { Problem } from '../model/problem.ts'

/** A row that may stand in the data more than once. */
export interface Repeatable {
  /** What makes two rows speak of the same thing. */
  key: string
  /** What they say of it. */
  value: string
  /** With an id of its own, two different values contradict each other; without, only across files. */
  identified: boolean
  file: string
  line: number
  /** Name of the thing, for the error. */
  label: string
  /** How the row writes what makes no difference: of equal rows the first by it is kept, whatever their order. */
  spelling: string
}

/** Leaves one of equal rows. `dropped` counts the others; `conflicts` are rows that contradict an earlier one. */
export function dropDuplicates<T extends Repeatable>(
  rows: readonly T[],
): { kept: T[]; dropped: number; conflicts: Problem[] } {
  const byKey = new Map<string, Map<string, { first: T; files: Set<string> }>>()
  for (const row of rows) {
    const values = byKey.get(row.key) ?? new Map<string, { first: T; files: Set<string> }>()
    byKey.set(row.key, values)
    const same = values.get(row.value)
    if (same) {
      same.files.add(row.file)
      if (compareCodePoints(row.spelling, same.first.spelling) < 0) same.first = row
    } else values.set(row.value, { first: row, files: new Set([row.file]) })
  }
  const groups = [...byKey.values()].map(values => [...values.values()])
  const kept = groups.flatMap(values => values.map(value => value.first))
  return { kept, dropped: rows.length - kept.length, conflicts: groups.flatMap(conflictsOf) }
}

/** Different values of one key contradict each other, unless one file holds both as subscriptions of their own. */
function conflictsOf<T extends Repeatable>(
  values: readonly { first: T; files: ReadonlySet<string> }[],
): Problem[] {
  return values.flatMap((value, index) => {
    const other = values
      .slice(0, index)
      .find(before => value.first.identified || ![...value.files].some(file => before.files.has(file)))
    if (!other) return []
    const { file, line, label } = value.first
    const place = `${other.first.file}:${other.first.line}`
    return [
      { code: 'conflicting-licences', file, line, params: { subscription: label, other: place } } as const,
    ]
  })
}
