// What cells of a line say, and whether that is certain.
import { valueIn, type Words } from '../cells/column.ts'
import { totalOfWhat } from '../rows/total-words.ts'
import type { TotalColumn } from '../rows/totals.ts'

interface ReadCell {
  cell: string
  isSure: boolean
  value: number
}

export class Cells {
  readonly #columns: readonly TotalColumn[][]
  readonly #words: Words
  /** The cell of each place that was read last: of some all are the same. */
  readonly #last: ReadCell[] = []

  /** `columns`: what reads the cells of each place of a line. */
  constructor(columns: readonly TotalColumn[][], words: Words) {
    this.#columns = columns
    this.#words = words
  }

  /** Whether a cell can be read and names no total, and its value where that is a number, else NaN. */
  read(place: number, cell: string): ReadCell {
    const last = this.#last[place]
    if (last?.cell === cell) return last
    let isSure = true
    let value = Number.NaN
    for (const { column } of this.#columns[place] ?? []) {
      const parsed = valueIn(column, cell.trim(), this.#words)
      if ('problem' in parsed || (column.adds !== true && totalOfWhat(cell) !== null)) isSure = false
      else if (typeof parsed.value === 'number') value = parsed.value
    }
    const read = { cell, isSure, value }
    this.#last[place] = read
    return read
  }

  /** Whether a cell can be read, and gives itself: for places in which hardly two cells are the same. */
  isPlain(place: number, cell: string): boolean {
    return (
      totalOfWhat(cell) === null &&
      (this.#columns[place] ?? []).every(({ column }) => {
        const parsed = valueIn(column, cell.trim(), this.#words)
        return 'value' in parsed && parsed.value === cell
      })
    )
  }
}
