// A column of a sheet on its way: takes what its cells hold into a grid, and learns from them what a sheet has to know of it.
import { quotient, type Ratio } from '../../model/ratio.ts'
import type { Tellers } from '../../report/figures/figure.ts'
import type { Cell } from '../document/cell.ts'
import type { Shares, Taker } from '../document/document.ts'
import { textsOf } from '../document/words.ts'
import type { Messages } from '../messages/types.ts'
import { type Bar, extend } from './bars.ts'
import { type Holder, PERCENT_FORMAT, tell, tellersTo, words } from './cells.ts'
import type { Grid, Quotient } from './grid.ts'
import { ColumnWidth } from './measure.ts'
import type { Look, Styles } from './styles.ts'

/** How the cells of a row look, by what they hold. */
export interface Looks {
  text: Look
  number: Look
  /** Left out where an empty cell has no look. */
  empty?: Look
}

/** The row that is taken: in the grid, and in the sheet, where it may have another place; a total is told apart. */
export interface Turn {
  row: number
  place: number
  looks: Looks
  isMeasured: boolean
  isTotal: boolean
}

/** What all columns of a sheet share. */
export interface Shared {
  grid: Grid
  turn: Turn
  styles: Styles
  messages: Messages
  /** Where a cell leads to another file; it is noted there. */
  leads(cell: Cell, column: number): boolean
}

/** A pair of columns that percentages may be the quotients of, and what such a cell holds by what it is multiplied by. */
export interface Pair extends Pick<Quotient, 'part' | 'whole'> {
  kinds: Map<Quotient['times'], number>
}

export class Filled implements Taker, Holder {
  readonly place: number
  readonly tellers: Tellers<void>
  readonly width: ColumnWidth
  /** Where it has percentages: the bars behind them, and whether a row has one. */
  readonly bar: Bar | null
  hasPercent = false
  readonly #column: number
  readonly #pairs: readonly Pair[]
  readonly #shared: Shared
  /** What the row says in percent, until it is known whether other columns make it. */
  #ratio: Ratio | null = null
  #times: Quotient['times'] = 1
  /** What a column says in one row after the other is put into words once, and a style looked up once. */
  #last: Cell = null
  #words = ''
  #look: Look | undefined
  #format: string | null = null
  #style = 0

  /** `column` is its place in the sheet, `place` that in the table. */
  constructor(
    { column, place, head }: { column: number; place: number; head: string },
    share: Shares | undefined,
    pairs: readonly Pair[],
    shared: Shared,
  ) {
    this.#column = column
    this.place = place
    this.width = new ColumnWidth(head)
    this.bar = share ? { column, ranges: [], isOpen: false } : null
    this.#pairs = pairs
    this.#shared = shared
    this.tellers = tellersTo(this, cell => this.#textOf(cell))
  }

  cell(cell: Cell): void {
    if (cell === null) this.#nothing()
    else if (this.#shared.leads(cell, this.#column) && cell.kind === 'name')
      this.#text(words(cell.value), 'link')
    else tell(cell, this.tellers, () => this.text(this.#textOf(cell)))
  }

  text(text: string): void {
    this.#text(text, this.#shared.turn.looks.text)
  }

  number(value: number, format: string): void {
    const { grid, turn } = this.#shared
    if (this.bar) {
      const isPercent = format === PERCENT_FORMAT
      extend(this.bar, turn.place, !isPercent)
      if (isPercent && !turn.isTotal) this.hasPercent = true
    }
    if (turn.isMeasured) this.width.takeNumber(value, format)
    grid.number(turn.row, this.#column, value, this.#styleOf(turn.looks.number, format))
  }

  share(value: Ratio, times: Quotient['times']): void {
    this.number(quotient(value) * times, times === 1 ? PERCENT_FORMAT : '0.0')
    if (this.#pairs.length === 0) return
    this.#ratio = value
    this.#times = times
  }

  /**
   * When all columns have what the row says. A formula must give the very fraction: a percentage of a Total may be taken over
   * fewer customers than its counts.
   */
  finish(): void {
    const ratio = this.#ratio
    if (!ratio) return
    this.#ratio = null
    const [numerator, denominator, times] = [Number(ratio.numerator), Number(ratio.denominator), this.#times]
    const { grid, turn } = this.#shared
    for (const { part, whole, kinds } of this.#pairs) {
      if (!grid.isNumber(turn.row, part, numerator) || !grid.isNumber(turn.row, whole, denominator)) continue
      const kind = kinds.get(times) ?? grid.quotient({ part, whole, times })
      kinds.set(times, kind)
      grid.isQuotient(turn.row, this.#column, kind)
      return
    }
  }

  #text(text: string, look: Look): void {
    if (text === '') {
      this.#nothing()
      return
    }
    const { grid, turn } = this.#shared
    if (this.bar) extend(this.bar, turn.place, true)
    if (turn.isMeasured) this.width.takeText(text)
    grid.text(turn.row, this.#column, text, this.#styleOf(look, null))
  }

  #nothing(): void {
    const { grid, turn } = this.#shared
    if (this.bar) extend(this.bar, turn.place, false)
    const look = turn.looks.empty
    if (look) grid.empty(turn.row, this.#column, this.#styleOf(look, null))
  }

  #textOf(cell: Exclude<Cell, null>): string {
    const last = this.#last
    if (last === null || cell.kind !== last.kind || cell.value !== last.value)
      this.#words = words(textsOf(cell, this.#shared.messages).join('; '))
    this.#last = cell
    return this.#words
  }

  /** The number of a style. */
  #styleOf(look: Look, format: string | null): number {
    if (look !== this.#look || format !== this.#format) {
      this.#style = this.#shared.styles.of(look, format)
      this.#look = look
      this.#format = format
    }
    return this.#style
  }
}
