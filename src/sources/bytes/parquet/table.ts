// A table that comes in columns, as it lies in its file.
import type { ColumnMetaData, SchemaElement } from 'hyparquet'
import type { TextColumn } from '../../../columns/text-column.ts'

/** What is to be known of a column of some rows to unpack it (`column.ts`). */
export interface ColumnForm extends Pick<ColumnMetaData, 'type' | 'codec'> {
  element: SchemaElement
}

/** A column of some rows as it is packed: where it lies in its file. */
export interface ColumnChunk extends ColumnForm {
  start: number
  length: number
  /** The descriptor of the open file: the same in all threads. Or the bytes, of what is no file. */
  from: number | ArrayBuffer
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
  return columns.flatMap(column =>
    column && 'codec' in column && typeof column.from !== 'number' ? [column.from] : [],
  )
}
