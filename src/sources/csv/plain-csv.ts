// Splits small, plain CSV without a parser: every line a record, quotation marks only around whole cells of one line.
// What is not plain is left to csv-parse, which stays the reader of record; for plain text both give the same.

export const DELIMITERS = [',', ';', '\t', '|'] as const

/** A record, and the line that it stands on, from 1. */
export interface PlainRecord {
  cells: string[]
  line: number
  raw: string
}

/**
 * Records of the text, and where the last line ends that is not empty, in characters and lines; null where it is not
 * plain. Records of blank cells are left out.
 */
export function plainRecords(
  text: string,
  delimiter: string,
): { records: PlainRecord[]; end: number; lines: number } | null {
  if (!isDelimiter(delimiter)) return null
  const hasReturns = text.includes('\r')
  const hasQuotes = text.includes('"')
  const records: PlainRecord[] = []
  let line = 0
  let last = { end: 0, lines: 0 }
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const next = found < 0 ? text.length : found + 1
    let end = found < 0 ? text.length : found
    if (hasReturns) {
      if (found > start && text.charCodeAt(found - 1) === RETURN) end--
      // A line end of its own, for old programs.
      const lone = text.indexOf('\r', start)
      if (lone >= 0 && lone < end) return null
      if (found < 0 && lone >= 0) return null
    }
    line++
    const raw = text.slice(start, end)
    start = next
    if (raw === '') continue
    last = { end: next, lines: line }
    const cells = hasQuotes && raw.includes('"') ? quotedCells(raw, delimiter) : raw.split(delimiter)
    if (cells === null) return null
    if (cells.some(isFilled)) records.push({ cells, line, raw })
  }
  return { records, ...last }
}

const RETURN = 13

/** Whether it is one of those that are looked for; a `sep=` line may name any other. */
export function isDelimiter(delimiter: string): boolean {
  return DELIMITERS.some(one => one === delimiter)
}

function isFilled(cell: string): boolean {
  return cell !== '' && cell.trim() !== ''
}

/** A cell without the formula by which a text of digits is kept from becoming a number in a spreadsheet: `="0034"`. */
export function plainCell(cell: string): string {
  return cell.startsWith('="') && cell.endsWith('"') && cell.length > 2 ? cell.slice(2, -1) : cell
}

/** The cells of a line with quotation marks; null where one of them does not stand around a whole cell. */
function quotedCells(line: string, delimiter: string): string[] | null {
  const cells: string[] = []
  for (let at = 0; ; ) {
    let behind: number
    if (line[at] === '"') {
      let close = line.indexOf('"', at + 1)
      let hasInner = false
      while (close >= 0 && line[close + 1] === '"') {
        hasInner = true
        close = line.indexOf('"', close + 2)
      }
      if (close < 0) return null
      const cell = line.slice(at + 1, close)
      cells.push(hasInner ? plainCell(cell.replaceAll('""', '"')) : cell)
      behind = close + 1
      if (behind < line.length && line[behind] !== delimiter) return null
    } else {
      const found = line.indexOf(delimiter, at)
      behind = found < 0 ? line.length : found
      const cell = line.slice(at, behind)
      if (cell.includes('"')) return null
      cells.push(cell)
    }
    if (behind >= line.length) return cells
    at = behind + 1
  }
}
