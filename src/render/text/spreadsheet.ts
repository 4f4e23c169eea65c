// Text for a cell of a spreadsheet, which must stay text: `=HYPERLINK(…)` as a customer's name is an attack.
import { toTerminal } from './terminal.ts'

/** What starts a formula in Excel, LibreOffice or Google Sheets, in either width, also after spaces. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u

/** Puts an apostrophe before text that would run as a formula; control characters go as for a terminal. */
export function toSpreadsheet(text: string): string {
  const shown = toTerminal(text)
  return FORMULA.test(shown) ? `'${shown}` : shown
}
