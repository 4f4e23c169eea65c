// The portfolio as a table: its columns are a promise, since it is read again as an earlier point.
import type { PortfolioReport, Row } from '../../report/types.ts'
import { rowCells, rowHeader } from './columns.ts'
import type { CsvTable } from './write.ts'

/** One row for each customer and key, the Total last. */
export function portfolioTable({ by, rows, total }: PortfolioReport): CsvTable {
  const keys = by === 'customer' ? [] : [by]
  return {
    header: rowHeader(keys),
    rows: cellsOf([...rows, total], by),
  }
}

/** One after the other: of hundreds of thousands, not all at once. */
function* cellsOf(rows: readonly Row[], by: PortfolioReport['by']): CsvTable['rows'] {
  for (const row of rows) yield rowCells(row, by === 'customer' ? [] : [row.key])
}
