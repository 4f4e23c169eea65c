// Problems of one kind in one column of a file are one: where the first stands, how many rows have it, and the last.
import type { Problem } from './problem.ts'

/** Adds a problem to a list in which those of one kind and column stand together. */
export function addProblem(list: Problem[], problem: Problem): void {
  const { file, line, column, code } = problem
  const at = list.findIndex(
    known =>
      known.code === code && known.column === column && known.file === file && known.line !== undefined,
  )
  const known = list[at]
  if (known?.line === undefined || line === undefined) {
    list.push(problem)
    return
  }
  const { count, last } = known.rows ?? { count: 1, last: known.line }
  // A row may have the same twice.
  if (line === last || line === known.line) return
  // What was found by customer is not in the order of lines.
  const first = line < known.line ? problem : known
  list[at] = { ...first, rows: { count: count + 1, last: Math.max(last, line) } }
}

/** All of `problems`, those of one kind and column together. */
export function groupProblems(problems: readonly Problem[]): Problem[] {
  const list: Problem[] = []
  for (const problem of problems) addProblem(list, problem)
  return list
}
