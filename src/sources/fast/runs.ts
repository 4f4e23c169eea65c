// Columns that stand side by side and repeat from row to row are looked at as one: their bytes, taken together, are
// known after a few rows, and with them everything that was read from them.
import { hashBytes } from '../../columns/hash.ts'
import { Names } from '../../columns/names.ts'
import { Numbers } from '../../columns/numbers.ts'
import type { Bytes } from './batch.ts'
import { ODD } from './cells.ts'
import type { Line } from './line.ts'

/** One column: where it stands, and how its cell becomes a number (ODD: it needs the careful reader). */
export interface RunColumn {
  place: number
  read(bytes: Bytes, start: number, end: number): number
}

/** Neighbours: their first and last place, and the columns' places among all. */
interface Run {
  first: number
  last: number
  columns: number[]
  names: Names
  /** The numbers of its columns, for each spelling. */
  values: Numbers
}

export class Runs {
  /** What the last row has, in the order of the columns. */
  readonly values: Int32Array
  readonly #columns: readonly RunColumn[]
  readonly #runs: Run[] = []

  constructor(columns: readonly RunColumn[]) {
    this.#columns = columns
    this.values = new Int32Array(columns.length)
    for (const [index, { place }] of [...columns.entries()].sort(([, a], [, b]) => a.place - b.place)) {
      const before = this.#runs.at(-1)
      if (before && place - before.last <= 1) {
        before.last = place
        before.columns.push(index)
      } else {
        const fresh = { first: place, last: place, columns: [index] }
        this.#runs.push({ ...fresh, names: new Names(), values: new Numbers() })
      }
    }
  }

  /** Reads all columns of a line; false where one of them is odd. */
  read(bytes: Bytes, { starts, ends }: Line): boolean {
    for (const run of this.#runs) {
      const { names, values, columns } = run
      const start = starts[run.first] ?? 0
      const end = ends[run.last] ?? 0
      const before = names.size
      const number = names.add(0, bytes.view, start, end, hashBytes(bytes.view, start, end))
      if (number === before) this.#readNew(run, bytes, starts, ends)
      const first = number * columns.length
      for (let at = 0; at < columns.length; at++) {
        const value = values.at(first + at)
        if (value === ODD) return false
        this.values[columns[at] ?? 0] = value
      }
    }
    return true
  }

  clear(): void {
    for (const { names, values } of this.#runs) {
      names.clear()
      values.length = 0
    }
  }

  #readNew({ columns, values }: Run, bytes: Bytes, starts: Int32Array, ends: Int32Array): void {
    for (const index of columns) {
      const column = this.#columns[index]
      values.push(column ? column.read(bytes, starts[column.place] ?? 0, ends[column.place] ?? 0) : ODD)
    }
  }
}
