// Gathers the texts of a column of Parquet, each once where it can be told, and which of them every row has.
import { Buffer, isUtf8 } from 'node:buffer'
import type { DecodedArray } from 'hyparquet'
import { grown } from '../../../columns/grown.ts'
import type { TextColumn } from '../../../columns/text-column.ts'
import { PARSERS } from './codecs.ts'
import { checkEnd } from './damage.ts'
import { readRuns } from './runs.ts'

const MARK = Buffer.from('\uFEFF')

/** Values are looked up among so many. */
const MOST_KNOWN = 20_000

/** The texts of one column after the other: the memory of one serves the next. */
export class Texts {
  readonly #known = new Map<unknown, number>()
  #bytes = Buffer.alloc(1 << 10)
  #length = 0
  #starts = new Int32Array(256)
  #ends = new Int32Array(256)
  #size = 0
  #blank = -1
  #levels = new Int32Array(0)
  #cells = new Int32Array(0)
  #rows = 0
  #wanted = 0
  /** The texts of the dictionary, by its numbers. */
  dictionary = new Int32Array(0)

  /** Begins a column of so many rows. */
  begin(rows: number): void {
    this.#known.clear()
    this.#length = 0
    this.#size = 0
    this.#blank = -1
    this.#rows = 0
    this.#wanted = rows
    if (this.#cells.length < rows) this.#cells = new Int32Array(rows)
    this.dictionary = new Int32Array(0)
  }

  get isFull(): boolean {
    return this.#rows === this.#wanted
  }

  /** Room for the bytes of the next page, behind the texts. */
  page(size: number): Uint8Array {
    this.#makeSpace(size)
    return new Uint8Array(this.#bytes.buffer, this.#bytes.byteOffset + this.#length, size)
  }

  /** Room for the levels of the next rows: whether each has a value, 1 or 0. */
  levels(count: number): Int32Array {
    if (this.#levels.length < count) this.#levels = new Int32Array(this.next(count).length)
    return this.#levels.subarray(0, count)
  }

  /** Room for the texts of the next values. */
  next(count: number): Int32Array {
    if (this.#rows + count > this.#wanted) throw new Error('more rows than there are')
    return this.#cells.subarray(this.#rows, this.#rows + count)
  }

  /** Gives the next rows the texts that were put into `next`: one each, or in turn those that have a value. */
  addRows(count: number, values: number, levels: Int32Array): void {
    const cells = this.next(count)
    if (values < count) {
      if (this.#blank < 0) this.#blank = this.#place(0, 0)
      for (let row = count - 1, at = values; row >= 0; row--)
        cells[row] = levels[row] === 1 ? (cells[--at] ?? 0) : this.#blank
    }
    this.#rows += count
  }

  /** The texts of values, each spelling once where there are few; `textAt` is asked for those that are new. */
  addOnce(values: DecodedArray, textAt: (at: number) => string, numbers: Int32Array): void {
    if (values.length !== numbers.length) throw new Error('other values than there are')
    for (let at = 0; at < values.length; at++) {
      const value: unknown = values[at]
      // The same bytes are another object each time.
      const key = typeof value === 'object' ? textAt(at) : value
      let number = this.#known.get(key)
      if (number === undefined) {
        number = this.#add(typeof key === 'string' ? key : textAt(at))
        if (this.#known.size < MOST_KNOWN) this.#known.set(key, number)
      }
      numbers[at] = number
    }
  }

  /** Texts of the page that stand one behind the other, each behind its length in four bytes. They stay where they are. */
  addPlain(bytes: Uint8Array, numbers: Int32Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const isAsIs = areAsIs(bytes)
    const before = bytes.byteOffset - this.#bytes.byteOffset
    const first = this.#size
    this.#length = before + bytes.length
    this.#makeRoom(numbers.length)
    const starts = this.#starts
    const ends = this.#ends
    let at = 0
    for (let text = 0; text < numbers.length; text++) {
      const start = at + 4
      at = start + view.getUint32(at, true)
      if (at > bytes.length) throw new Error('a text beyond its page')
      // In a page that is UTF-8 as a whole, the length behind a text that is cut within a letter can be the rest of it.
      if (isAsIs && ((bytes[at] ?? 0) & 0xc0) === 0x80) throw new Error('a text that is no UTF-8')
      if (isAsIs) {
        starts[first + text] = before + start
        ends[first + text] = before + at
        numbers[text] = first + text
      } else numbers[text] = this.#add(PARSERS.stringFromBytes(bytes.subarray(start, at)))
    }
    checkEnd(bytes, at)
    if (isAsIs) this.#size += numbers.length
  }

  /** The texts of numbers of the dictionary, which come in runs behind their width. */
  addNumbers(bytes: Uint8Array, numbers: Int32Array): void {
    const [width = 0] = bytes
    if (width > 0) readRuns(bytes, 1, width, numbers)
    else numbers.fill(0)
    replace(numbers, this.dictionary)
  }

  /** Of these few texts those that have the numbers. */
  addChosen(all: readonly string[], numbers: Int32Array): void {
    const texts = new Int32Array(all.length)
    this.addOnce([...all], at => all[at] ?? '', texts)
    replace(numbers, texts)
  }

  /** The column, until the next one begins. */
  end(): TextColumn {
    if (!this.isFull) throw new Error('fewer rows than there are')
    return {
      bytes: this.#bytes.subarray(0, this.#length),
      starts: this.#starts.subarray(0, this.#size),
      ends: this.#ends.subarray(0, this.#size),
      cells: this.#cells.subarray(0, this.#wanted),
    }
  }

  #add(text: string): number {
    const bytes = Buffer.from(text, 'utf8')
    const number = this.#place(this.#length, bytes.length)
    this.#keep(bytes)
    return number
  }

  #place(start: number, length: number): number {
    this.#makeRoom(1)
    this.#starts[this.#size] = start
    this.#ends[this.#size] = start + length
    return this.#size++
  }

  /** For so many texts more. */
  #makeRoom(texts: number): void {
    if (this.#size + texts <= this.#starts.length) return
    this.#starts = grown(this.#starts, this.#size + texts)
    this.#ends = grown(this.#ends, this.#size + texts)
  }

  #keep(bytes: Uint8Array): void {
    this.#makeSpace(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** For so many bytes more. */
  #makeSpace(bytes: number): void {
    const end = this.#length + bytes
    if (end <= this.#bytes.length) return
    const more = Buffer.allocUnsafeSlow(end + (end >> 1))
    more.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = more
  }
}

/** Whether texts are what stands there: what is no text as it is becomes one as the reader of a text makes it. */
export function areAsIs(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(MARK) < 0
}

function replace(numbers: Int32Array, texts: Int32Array): void {
  for (let at = 0; at < numbers.length; at++) {
    const text = texts[numbers[at] ?? 0]
    if (text === undefined) throw new Error('a number beyond the dictionary')
    numbers[at] = text
  }
}
