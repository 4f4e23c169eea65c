// Which cells are no customer's id and no name of one, since they stand for nobody.
import { isPlaceholder, isScientific } from '../../model/placeholder.ts'
import { type CellProblem, quotable } from '../cells/column.ts'

/** Whether the id and name of a customer, by their headers, are none that stand for nobody; `issue` is told of those. */
export function areNames(
  cells: Readonly<Record<string, string>>,
  issue: (problem: CellProblem, column: string) => void,
): boolean {
  const wrong = Object.entries(cells).flatMap(([column, cell]) => {
    const problem = cell === '' ? null : whyNobody(cell)
    return problem === null ? [] : { problem, column }
  })
  for (const { problem, column } of wrong) issue(problem, column)
  return wrong.length === 0
}

/** Why a cell that is not blank is no customer's id and no name of one; null where it may be. */
export function whyNobody(cell: string): CellProblem | null {
  const code = isPlaceholder(cell) ? 'placeholder' : isScientific(cell) ? 'scientific-number' : null
  return code && { code, params: { found: quotable(cell) } }
}
