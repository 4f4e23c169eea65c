// Takes the rows of a table into a grid, one after the other, and learns from them what a sheet has to know of its columns.
import type { Cell } from '../document/cell.ts'
import type { Column } from '../document/document.ts'
import type { Messages } from '../messages/types.ts'
import { type Bar, extend } from './bars.ts'
import { type Content, contentOf, PERCENT_FORMAT } from './cells.ts'
import { type Grid, KINDS, type Quotient } from './grid.ts'
import { ColumnWidth, MEASURED } from './measure.ts'
import type { Look, Styles } from './styles.ts'

/** A cell that leads to another file; rows count from 0 with the header. */
export interface Link {
  row: number
  column: number
  target: string
}

/** How the cells of a row look, by what they hold. */
interface Looks {
  text: Look
  number: Look
  /** Left out where an empty cell has no look. */
  empty?: Look
}

const PLAIN: Looks = { text: 'text', number: 'number' }
const LINK: Looks = { text: 'link', number: 'number' }
const TOTAL: Looks = { text: 'totalText', number: 'total', empty: 'total' }

/** A pair of columns that percentages may be the quotients of, and what such a cell holds by what it is multiplied by. */
interface Pair extends Pick<Quotient, 'part' | 'whole'> {
  kinds: Map<Quotient['times'], number>
}

/** A column on its way: its place in the table, and what is learnt of it. */
class Filled {
  readonly place: number
  readonly width: ColumnWidth
  readonly #messages: Messages
  readonly #styles: Styles
  /** Where it has percentages: the bars behind them, and whether a row has one. */
  readonly bar: Bar | null
  hasPercent = false
  readonly pairs: readonly Pair[]
  /** What a column says in one row after the other is made once, and looked up once. */
  #last: Cell = null
  #content: Content = null
  #look: Look | undefined
  #format: string | null = null
  #style = 0

  constructor(
    place: number,
    head: string,
    bar: Bar | null,
    pairs: readonly Pair[],
    messages: Messages,
    styles: Styles,
  ) {
    this.place = place
    this.width = new ColumnWidth(head)
    this.bar = bar
    this.pairs = pairs
    this.#messages = messages
    this.#styles = styles
  }

  contentOf(cell: Exclude<Cell, null>): Content {
    const last = this.#last
    if (last === null || cell.kind !== last.kind || cell.value !== last.value)
      this.#content = contentOf(cell, this.#messages)
    this.#last = cell
    return this.#content
  }

  /** The number of a style. */
  styleOf(look: Look, format: string | null): number {
    if (look !== this.#look || format !== this.#format) {
      this.#style = this.#styles.of(look, format)
      this.#look = look
      this.#format = format
    }
    return this.#style
  }
}

export class Filling {
  readonly links: Link[] = []
  readonly #grid: Grid
  readonly #columns: readonly Filled[]
  readonly #targetOf: ((cell: Cell) => string | null) | null
  #row = 0

  /** `places` are those of the columns in the table; `targetOf` null where no cell leads anywhere. */
  constructor(
    grid: Grid,
    head: readonly string[],
    columns: readonly Column[],
    places: readonly number[],
    styles: Styles,
    messages: Messages,
    targetOf: ((cell: Cell) => string | null) | null,
  ) {
    this.#grid = grid
    this.#targetOf = targetOf
    for (const [column, label] of head.entries()) grid.text(0, column, label, styles.of('head', null))
    this.#columns = columns.map(({ share }, column) => {
      const bar: Bar | null = share ? { column, ranges: [], isOpen: false } : null
      return new Filled(
        places[column] ?? -1,
        head[column] ?? '',
        bar,
        pairsOf(share, columns),
        messages,
        styles,
      )
    })
  }

  row(cells: readonly Cell[]): void {
    const row = ++this.#row
    for (let column = 0; column < this.#columns.length; column++) {
      const filled = this.#columns[column]
      if (!filled) continue
      const cell = cells[filled.place] ?? null
      const target = this.#targetOf?.(cell) ?? null
      if (target !== null) this.links.push({ row, column, target })
      const content = this.#take(cells, cell, filled, column, row, target === null ? PLAIN : LINK)
      if (filled.bar && isPercent(content)) filled.hasPercent = true
    }
  }

  /** Its place in the sheet is not that in the grid where there are no rows. */
  total(cells: readonly Cell[], place: number): void {
    this.#row++
    for (const [column, filled] of this.#columns.entries())
      this.#take(cells, cells[filled.place] ?? null, filled, column, place, TOTAL)
  }

  get widths(): ColumnWidth[] {
    return this.#columns.map(({ width }) => width)
  }

  /** Of columns in which a row has a percentage. */
  get bars(): Bar[] {
    return this.#columns.flatMap(({ bar, hasPercent }) => (bar && hasPercent ? [bar] : []))
  }

  #take(
    cells: readonly Cell[],
    cell: Cell,
    filled: Filled,
    column: number,
    place: number,
    looks: Looks,
  ): Content {
    const content = cell === null ? null : filled.contentOf(cell)
    if (filled.bar) extend(filled.bar, place, content !== null && !isPercent(content))
    if (content === null) {
      if (looks.empty) this.#grid.empty(this.#row, column, filled.styleOf(looks.empty, null))
      return null
    }
    if (this.#row <= MEASURED || looks === TOTAL) filled.width.take(content)
    if (typeof content === 'string')
      this.#grid.text(this.#row, column, content, filled.styleOf(looks.text, null))
    else {
      const kind = filled.bar ? this.#quotient(cells, cell, filled.pairs) : KINDS.number
      this.#grid.number(this.#row, column, content.value, filled.styleOf(looks.number, content.format), kind)
    }
    return content
  }

  /** What a cell holds whose number two others of its row make; a number where none do. */
  #quotient(cells: readonly Cell[], cell: Cell, pairs: readonly Pair[]): number {
    for (const pair of pairs) {
      if (!isMadeOf(cell, this.#cellAt(cells, pair.part), this.#cellAt(cells, pair.whole))) continue
      const times = cell?.kind === 'percent' ? 1 : 100
      const kind = pair.kinds.get(times) ?? this.#grid.quotient({ part: pair.part, whole: pair.whole, times })
      pair.kinds.set(times, kind)
      return kind
    }
    return KINDS.number
  }

  #cellAt(cells: readonly Cell[], column: number): Cell {
    return cells[this.#columns[column]?.place ?? -1] ?? null
  }
}

/** The pairs of columns that percentages are the quotients of, where the sheet has both. */
function pairsOf(share: Column['share'], columns: readonly Column[]): Pair[] {
  const placeOf = (id: string): number => columns.findIndex(column => column.id === id)
  return (share ?? [])
    .map(([part, whole]) => ({ part: placeOf(part), whole: placeOf(whole), kinds: new Map() }))
    .filter(({ part, whole }) => part >= 0 && whole >= 0)
}

/** Whether a formula would give the very fraction: a percentage of a Total may be taken over fewer customers than its counts. */
function isMadeOf(cell: Cell, part: Cell, whole: Cell): boolean {
  if (cell?.kind !== 'percent' && cell?.kind !== 'perHundred') return false
  if (part?.kind !== 'count' || whole?.kind !== 'count') return false
  const { numerator, denominator } = cell.value
  return Number(numerator) === part.value && Number(denominator) === whole.value
}

function isPercent(content: Content): boolean {
  return content !== null && typeof content !== 'string' && content.format === PERCENT_FORMAT
}
