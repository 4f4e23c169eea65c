// Reads lines of a licence export into columns. A row of a new kind, or of a new customer, is given to the careful reader,
// whose answer holds for all rows that say the same; a row that is not certain is left to it altogether.
import type { Buffer } from 'node:buffer'
import { viewOf } from '../../columns/hash.ts'
import { asDay } from '../../model/day.ts'
import type { LicenceBatch } from '../../model/licence-batch.ts'
import type { CustomerCells, LicenceRow } from '../../model/rows.ts'
import { type BatchOwner, NO_DAY } from '../../model/usage-batch.ts'
import type { RowIssue, Words } from '../cells/column.ts'
import { type PlainRecord, plainRecords } from '../csv/plain-csv.ts'
import type { LicenceColumns } from '../format.ts'
import { NO_SINK } from '../no-sink.ts'
import { CUSTOMER_KEYS } from '../owners/tenant.ts'
import type { RowReader } from '../rows/row-reader.ts'
import type { TotalColumn } from '../rows/totals.ts'
import { Cells } from './cells.ts'
import { isGuid } from './guid.ts'
import { JoinedCells } from './joined-cells.ts'
import { LF, Splitter } from './split.ts'

/** What the lines of a file are read with. */
export interface LineSetup {
  delimiter: string
  /** Columns of a line. */
  width: number
  columns: readonly TotalColumn[]
  sendsOn: LicenceColumns
  read: RowReader
  /** Whose a row is; null, or with issues, where it does not say so. */
  customerOf(cells: readonly string[], issues: RowIssue[]): CustomerCells | null
  /** The customer of rows that do not say it. */
  owner: CustomerCells
  words: Words
  /** Rows that state no day get one by the name of the file. */
  hasStamp: boolean
}

/** What was read of some text. */
export interface ReadLines {
  batch: LicenceBatch
  /** Rows for the careful reader. */
  records: PlainRecord[]
  /** Lines that were read, and the text behind them: from the first line on that is no plain CSV, or empty lines. */
  lines: number
  unread: string
  isStopped: boolean
}

/** Columns whose values are wanted by row. */
type Own = keyof LicenceColumns

export class LineReader {
  readonly #setup: LineSetup
  /** Places whose values are wanted by row, and those in which hardly two cells are the same. */
  readonly #ownPlaces: readonly number[]
  readonly #otherPlaces: readonly number[]
  readonly #cells: Cells
  readonly #splitter: Splitter
  readonly #places: { starts: Int32Array; ends: Int32Array }
  /** By place: the number of the cell that is read by row, in the line at hand. */
  readonly #numbers: Int32Array
  readonly #ownerCells: JoinedCells
  readonly #kindCells: JoinedCells
  readonly #at: Record<Own, number>
  readonly #reportDate: number
  readonly #owners: BatchOwner[] = []
  readonly #kinds: LicenceRow[] = []
  /** By number of their cells: the place in those lists, once a row with them was certain. */
  readonly #ownerOf: number[] = []
  readonly #kindOf: number[] = []
  #batch: LicenceBatch | undefined

  constructor(setup: LineSetup) {
    const { columns, width, delimiter, sendsOn, words } = setup
    this.#setup = setup
    const placeOf = (key: string): number => columns.find(one => one.key === key)?.index ?? -1
    this.#at = {
      subscriptionId: placeOf(sendsOn.subscriptionId),
      sold: placeOf(sendsOn.sold),
      assigned: placeOf(sendsOn.assigned),
      ends: placeOf(sendsOn.ends),
    }
    this.#reportDate = placeOf('reportDate')
    const byPlace = Array.from({ length: width }, (_, index) => columns.filter(one => one.index === index))
    const own = Object.values(this.#at)
    const customer = CUSTOMER_KEYS.map(placeOf)
    const isOther = (index: number) => index === this.#at.subscriptionId || byPlace[index]?.length === 0
    const known = [...byPlace.keys()].filter(index => !isOther(index))
    this.#otherPlaces = [...byPlace.keys()].filter(isOther)
    this.#ownPlaces = known.filter(index => own.includes(index))
    // The day of a row's export belongs to both.
    this.#ownerCells = new JoinedCells(
      known.filter(index => index === this.#reportDate || customer.includes(index)),
    )
    this.#kindCells = new JoinedCells(known.filter(index => ![...own, ...customer].includes(index)))
    this.#cells = new Cells(byPlace, words)
    this.#splitter = new Splitter(delimiter)
    this.#places = { starts: new Int32Array(width), ends: new Int32Array(width) }
    this.#numbers = new Int32Array(width)
  }

