// The fixed columns of a row of figures; what stands between the customer and the figures is up to the table.
import { CSV_FIGURES, type FigureId } from '../../report/figures/index.ts'
import type { Row } from '../../report/types.ts'
import { csvField } from '../fields.ts'
import type { CsvCell } from './write.ts'

/** As many columns stand before those that a table adds: the last of them is the customer's name. */
const FIRST = CSV_FIGURES.findIndex(({ id }) => id === 'customer') + 1

/** The header of a table of rows; `keys` are the columns that follow the customer's name. */
export function rowHeader(keys: readonly string[]): string[] {
  return CSV_FIGURES.map(({ field = '' }) => field).toSpliced(FIRST, 0, ...keys)
}

/** Where figures stand among the columns of such a table without further ones. */
export function placesOf(ids: readonly FigureId[]): ReadonlySet<number> {
  return new Set(ids.map(id => CSV_FIGURES.findIndex(figure => figure.id === id)))
}

const CELLS = CSV_FIGURES.map(csvField)

/** One row under that header; `keys` has a cell for each of its keys. */
export function rowCells(row: Row, keys: readonly CsvCell[]): CsvCell[] {
  const cells = CELLS.map(cell => cell(row))
  return keys.length === 0 ? cells : cells.toSpliced(FIRST, 0, ...keys)
}
