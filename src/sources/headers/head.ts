// The first lines of a file: what stands before the header, the header itself, and the delimiter.
import { MAX_RECORD, splitLine } from '../csv/csv-records.ts'
import { DELIMITERS } from '../csv/plain-csv.ts'
import { type Recognition, recognise } from './recognise.ts'

export interface Head {
  delimiter: string
  header: readonly string[]
  recognition: Recognition
  /** Characters before the header line. */
  skip: number
  /** Line of the header, from 1. */
  line: number
  /** Characters up to the end of the header's line; null where it has none. */
  end: number | null
}

/** Enough of the text to hold the header: up to a line end after it, at most one record's length. */
export function headerEnd(text: string): number | null {
  const { start } = preamble(text)
  if (start > MAX_RECORD) return start
  const end = lineEnd(text, start)
  if (end !== null) return end
  return text.length - start > MAX_RECORD ? start + MAX_RECORD : null
}

/** Reads the header with the delimiter that makes the most of it; a `sep=` line decides. */
export function readHead(text: string, extra: ReadonlyMap<string, string>): Head {
  const { start, line, separator } = preamble(text)
  const end = lineEnd(text, start)
  const headerLine = text.slice(start, end ?? text.length)
  const there = DELIMITERS.filter(delimiter => headerLine.includes(delimiter))
  const candidates = separator === null ? (there.length > 0 ? there : DELIMITERS.slice(0, 1)) : [separator]
  const headWith = (delimiter: string, cells: readonly string[]): Head => {
    const recognition = recognise(cells, extra)
    return { delimiter, header: recognition.header, recognition, skip: start, line, end }
  }
  const heads = candidates.flatMap(delimiter => {
    const cells = splitLine(headerLine, delimiter)
    return cells ? [headWith(delimiter, cells)] : []
  })
  const [first = headWith(',', [])] = heads
  return heads.reduce((best, head) => (rank(head) > rank(best) ? head : best), first)
}

function rank({ recognition, header }: Head): number {
  const { format, near } = recognition
  return (format ? 1e6 : near ? 1e5 : 0) + header.length
}

/** Skips blank lines, a `sep=` line and a `#TYPE` line. */
function preamble(text: string): { start: number; line: number; separator: string | null } {
  let start = 0
  let line = 1
  let separator: string | null = null
  for (;;) {
    const end = lineEnd(text, start)
    // Blank lines without end are looked through once, and not to the end.
    if (end === null || start > MAX_RECORD) return { start, line, separator }
    const content = text.slice(start, end).trim()
    const sep = /^"?sep=(.)"?$/i.exec(text.slice(start, end).replace(/(?<![\r\n])[\r\n]+$/, ''))
    if (sep) separator = sep[1] ?? null
    else if (content !== '' && !content.startsWith('#TYPE')) return { start, line, separator }
    start = end
    line++
  }
}

/** End of the record that starts at `start`, after its line break; null where there is none outside quotes. */
function lineEnd(text: string, start: number): number | null {
  let quoted = false
  for (let at = start; at < text.length; at++) {
    const character = text.charCodeAt(at)
    if (character === 34) quoted = !quoted
    else if (!quoted && character === 10) return at + 1
    else if (!quoted && character === 13) {
      if (at + 1 === text.length) return null
      return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1
    }
  }
  return null
}
