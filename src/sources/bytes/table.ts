// A table that comes in columns, as it lies in its file.
import type { ColumnMetaData, SchemaElement } from 'hyparquet'
import type { TextColumn } from '../../columns/text-column.ts'

/** A column of some rows as it is packed; whoever reads it unpacks it (`parquet-column.ts`). */
export interface ColumnChunk extends Pick<ColumnMetaData, 'type' | 'codec'> {
  element: SchemaElement
  bytes: ArrayBuffer
}

/** Some rows of a table, by the places of columns in the header; null for a column that was not asked for. */
export interface TablePiece {
  rows: number
  columns: readonly (ColumnChunk | TextColumn | null)[]
}

/** A table that can be read in columns. */
export interface Table {
  /** About how many bytes it would take as text. */
  size: number
  /** The pieces of the table, with these columns. */
  pieces(places: ReadonlySet<number>): AsyncGenerator<TablePiece>
  /** The lines of some rows of a piece as CSV, by its number; what is asked of one piece together unpacks it once. */
  text(piece: number): (first: number, end: number) => AsyncIterable<string>
}

/** The memory of a piece, which can change hands. */
export function memoryOf({ columns }: TablePiece): ArrayBuffer[] {
  return columns.flatMap(column => (column && 'codec' in column ? [column.bytes] : []))
}
