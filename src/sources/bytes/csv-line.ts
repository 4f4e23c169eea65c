// Rows of what is no text, written as CSV, so that one reader reads all of them.

/** One line; every cell in quotation marks, so that nothing but a comma can be taken for the delimiter. */
export function csvLine(cells: readonly string[]): string {
  let line = ''
  for (const cell of cells) line += line === '' ? csvCell(cell) : `,${csvCell(cell)}`
  return `${line}\n`
}

/** A row stays on its line: breaks within a cell become spaces. */
export function csvCell(cell: string): string {
  return PLAIN.test(cell) ? `"${cell}"` : `"${cell.replaceAll('"', '""').replace(/[\r\n]+/g, ' ')}"`
}

const PLAIN = /^[^"\r\n]*$/
