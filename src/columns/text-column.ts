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
