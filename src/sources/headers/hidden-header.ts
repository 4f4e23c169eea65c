// Finds the header of an export where it should not be: below other lines, or behind a quotation mark that breaks it.
import type { Problem } from '../../model/problem.ts'
import { DELIMITERS } from '../csv/plain-csv.ts'
import { recognise } from './recognise.ts'

/** Lines that are looked at: a preamble is a title, a date, a filter. */
const LINES = 20
/** Characters of one line; a header is far shorter. */
const LONGEST = 64 * 1024

/**
 * The problem of a text whose first line is no header of an export, where one of the next lines is; undefined where
 * none is, and the text is a stranger. `line` is the line taken for the header, from 1.
 */
export function hiddenHeader(
  text: string,
  line: number,
  extra: ReadonlyMap<string, string>,
): Problem | undefined {
  const lines = text.slice(0, LINES * LONGEST).split(/\r\n|\n|\r/, LINES)
  const at = lines.findIndex(candidate => isHeader(candidate, extra))
  if (at < 0) return undefined
  if (at + 1 > line) return { code: 'hidden-header', line: at + 1, params: { before: at } }
  return { code: 'bad-quote', line: at + 1, params: { detail: 'stray' } }
}

function isHeader(line: string, extra: ReadonlyMap<string, string>): boolean {
  if (line.length > LONGEST) return false
  const bare = line.replaceAll('"', '')
  return DELIMITERS.some(delimiter => {
    const { format, near } = recognise(bare.split(delimiter), extra)
    return format !== null || near
  })
}
