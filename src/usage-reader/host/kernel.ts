// The kernel as the rest of the program sees it: views of its memory, and no addresses.
import { MAPS, PEOPLE_COLUMNS, RECORD_HEAD, TOLD_COLUMNS } from '../kernel/constants.ts'
import { copyInto } from '../spares.ts'
import { type Exports, TABLES } from './exports.ts'
import { type KeyPart, type LineLayout, setLayout } from './line-layout.ts'
import { importsOf, KernelMemory } from './memory.ts'
import { instanceOf } from './module.ts'
import { KernelTable } from './table.ts'
import { KernelUsers } from './users.ts'

const LF = 10

/** Numbers, and the place of the first of them. */
export interface NumbersFrom {
  start: number
  values: readonly number[]
}

export class Kernel {
  readonly #exports: Exports
  readonly #memory: KernelMemory
  /** Rows that come in columns. */
  readonly table: KernelTable
  /** What was gathered. */
  readonly users: KernelUsers

  /** Throws where `hasKernel` is false. */
  constructor(layout: LineLayout) {
    this.#exports = instanceOf<Exports>(importsOf(() => this.#memory))
    this.#memory = new KernelMemory(this.#exports.memory)
    this.table = new KernelTable(this.#exports, this.#memory)
    this.users = new KernelUsers(this.#exports, this.#memory)
    setLayout(this.#exports, layout)
  }

  /** Where that many bytes of a range can be laid; two more have room behind them. */
  input(length: number): { bytes: Uint8Array; at: number } {
    const at = this.#exports.inputOf(length + 2)
    return { bytes: this.#memory.bytes(at, length + 2), at }
  }

  /** Reads all rows of a small file; false where they need the careful reader. */
  scanAll(rows: Uint8Array): boolean {
    const { length } = rows
    const { bytes, at } = this.input(length)
    bytes.set(rows)
    bytes.fill(LF, length)
    const { end, unreadable } = this.scan(at, { first: 0, stop: length, length, whole: true })
    return end !== null && !unreadable
  }

  /**
   * Reads the lines from `first` on that start before `stop` in the first `length` bytes of the input at `at`; `whole`:
   * the file ends with them. `end` is null where it is in doubt where lines start.
   */
  scan(
    at: number,
    { first, stop, length, whole }: { first: number; stop: number; length: number; whole: boolean },
  ): { end: number | null; lines: number; unreadable: boolean } {
    const { scan, lines, unreadable } = this.#exports
    const end = scan(at + first, at + stop, at + length, Number(whole))
    return { end: end === 0 ? null : end - at, lines: lines.value, unreadable: unreadable.value !== 0 }
  }

  /** Where that many bytes of UTF-16 can be laid. */
  wideInput(length: number): { bytes: Uint8Array; at: number } {
    // Before the bytes are looked at: what the input takes may move the memory.
    this.#exports.inputOf(length * 2)
    const at = this.#exports.wideInputOf(length)
    return { bytes: this.#memory.bytes(at, length), at }
  }

  /**
   * Makes UTF-8 of the units from `first` to before `last` that were laid at `wide`, as the input; `stop` is where the unit
   * `border` stands then. null where one of them is no character.
   */
  narrow(
    wide: number,
    first: number,
    border: number,
    last: number,
  ): { at: number; stop: number; length: number } | null {
    const { inputOf, narrow } = this.#exports
    const at = inputOf((last - first) * 3 + 2)
    const stop = narrow(wide + first * 2, wide + border * 2, at)
    const end = stop === 0 ? 0 : narrow(wide + border * 2, wide + last * 2, stop)
    if (end === 0) return null
    this.#memory.bytes(end, 2).fill(LF)
    return { at, stop: stop - at, length: end - at }
  }

  /** How many bytes of UTF-16 the input from `start` to before `end` was. */
  wideLength(start: number, end: number): number {
    return this.#exports.wideLength(start, end)
  }

  /** Whether bytes of the input that were scanned are text in UTF-8. */
  isText(start: number, end: number): boolean {
    return this.#exports.isUnusual.value === 0 || this.#memory.isText(start, end)
  }

  /** How many rows the last scan gave. */
  get rowCount(): number {
    return this.#exports.rowCount()
  }

  /** The owner of the last row. */
  get lastOwner(): number {
    return this.#exports.lastOwner()
  }

  /** How many keys of a part, or day cells, were met so far. */
  keyCount(part: KeyPart): number {
    return this.#exports.keyCount(part)
  }

  get dayCellCount(): number {
    return this.#exports.dayCellCount()
  }

  /** The cells of a run of a key, from `columns` columns, without outer spaces. */
  runCells(part: KeyPart, key: number, run: number, columns: number): string[] {
    const record = this.#exports.runRecord(part, key, run)
    const places = this.#memory.numbers(record + RECORD_HEAD, columns * 2)
    const start = record + RECORD_HEAD + columns * 8
    return Array.from({ length: columns }, (_, column) =>
      this.#memory.text(start + (places[column * 2] ?? 0), start + (places[column * 2 + 1] ?? 0)),
    )
  }

  dayCell(cell: number): string {
    const record = this.#exports.dayRecord(cell)
    const start = record + RECORD_HEAD
    return this.#memory.text(start, start + (this.#memory.numbers(record, 2)[1] ?? 0))
  }

  /** Fills in a table from `start` on. */
  fill(table: keyof typeof TABLES, start: number, values: ArrayLike<number>): void {
    this.#fill(TABLES[table], start, values)
  }

  /** The first numbers of a table, until the kernel is used again. */
  numbersOf(table: keyof typeof TABLES, count: number): Int32Array {
    return this.#memory.numbers(this.#exports.tableOf(TABLES[table], count), count)
  }

  /** Packs the rows of the last scan, into memory that is spare; null where one of them needs the careful reader. */
  pack(parcels: number, spares: SharedArrayBuffer[]): Uint8Array<SharedArrayBuffer>[] | null {
    if (this.#exports.pack(parcels) === 0) return null
    return Array.from({ length: parcels }, (_, parcel) => {
      const start = this.#exports.parcelStart(parcel)
      return copyInto(spares.pop(), this.#memory.bytes(start, this.#exports.parcelEnd(parcel) - start))
    })
  }

  /** Tells what a thread's next owners and kinds are called by all threads, from `start` of each on. */
  map(thread: number, owners: NumbersFrom, kinds: NumbersFrom): void {
    this.#fill(MAPS + thread * 2, owners.start, owners.values)
    this.#fill(MAPS + thread * 2 + 1, kinds.start, kinds.values)
  }

  /** The rows of the last scan, of a list of people: columns of numbers, and the names that stand behind them. */
  people(): { columns: Int32Array; names: Uint8Array } {
    const at = this.#exports.layPeople()
    const count = this.rowCount
    const columns = this.#memory.numbers(at, count * PEOPLE_COLUMNS).slice()
    const length = columns.subarray(0, count).reduce((sum, one) => sum + one, 0)
    return { columns, names: this.#memory.bytes(at + columns.byteLength, length).slice() }
  }

  /** What the rows of the last scan call their users: a number of a row, and a text as it is written (TOLD_USER …). Valid until the next one. */
  told(): { number(row: number, column: number): number; text(row: number, column: number): string } {
    const at = this.#exports.layTold()
    const numbers = this.#memory.numbers(at, this.rowCount * TOLD_COLUMNS)
    const bytes = this.#memory.all()
    const number = (row: number, column: number): number => numbers[row * TOLD_COLUMNS + column] ?? 0
    const text = (row: number, column: number): string => {
      const start = number(row, column) >>> 0
      return bytes.toString('utf8', start, start + number(row, column + 1))
    }
    return { number, text }
  }

  /** Makes room for about that many users. */
  expect(users: number): void {
    this.#exports.expect(users)
  }

  /** Takes in a parcel that a thread has packed. */
  gather(thread: number, parcel: Uint8Array): void {
    const at = this.#exports.parcelInput(parcel.length)
    this.#memory.bytes(at, parcel.length).set(parcel)
    this.#exports.gather(at, at + parcel.length, thread)
  }

  /** Takes in the rows of the last scan, whose only thread this one is. False where one of them needs the careful reader. */
  gatherOwn(): boolean {
    if (this.#exports.pack(1) === 0) return false
    this.#exports.gather(this.#exports.parcelStart(0), this.#exports.parcelEnd(0), 0)
    return true
  }

  /** Forgets the users that were gathered. */
  forget(): void {
    this.#exports.forget()
  }

  /** Bytes of memory. */
  get size(): number {
    return this.#exports.memory.buffer.byteLength
  }

  /** Says on which days kinds have their reports, from a kind on, as all threads number them: rows of these may come. */
  setLimits({ start, values }: NumbersFrom): void {
    this.fill('limits', start, values)
    // Makes room for what the kernel notes there.
    this.numbersOf('merged', start + values.length)
  }

  /** By kind, of so many: rows that fell together with an entry that was there, since it was asked last. */
  takeMerged(kinds: number): Int32Array {
    const counts = this.numbersOf('merged', kinds)
    const taken = counts.slice()
    counts.fill(0)
    return taken
  }

  #fill(table: number, start: number, values: ArrayLike<number>): void {
    if (values.length === 0) return
    const count = start + values.length
    this.#memory.numbers(this.#exports.tableOf(table, count), count).set(values, start)
  }
}
