// The cells of a sheet as numbers: a long sheet is made once, then measured and written, and no object of a cell lives so long.
import type { Content } from './cells.ts'
import type { Strings } from './strings.ts'
import type { Look, Styles } from './styles.ts'

/** What a cell holds: nothing at all, a look alone, a text, a number, or from here on the quotient of a pair of columns. */
export const KINDS = { nothing: 0, empty: 1, text: 2, number: 3, quotient: 4 } as const

/** Two columns, and what their quotient is multiplied by: 100 where it is shown without a sign of percent. */
export interface Quotient {
  part: number
  whole: number
  times: 1 | 100
}

/** How the cells of a row look, by what they hold. */
export interface Looks {
  text: Look
  number: Look
  /** Left out where an empty cell has no look. */
  empty?: Look
}

export class Grid {
  readonly columns: number
  readonly rows: number
  /** By row, then by column: what a cell holds, the number of its style, and its number or that of its text. */
  readonly kinds: Uint8Array
  readonly styles: Uint16Array
  readonly values: Float64Array
  readonly quotients: Quotient[] = []
  readonly #styles: Styles
  readonly #strings: Strings

  constructor(columns: number, rows: number, styles: Styles, strings: Strings) {
    const cells = columns * rows
    this.columns = columns
    this.rows = rows
    this.kinds = new Uint8Array(cells)
    this.styles = new Uint16Array(cells)
    this.values = new Float64Array(cells)
    this.#styles = styles
    this.#strings = strings
  }

  put(row: number, column: number, content: Content, { text, number, empty }: Looks): void {
    const at = row * this.columns + column
    if (content === null) {
      if (empty) this.#set(at, KINDS.empty, this.#styles.of(empty, null), 0)
    } else if (typeof content === 'string')
      this.#set(at, KINDS.text, this.#styles.of(text, null), this.#strings.of(content))
    else this.#set(at, KINDS.number, this.#styles.of(number, content.format), content.value)
  }

  /** A number that two others of its row make. */
  divide(row: number, column: number, { part, whole, times }: Quotient): void {
    const is = (one: Quotient): boolean => one.part === part && one.whole === whole && one.times === times
    const known = this.quotients.findIndex(is)
    const place = known < 0 ? this.quotients.push({ part, whole, times }) - 1 : known
    this.kinds[row * this.columns + column] = KINDS.quotient + place
  }

  #set(at: number, kind: number, style: number, value: number): void {
    this.kinds[at] = kind
    this.styles[at] = style
    this.values[at] = value
  }
}
