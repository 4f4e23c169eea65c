// Equal rows count once; rows that contradict each other are an error. One place, before anything is added up.
import { compareCodePoints } from '../../model/code-points.ts'
import { groupBy } from '../../model/group.ts'
import type { Problem } from '../../model/problem.ts'

/** A row that may stand in the data more than once. */
export interface Repeatable {
  /** What makes two rows speak of the same thing. */
  key: string
  /** Part of that: two rows with different ones speak of different things. */
  thing: string
  /** What they say of it. */
  value: string
  /**
   * With an id of its own, equal rows are one and different ones contradict each other. Without, each line of a file is
   * a thing of its own, and two files of the same thing say the same of it.
   */
  identified: boolean
  /** The export that it is a row of: a file, or the first page of an answer. */
  source: string
  file: string
  line: number
  /** Name of the thing, for the error. */
  label: string
  /** How the row writes what makes no difference: of equal rows the first by it is kept, whatever their order. */
  spelling: string
}

/** Leaves one of equal rows, of those with one key. `dropped` counts the others; `conflicts` are rows that contradict an earlier one. */
export function dropDuplicates<T extends Repeatable>(
  rows: readonly T[],
  keyOf: (row: T) => string = ({ key }) => key,
): { kept: T[]; dropped: number; conflicts: Problem[] } {
  const kept: T[] = []
  const conflicts: Problem[] = []
  const areApart =
    rows.length < 2 ||
    new Set(rows.map(({ thing }) => thing)).size === rows.length ||
    new Set(rows.map(keyOf)).size === rows.length
  if (areApart) return { kept: [...rows], dropped: 0, conflicts }
  for (const group of groupBy(rows, keyOf).values()) {
    // A thing with an id is a file of its own: one line, whoever says it.
    const bySaying = groupBy(group, ({ identified, source, value }) => (identified ? value : source))
    const sayings = [...bySaying.values()]
      .map(saying => (saying[0]?.identified ? [first(saying)] : [...saying].sort(byValue)))
      .sort(inOrder)
    const [chosen = [], ...others] = sayings
    kept.push(...chosen)
    for (const other of others) {
      const odd = oddOne(other, chosen)
      if (odd) conflicts.push(conflict(odd, chosen))
    }
  }
  return { kept, dropped: rows.length - kept.length, conflicts }
}

/** The row of `other` that `chosen` lacks, or the first of it where it lacks one of `chosen`. */
function oddOne<T extends Repeatable>(other: readonly T[], chosen: readonly T[]): T | undefined {
  const left = chosen.map(({ value }) => value)
  for (const row of other) {
    const at = left.indexOf(row.value)
    if (at < 0) return row
    left.splice(at, 1)
  }
  return left.length > 0 ? other[0] : undefined
}

function conflict(odd: Repeatable, chosen: readonly Repeatable[]): Problem {
  const { file, line, label } = odd
  const place = `${chosen[0]?.file}:${chosen[0]?.line}`
  return { code: 'conflicting-licences', file, line, params: { subscription: label, other: place } }
}

function first<T extends Repeatable>(equal: readonly T[]): T {
  return equal.reduce((best, row) => (compareCodePoints(row.spelling, best.spelling) < 0 ? row : best))
}

function byValue(a: Repeatable, b: Repeatable): number {
  return compareCodePoints(a.value, b.value) || compareCodePoints(a.spelling, b.spelling) || a.line - b.line
}

/** Sayings in the order of their files and lines, so that the error names the same place whatever was read first. */
function inOrder(a: readonly Repeatable[], b: readonly Repeatable[]): number {
  return compareCodePoints(a[0]?.file ?? '', b[0]?.file ?? '') || (a[0]?.line ?? 0) - (b[0]?.line ?? 0)
}
