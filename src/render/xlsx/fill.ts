// Takes the rows of a table into a grid, one after the other, and learns from them what a sheet has to know of its columns.
import type { Cell } from '../document/cell.ts'
import type { Column } from '../document/document.ts'
import type { Messages } from '../messages/types.ts'
import { type Bar, extend } from './bars.ts'
import { type Content, contentOf, PERCENT_FORMAT } from './cells.ts'
import type { Grid, Looks, Quotient } from './grid.ts'
import { ColumnWidth, MEASURED } from './measure.ts'

/** A cell that leads to another file; rows count from 0 with the header. */
export interface Link {
  row: number
  column: number
  target: string
}

const HEAD: Looks = { text: 'head', number: 'head' }
const PLAIN: Looks = { text: 'text', number: 'number' }
const LINK: Looks = { text: 'link', number: 'number' }
const TOTAL: Looks = { text: 'totalText', number: 'total', empty: 'total' }

/** A column on its way: its place in the table, and what is learnt of it. */
interface Filled {
  place: number
  width: ColumnWidth
  read: (cell: Cell) => Content
  /** Where it has percentages: the bars behind them, and the pairs of columns that they may be the quotients of. */
  bar: Bar | null
  hasPercent: boolean
  pairs: readonly Pair[]
}

type Pair = Pick<Quotient, 'part' | 'whole'>

export class Filling {
  readonly links: Link[] = []
  readonly #grid: Grid
  readonly #columns: readonly Filled[]
  readonly #targetOf: (cell: Cell) => string | null
  #row = 0

  /** `places` are those of the columns in the table. */
  constructor(
    grid: Grid,
    head: readonly string[],
    columns: readonly Column[],
    places: readonly number[],
    messages: Messages,
    targetOf: (cell: Cell) => string | null,
  ) {
    this.#grid = grid
    this.#targetOf = targetOf
    for (const [column, label] of head.entries()) grid.put(0, column, label, HEAD)
    this.#columns = columns.map(({ share }, column) => ({
      place: places[column] ?? -1,
      width: new ColumnWidth(head[column] ?? ''),
      read: reader(messages),
      bar: share ? { column, ranges: [], isOpen: false } : null,
      hasPercent: false,
      pairs: pairsOf(share, columns),
    }))
  }

  row(cells: readonly Cell[]): void {
    const row = ++this.#row
    for (let column = 0; column < this.#columns.length; column++) {
      const target = this.#targetOf(cells[this.#columns[column]?.place ?? -1] ?? null)
      if (target !== null) this.links.push({ row, column, target })
      const content = this.#take(cells, column, row, target === null ? PLAIN : LINK)
      const filled = this.#columns[column]
      if (filled?.bar && isPercent(content)) filled.hasPercent = true
    }
  }

  /** Its place in the sheet is not that in the grid where there are no rows. */
  total(cells: readonly Cell[], place: number): void {
    this.#row++
    for (let column = 0; column < this.#columns.length; column++) this.#take(cells, column, place, TOTAL)
  }

  get widths(): ColumnWidth[] {
    return this.#columns.map(({ width }) => width)
  }

  /** Of columns in which a row has a percentage. */
  get bars(): Bar[] {
    return this.#columns.flatMap(({ bar, hasPercent }) => (bar && hasPercent ? [bar] : []))
  }

  #take(cells: readonly Cell[], column: number, place: number, looks: Looks): Content {
    const filled = this.#columns[column]
    if (!filled) return null
    const [row, cell] = [this.#row, cells[filled.place] ?? null]
    const content = filled.read(cell)
    this.#grid.put(row, column, content, looks)
    if (row <= MEASURED || looks === TOTAL) filled.width.take(content)
    if (filled.bar) {
      extend(filled.bar, place, content !== null && !isPercent(content))
      if (content !== null) this.#divide(cells, cell, column, filled.pairs)
    }
    return content
  }

  #divide(cells: readonly Cell[], cell: Cell, column: number, pairs: readonly Pair[]): void {
    const cellAt = (other: number): Cell => cells[this.#columns[other]?.place ?? -1] ?? null
    const pair = pairs.find(({ part, whole }) => isMadeOf(cell, cellAt(part), cellAt(whole)))
    if (pair) this.#grid.divide(this.#row, column, { ...pair, times: cell?.kind === 'percent' ? 1 : 100 })
  }
}

/** What a column says in one row after the other is made once. */
function reader(messages: Messages): (cell: Cell) => Content {
  let last: Cell = null
  let content: Content = null
  return cell => {
    if (cell === null) return null
    if (last === null || cell.kind !== last.kind || cell.value !== last.value)
      content = contentOf(cell, messages)
    last = cell
    return content
  }
}

/** The two columns that percentages are the quotients of, where the sheet has both. */
function pairsOf(share: Column['share'], columns: readonly Column[]): Pair[] {
  const placeOf = (id: string): number => columns.findIndex(column => column.id === id)
  return (share ?? [])
    .map(([part, whole]) => ({ part: placeOf(part), whole: placeOf(whole) }))
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
