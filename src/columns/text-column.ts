// A column of a table as its texts, each once where it came so, and which of them every row has: no string for any row.

export interface TextColumn {
  /** All texts, in UTF-8; between them may stand other bytes. */
  bytes: Uint8Array
  /** By text: where it begins, and where it ends. */
  starts: Int32Array
  ends: Int32Array
  /** By row: which text it has. */
  cells: Int32Array
}

/** Some rows of a table, by the places of columns in the header; null for a column that was not asked for. */
export interface TablePiece {
  rows: number
  columns: readonly (TextColumn | null)[]
}

/** A table that can be read in columns. */
export interface Table {
  /** The pieces of the table, with these columns. */
  pieces(places: ReadonlySet<number>): AsyncGenerator<TablePiece>
  /** The lines of a piece as CSV, by its number. */
  text(piece: number): AsyncIterable<string>
}

/** The memory of a piece, which can change hands. */
export function memoryOf({ columns }: TablePiece): ArrayBuffer[] {
  const all = columns.flatMap(column =>
    column ? [column.bytes, column.starts, column.ends, column.cells] : [],
  )
  return [...new Set(all.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : [])))]
}
