// Tells exports in a shape that is not read: what PowerShell shows on the screen (`>` and Out-File write it), marks of another kind
// between cells, and JSON that keeps its records otherwise.
import type { Problem } from '../../model/problem.ts'
import { recognise } from './recognise.ts'

/** Lines of a table that are looked at, and characters of text. */
const LINES = 60
const MOST = 64 * 1024

/** The problem of a text that shows an export as a table (names, dashes below them) or as a list (`Name : value`); undefined for others. */
export function shownTable(text: string, extra: ReadonlyMap<string, string>): Problem | undefined {
  const lines = text.slice(0, MOST).split(/\r\n|\n|\r/, LINES)
  const start = lines.findIndex(line => line.trim() !== '')
  const [first = '', below = ''] = lines.slice(Math.max(start, 0))
  const names = /^\s*-{2,}(?: +-{2,})+\s*$/.test(below)
    ? namesAbove(first, below)
    : namesOf(lines.slice(start))
  const shape = isExport(names, extra) ? 'screen' : isExport(first.split(MARKS), extra) ? 'other' : undefined
  return shape && { code: 'shown-table', line: start + 1, params: { shape } }
}

/** The same of JSON whose records were not found: of a customer or a user each, say, under their names, or as text within text. */
export function shownJson(text: string, extra: ReadonlyMap<string, string>): Problem | undefined {
  const keys = new Set(
    [...text.slice(0, MOST).matchAll(/"([^"\\]{1,80})\\*"\s*:/g)].map(([, key = '']) => key),
  )
  return isExport([...keys], extra) ? { code: 'shown-table', line: 1, params: { shape: 'other' } } : undefined
}

/** What programs write between cells beside commas, semicolons, tabs and bars; Hive writes a control character. */
const MARKS = /[\^~\p{Cc}:、，]| {2,}/u

function isExport(names: readonly string[], extra: ReadonlyMap<string, string>): boolean {
  const { format, near } = recognise(names, extra)
  return near || (format !== null && format.refuse === undefined)
}

function namesAbove(line: string, dashes: string): string[] {
  const starts = [...dashes.matchAll(/-+/g)].map(({ index }) => index)
  return starts.map((start, at) => line.slice(start, starts[at + 1]).trim())
}

/** Up to the first blank line: one record. */
function namesOf(lines: readonly string[]): string[] {
  const end = lines.findIndex(line => line.trim() === '')
  const names = lines
    .slice(0, end < 0 ? undefined : end)
    .map(line => line.slice(0, Math.max(0, line.indexOf(' :'))).trim())
  return names.length > 1 ? names.filter(name => name !== '') : []
}
