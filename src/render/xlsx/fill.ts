// Takes the rows of a table into a grid, one after the other.
import type { Cell } from '../document/cell.ts'
import type { Column, Rows } from '../document/document.ts'
import type { Messages } from '../messages/types.ts'
import type { Bar } from './bars.ts'
import { Filled, type Looks, type Pair, type Turn } from './filled.ts'
import type { Grid } from './grid.ts'
import { type ColumnWidth, MEASURED } from './measure.ts'
import type { Styles } from './styles.ts'

/** A cell that leads to another file; rows count from 0 with the header. */
export interface Link {
  row: number
  column: number
  target: string
}

const PLAIN: Looks = { text: 'text', number: 'number' }
const TOTAL: Looks = { text: 'totalText', number: 'total', empty: 'total' }

export class Filling {
  readonly links: Link[] = []
  readonly #columns: readonly Filled[]
  readonly #sharing: readonly Filled[]
  readonly #turn: Turn = { row: 0, place: 0, looks: PLAIN, isMeasured: true, isTotal: false }

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
    for (const [column, label] of head.entries()) grid.text(0, column, label, styles.of('head', null))
    const turn = this.#turn
    const leads = (cell: Cell, column: number): boolean => {
      const target = turn.isTotal ? null : (targetOf?.(cell) ?? null)
      if (target !== null) this.links.push({ row: turn.row, column, target })
      return target !== null
    }
    const shared = { grid, turn, styles, messages, leads }
    this.#columns = columns.map(({ share }, column) => {
      const where = { column, place: places[column] ?? -1, head: head[column] ?? '' }
      return new Filled(where, share, pairsOf(share, columns), shared)
    })
    this.#sharing = this.#columns.filter(({ bar }) => bar)
  }

  rows(rows: Rows): void {
    const turn = this.#turn
    const next = (): void => {
      this.#finish()
      turn.row++
      turn.place = turn.row
      turn.isMeasured = turn.row <= MEASURED
    }
    if (rows.eachTo) rows.eachTo(this.#columns, next)
    else
      for (const cells of rows) {
        next()
        this.#take(cells)
      }
    this.#finish()
  }

  /** Its place in the sheet is not that in the grid where there are no rows. */
  total(cells: readonly Cell[], place: number): void {
    const row = this.#turn.row + 1
    Object.assign(this.#turn, { row, place, looks: TOTAL, isMeasured: true, isTotal: true } satisfies Turn)
    this.#take(cells)
    this.#finish()
  }

  #take(cells: readonly Cell[]): void {
    for (const column of this.#columns) column.cell(cells[column.place] ?? null)
  }

  #finish(): void {
    for (const column of this.#sharing) column.finish()
  }

  get widths(): ColumnWidth[] {
    return this.#columns.map(({ width }) => width)
  }

  /** Of columns in which a row has a percentage. */
  get bars(): Bar[] {
    return this.#columns.flatMap(({ bar, hasPercent }) => (bar && hasPercent ? [bar] : []))
  }
}

/** The pairs of columns that percentages are the quotients of, where the sheet has both. */
function pairsOf(share: Column['share'], columns: readonly Column[]): Pair[] {
  const placeOf = (id: string): number => columns.findIndex(column => column.id === id)
  return (share ?? [])
    .map(([part, whole]) => ({ part: placeOf(part), whole: placeOf(whole), kinds: new Map() }))
    .filter(({ part, whole }) => part >= 0 && whole >= 0)
}
