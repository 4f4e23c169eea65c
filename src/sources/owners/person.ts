// The column that says who a row is about. Where it does not, two people must not become one.
import { isPlaceholder, isScientific } from '../../model/placeholder.ts'
import { type Column, filled, type Parsed, quotable, text } from '../cells/column.ts'

/** A user as written. A blank cell, a word for nothing and a name that a spreadsheet made a number are problems. */
export function namedUser(...headers: string[]): Column<string> {
  return {
    ...filled(text(...headers)),
    parse: cell =>
      isPlaceholder(cell)
        ? { problem: { code: 'placeholder-user', params: { found: quotable(cell) } } }
        : parseName(cell),
  }
}

/** The same for the reports of Microsoft, in which '' is a person without a name: each such row is one of its own. */
export function anyUser(...headers: string[]): Column<string> {
  return {
    ...text(...headers),
    parse: cell => (isPlaceholder(cell) ? { value: '' } : parseName(cell)),
  }
}

function parseName(cell: string): Parsed<string> {
  return isScientific(cell)
    ? { problem: { code: 'user-as-number', params: { found: cell } } }
    : { value: cell }
}
