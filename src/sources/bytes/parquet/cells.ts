// The cells of a column of Parquet as CSV.
import type { TextColumn } from '../../../columns/text-column.ts'
import { csvCell } from '../csv-line.ts'

/** The cell of a row. */
export type CellAt = (row: number) => string

/** Each text is made a cell once. */
export function cellsOf({ bytes, starts, ends, cells }: TextColumn): CellAt {
  const made: (string | undefined)[] = []
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return row => {
    const at = cells[row] ?? 0
    const cell = made[at] ?? csvCell(text.toString('utf8', starts[at], ends[at]))
    made[at] = cell
    return cell
  }
}

export const blankCell: CellAt = () => csvCell('')
