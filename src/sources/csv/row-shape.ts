// Whether a row has the cells that its header asks for.
import type { RowIssue } from '../cells/column.ts'

export function issuesOfShape(cells: readonly string[], header: readonly string[]): RowIssue[] {
  if (cells.length === 0) return [{ code: 'no-record', params: {} }]
  if (cells.length !== header.length) {
    return [{ code: 'ragged-row', params: { found: cells.length, expected: header.length } }]
  }
  const isHeader = cells.every((cell, index) => cell.trim() === header[index]?.trim())
  return isHeader ? [{ code: 'repeated-header-row', params: {} }] : []
}
