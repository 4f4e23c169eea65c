// Gathers the texts of a column of Parquet, each once where it can be told, and which of them every row has.
import { isUtf8 } from 'node:buffer'
import type { DecodedArray } from 'hyparquet'
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js'
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js'
import type { TextColumn } from '../../columns/text-column.ts'

const MARK = Buffer.from('\uFEFF')

/** Values are looked up among so many. */
const MOST_KNOWN = 20_000

/** Texts as they come, in pieces of memory that become one. */
export class Texts {
  readonly #cells: Int32Array
  readonly #known = new Map<unknown, number>()
  #pieces: Uint8Array[] = []
  #length = 0
  #starts = new Int32Array(256)
  #ends = new Int32Array(256)
  #blank = -1
  #size = 0
  /** The texts of the dictionary, by its numbers. */
  dictionary: Int32Array = new Int32Array(0)
  rows = 0

  constructor(rows: number) {
    this.#cells = new Int32Array(rows)
  }

  /** The texts of values, each spelling once where there are few. */
  addOnce(values: DecodedArray, textOf: (value: unknown) => string): Int32Array<ArrayBuffer> {
    const numbers = new Int32Array(values.length)
    for (let at = 0; at < values.length; at++) {
      const value: unknown = values[at]
      const known = this.#known.get(value)
      const number = known ?? this.#add(textOf(value))
      if (known === undefined && this.#known.size < MOST_KNOWN) this.#known.set(value, number)
      numbers[at] = number
    }
    return numbers
  }

  /** Texts that stand one behind the other, each behind its length in four bytes. */
  addPlain(bytes: Uint8Array, count: number): Int32Array<ArrayBuffer> {
    const { view } = readerOf(bytes)
    const numbers = new Int32Array(count)
    // Whatever is no text as it is becomes one as the reader of a text makes it.
    const isAsIs =
      isUtf8(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(MARK) < 0
    let at = 0
    for (let text = 0; text < count; text++) {
      const length = view.getUint32(at, true)
      at += 4
      if (at + length > bytes.length) throw new Error('a text beyond its page')
      numbers[text] = isAsIs
        ? this.#place(this.#length + at, length)
        : this.#add(DEFAULT_PARSERS.stringFromBytes(bytes.subarray(at, at + length)))
      at += length
    }
    if (isAsIs) this.#keep(bytes)
    return numbers
  }

  /** The texts of numbers of the dictionary. */
  ofDictionary(bytes: Uint8Array, count: number): Int32Array {
    const numbers = new Int32Array(count)
    const [width = 0] = bytes
    if (width > 0) readRleBitPackedHybrid(readerOf(bytes.subarray(1)), width, numbers, bytes.length - 1)
    const { dictionary } = this
    for (let at = 0; at < count; at++) {
      const text = dictionary[numbers[at] ?? 0]
      if (text === undefined) throw new Error('a number beyond the dictionary')
      numbers[at] = text
    }
    return numbers
  }

  /** Rows, each of them with the next text where it has a value. */
  addRows(levels: Uint8Array, count: number, texts: Int32Array): void {
    if (this.rows + count > this.#cells.length) throw new Error('more rows than there are')
    if (texts.length < count && this.#blank < 0) this.#blank = this.#place(0, 0)
    if (texts.length === count) this.#cells.set(texts, this.rows)
    else {
      let at = 0
      for (let row = 0; row < count; row++)
        this.#cells[this.rows + row] = levels[row] === 1 ? (texts[at++] ?? this.#blank) : this.#blank
      if (at !== texts.length) throw new Error('other values than there are')
    }
    this.rows += count
  }

  end(): TextColumn {
    if (this.rows < this.#cells.length) throw new Error('fewer rows than there are')
    // Memory of its own, which can change hands.
    const bytes = new Uint8Array(this.#length)
    let at = 0
    for (const piece of this.#pieces) {
      bytes.set(piece, at)
      at += piece.length
    }
    return {
      bytes,
      starts: this.#starts.subarray(0, this.#size),
      ends: this.#ends.subarray(0, this.#size),
      cells: this.#cells,
    }
  }

  #add(text: string): number {
    const bytes = Buffer.from(text, 'utf8')
    const number = this.#place(this.#length, bytes.length)
    this.#keep(bytes)
    return number
  }

  #place(start: number, length: number): number {
    if (this.#size === this.#starts.length) {
      this.#starts = grown(this.#starts)
      this.#ends = grown(this.#ends)
    }
    this.#starts[this.#size] = start
    this.#ends[this.#size] = start + length
    return this.#size++
  }

  #keep(bytes: Uint8Array): void {
    this.#pieces.push(bytes)
    this.#length += bytes.length
  }
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(numbers.length * 2)
  twice.set(numbers)
  return twice
}

export function readerOf(bytes: Uint8Array): { view: DataView; offset: number } {
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 }
}
