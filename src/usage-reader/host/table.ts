// The kernel as it is given rows that come in columns: each text once, and which of them every row has.
import type { TextColumn } from '../../columns/text-column.ts'
import type { Exports } from './exports.ts'
import type { KernelMemory } from './memory.ts'

/** Stands for a number of rows where levels are damaged. */
const DAMAGED = -1

export class KernelTable {
  readonly #exports: Exports
  readonly #memory: KernelMemory

  constructor(exports: Exports, memory: KernelMemory) {
    this.#exports = exports
    this.#memory = memory
  }

  /** Where so many bytes of a file can be laid, always the same as long as they are no more. */
  input(length: number): Uint8Array {
    return this.bytes(this.#exports.inputOf(length), length)
  }

  /** Valid until the kernel makes room. */
  bytes(at: number, length: number): Uint8Array {
    return this.#memory.bytes(at, length)
  }

  /** Lays a column of the next piece. */
  lay(place: number, { bytes, starts, ends, cells }: TextColumn): void {
    let at = this.#exports.roomForTexts(place, cells.length, starts.length, bytes.length, 4)
    for (const numbers of [cells, starts, ends]) {
      this.#memory.numbers(at, numbers.length).set(numbers)
      at += numbers.length * 4
    }
    this.#memory.bytes(at, bytes.length).set(bytes)
  }

  /** Begins a column of the next piece that comes in pages, with room for so many texts and bytes: no more is made until it ends. */
  begin(place: number, rows: number, texts: number, bytes: number): void {
    this.#exports.beginPages(place, rows, texts, bytes)
  }

  /** Where the next page can be laid. */
  get next(): number {
    return this.#exports.nextPage() >>> 0
  }

  /** False where that is not what was packed. */
  unpackSnappy(at: number, length: number, to: number, size: number): boolean {
    return this.#exports.unpackSnappy(at, length, to, size) !== 0
  }

  /** Takes so many texts that rows have by their numbers; false where it is odd. */
  addChosen(at: number, length: number, count: number): boolean {
    return this.#exports.addChosen(at, length, count) !== 0
  }

  /** How many of so many rows have a value; null where it is odd. */
  readLevels(at: number, length: number, count: number): number | null {
    const present = this.#exports.readLevels(at, length, count)
    return present === DAMAGED ? null : present
  }

  /** Adds the rows of a page, of which so many have a value; false where it is odd. */
  addRows(kind: number, at: number, length: number, count: number, present: number): boolean {
    return this.#exports.addRows(kind, at, length, count, present) !== 0
  }

  /** Whether all rows of the column have come. */
  end(): boolean {
    return this.#exports.endPages() !== 0
  }

  /** Finds out what the texts of the columns are that were laid; false where one of them needs the careful reader. */
  makeTexts(rows: number): boolean {
    return this.#exports.makeTexts(rows) !== 0
  }

  /** Reads some of their rows; false where one of them needs the careful reader. */
  readRows(first: number, end: number): boolean {
    return this.#exports.readRows(first, end) !== 0
  }
}