  /**
   * Reads lines, of which the first is line `line` of the file; up to one that is not plain. `bytes`: a text, and behind
   * it one line end more.
   */
  read(bytes: Buffer, line: number): ReadLines {
    const size = bytes.at(-2) === LF ? bytes.length - 1 : bytes.length
    const batch = this.#newBatch(bytes)
    const view = viewOf(bytes)
    const records: PlainRecord[] = []
    let at = 0
    let end = 0
    let lines = 0
    for (let number = 0; at < size; number++) {
      let next = this.#splitter.split(bytes, at, this.#places)
      if (next < 0 || !this.#take(batch, bytes, view, line + number)) {
        if (next < 0) next = bytes.indexOf('\n', at) + 1
        const raw = bytes.toString('utf8', at, next)
        const plain = plainRecords(raw, this.#setup.delimiter)
        if (plain === null) break
        at = next
        // What is wrong is said to begin behind the last record, not behind empty lines.
        if (plain.lines === 0) continue
        for (const record of plain.records) records.push({ ...record, line: line + number })
      }
      at = next
      end = at
      lines = number + 1
    }
    const unread = bytes.toString('utf8', Math.min(end, bytes.length - 1), bytes.length - 1)
    return { batch, records, lines, unread, isStopped: at < size }
  }

  /** An empty batch, in the columns of the one before where they are long enough. */
  #newBatch(bytes: Buffer): LicenceBatch {
    const start = { firstNew: this.#owners.length, length: 0, bytes }
    // A line has at least its delimiters and its end.
    const most = Math.floor(bytes.length / this.#setup.width)
    if (this.#batch && this.#batch.lines.length >= most) return { ...this.#batch, ...start }
    this.#batch = {
      ...start,
      owners: this.#owners,
      kinds: this.#kinds,
      ownerOf: new Int32Array(most),
      kindOf: new Int32Array(most),
      lines: new Int32Array(most),
      ends: new Int32Array(most),
      sold: new Float64Array(most),
      assigned: new Float64Array(most),
      idStarts: new Int32Array(most),
      idEnds: new Int32Array(most),
    }
    return this.#batch
  }

  /** Takes the line that was split last into the batch; false where it is for the careful reader. */
  #take(batch: LicenceBatch, bytes: Buffer, view: DataView, line: number): boolean {
    const { starts, ends } = this.#places
    for (const place of this.#ownPlaces) {
      const number = this.#cells.numberOf(place, bytes, view, starts[place] ?? 0, ends[place] ?? 0)
      if (!this.#cells.isSure(number)) return false
      this.#numbers[place] = number
    }
    for (const place of this.#otherPlaces) {
      const start = starts[place] ?? 0
      const end = ends[place] ?? 0
      if (end === start || isGuid(bytes, start, end)) continue
      if (!this.#cells.isPlain(place, bytes.toString('utf8', start, end))) return false
    }
    const kindNumber = this.#kindCells.numberOf(view, this.#places)
    const ownerNumber = this.#ownerCells.numberOf(view, this.#places)
    // The kind first: who has no row that is certain is not to be met here.
    const kind = this.#kindOf[kindNumber] ?? this.#learnKind(kindNumber, bytes, line)
    if (kind < 0) return false
    const owner = this.#ownerOf[ownerNumber] ?? this.#learnOwner(ownerNumber, bytes)
    if (owner < 0) return false
    const row = batch.length++
    batch.ownerOf[row] = owner
    batch.kindOf[row] = kind
    batch.lines[row] = line
    const day = this.#valueAt('ends')
    batch.ends[row] = Number.isNaN(day) ? NO_DAY : day
    batch.sold[row] = this.#valueAt('sold')
    batch.assigned[row] = this.#valueAt('assigned')
    const id = this.#at.subscriptionId
    batch.idStarts[row] = starts[id] ?? 0
    batch.idEnds[row] = ends[id] ?? 0
    return true
  }

  /** The cells of the line at hand in these places, and elsewhere nothing; null where one cannot be read, or names a total. */
  #textsAt(places: readonly number[], bytes: Buffer): string[] | null {
    const { starts, ends } = this.#places
    const cells = new Array<string>(starts.length).fill('')
    for (const place of places) {
      const cell = bytes.toString('utf8', starts[place], ends[place])
      if (!this.#cells.read(place, cell).isSure) return null
      cells[place] = cell
    }
    return cells
  }

  #valueAt(column: Own): number {
    const place = this.#at[column]
    return place < 0 ? Number.NaN : this.#cells.valueOf(this.#numbers[place] ?? 0)
  }

  /** What the careful reader makes of the line at hand; its place among the kinds, -1 where the line is left to it. */
  #learnKind(number: number, bytes: Buffer, line: number): number {
    const cells = this.#textsAt([...this.#places.starts.keys()], bytes)
    if (cells === null) return -1
    const { read, owner, words, hasStamp } = this.#setup
    const rows: LicenceRow[] = []
    const sink = { ...NO_SINK, licence: (row: LicenceRow) => rows.push(row) }
    const { issues, duplicate } = read(cells, { owner, sink, words }, line)
    const [row] = rows
    if (!row || rows.length > 1 || issues.length > 0 || duplicate) return -1
    if ((row.reportDate === null && hasStamp) || !this.#hasOwn(row, cells)) return -1
    this.#kindOf[number] = this.#kinds.push(row) - 1
    return this.#kinds.length - 1
  }

  /** The same of whose it is, and of when. */
  #learnOwner(number: number, bytes: Buffer): number {
    const cells = this.#textsAt(this.#ownerCells.places, bytes)
    if (cells === null) return -1
    const issues: RowIssue[] = []
    const customer = this.#setup.customerOf(cells, issues)
    if (customer === null || issues.length > 0) return -1
    const { value: day } = this.#cells.read(this.#reportDate, cells[this.#reportDate] ?? '')
    this.#ownerOf[number] = this.#owners.push({ customer, report: Number.isNaN(day) ? null : asDay(day) }) - 1
    return this.#owners.length - 1
  }

  /** Whether a row has of its own what the cells of the line at hand say. */
  #hasOwn(
    { subscriptionId, sold, assigned, ends, statedPercent }: LicenceRow,
    cells: readonly string[],
  ): boolean {
    const isAt = (value: number | null, column: Own): boolean =>
      Object.is(value ?? Number.NaN, this.#valueAt(column))
    return (
      subscriptionId === (cells[this.#at.subscriptionId] ?? '') &&
      isAt(sold, 'sold') &&
      isAt(assigned, 'assigned') &&
      isAt(ends, 'ends') &&
      statedPercent === null
    )
  }
}
