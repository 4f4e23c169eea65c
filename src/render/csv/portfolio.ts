// The portfolio as a table: its columns are a promise, since it is read again as an earlier point.
import { eachRow } from '../../report/rows-in-turn.ts'
import type { PortfolioReport, Row } from '../../report/types.ts'
import { rowCells, rowHeader } from './columns.ts'
import type { CsvTable } from './write.ts'

/** One row for each customer and key, the Total last. */
export function portfolioTable(report: PortfolioReport): CsvTable {
  const { by, total } = report
  const keys = by === 'customer' ? [] : [by]
  return {
    header: rowHeader(keys),
    rows: cellsOf(eachRow(report), total, by),
  }
}

/** One after the other: of hundreds of thousands, not all at once. */
function* cellsOf(rows: Iterable<Row>, total: Row, by: PortfolioReport['by']): CsvTable['rows'] {
  const cells = (row: Row) => rowCells(row, by === 'customer' ? [] : [row.key])
  for (const row of rows) yield cells(row)
  yield cells(total)
}
