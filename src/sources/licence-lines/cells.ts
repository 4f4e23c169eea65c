// The cells of a line that are read by row: each different one of a column once, which is known by its number from then on.
import type { Buffer } from 'node:buffer'
import { hashBytes } from '../../columns/hash.ts'
import { Names } from '../../columns/names.ts'
import { valueIn, type Words } from '../cells/column.ts'
import { totalOfWhat } from '../rows/total-words.ts'
import type { TotalColumn } from '../rows/totals.ts'

interface ReadCell {
  cell: string
  isSure: boolean
  value: number
}

export class Cells {
  readonly #names = new Names()
  readonly #columns: readonly TotalColumn[][]
  readonly #words: Words
  /** By number: whether the cell can be read and names no total, and its value where that is a number, else NaN. */
  #sure = new Uint8Array(64)
  #values = new Float64Array(64)
  /** The cell of each place that was read last: of some all are the same. */
  readonly #last: ReadCell[] = []

  /** `columns`: what reads the cells of each place of a line. */
  constructor(columns: readonly TotalColumn[][], words: Words) {
    this.#columns = columns
    this.#words = words
  }

  /** The number of a cell: the same for the same bytes in the same place of a line. */
  numberOf(place: number, bytes: Buffer, view: DataView, start: number, end: number): number {
    const known = this.#names.size
    const number = this.#names.add(place, view, start, end, hashBytes(view, start, end))
    if (number === known) this.#learn(number, place, bytes.toString('utf8', start, end))
    return number
  }

  isSure(number: number): boolean {
    return this.#sure[number] === 1
  }

  /** NaN for a cell that is blank or no number. */
  valueOf(number: number): number {
    return this.#values[number] ?? Number.NaN
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

  #learn(number: number, place: number, cell: string): void {
    if (number === this.#sure.length) this.#grow()
    const { isSure, value } = this.read(place, cell)
    this.#sure[number] = isSure ? 1 : 0
    this.#values[number] = value
  }

  #grow(): void {
    const sure = new Uint8Array(this.#sure.length * 2)
    sure.set(this.#sure)
    this.#sure = sure
    const values = new Float64Array(this.#values.length * 2)
    values.set(this.#values)
    this.#values = values
  }
}
