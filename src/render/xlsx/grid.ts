// The cells of a sheet as numbers: a long sheet is made once, then measured and written, and no object of a cell lives so long.
import type { Strings } from './strings.ts'

/** What a cell holds: nothing at all, a look alone, a text, a number, or from here on the quotient of a pair of columns. */
export const KINDS = { nothing: 0, empty: 1, text: 2, number: 3, quotient: 4 } as const

/** Two columns, and what their quotient is multiplied by: 100 where it is shown without a sign of percent. */
export interface Quotient {
  part: number
  whole: number
  times: 1 | 100
}

export class Grid {
  readonly columns: number
  readonly rows: number
  /** By row, then by column: what a cell holds, the number of its style, and its number or that of its text. */
  readonly kinds: Uint8Array
  readonly styles: Uint16Array
  readonly values: Float64Array
  readonly quotients: Quotient[] = []
  readonly #strings: Strings

  constructor(columns: number, rows: number, strings: Strings) {
    const cells = columns * rows
    this.columns = columns
    this.rows = rows
    this.kinds = new Uint8Array(cells)
    this.styles = new Uint16Array(cells)
    this.values = new Float64Array(cells)
    this.#strings = strings
  }

  empty(row: number, column: number, style: number): void {
    this.#set(row, column, KINDS.empty, style, 0)
  }

  text(row: number, column: number, text: string, style: number): void {
    this.#set(row, column, KINDS.text, style, this.#strings.of(text))
  }

  number(row: number, column: number, value: number, style: number): void {
    this.#set(row, column, KINDS.number, style, value)
  }

  /** Whether a cell holds this number, and no quotient. */
  isNumber(row: number, column: number, value: number): boolean {
    const at = row * this.columns + column
    return this.kinds[at] === KINDS.number && this.values[at] === value
  }

  /** A number that is said to be one of the quotients. */
  isQuotient(row: number, column: number, kind: number): void {
    this.kinds[row * this.columns + column] = kind
  }

  /** What a cell holds whose number two others of its row make. */
  quotient(quotient: Quotient): number {
    return KINDS.quotient + this.quotients.push(quotient) - 1
  }

  #set(row: number, column: number, kind: number, style: number, value: number): void {
    const at = row * this.columns + column
    this.kinds[at] = kind
    this.styles[at] = style
    this.values[at] = value
  }
}
