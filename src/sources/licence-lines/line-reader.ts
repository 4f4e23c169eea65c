// Reads lines of a licence export into columns. A row of a new kind, or of a new customer, is given to the careful reader,
// whose answer holds for all rows that say the same; a row that is not certain is left to it altogether.
import type { Buffer } from 'node:buffer'
import { asDay } from '../../model/day.ts'
import type { LicenceBatch } from '../../model/licence-batch.ts'
import type { CustomerCells, LicenceRow } from '../../model/rows.ts'
import { type BatchOwner, NO_DAY } from '../../model/usage-batch.ts'
import {
  ID_END,
  ID_START,
  LICENCE_FIELDS,
  LINE_START,
  LicenceKernel,
  LOOSE,
  type ScannedLicences,
} from '../../usage-reader/index.ts'
import type { RowIssue, Words } from '../cells/column.ts'
import { type PlainRecord, plainRecords } from '../csv/plain-csv.ts'
import type { LicenceColumns } from '../format.ts'
import { NO_SINK } from '../no-sink.ts'
import { CUSTOMER_KEYS } from '../owners/tenant.ts'
import type { RowReader } from '../rows/row-reader.ts'
import type { TotalColumn } from '../rows/totals.ts'
import { Cells } from './cells.ts'
import { isGuid } from './guid.ts'
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

/** Groups of cells by their numbers: those that say whose a row is, those that say of what kind, and each one that is wanted by row. */
const OWNER = 0
const KIND = 1
const OWN = ['sold', 'assigned', 'ends'] as const
const [SOLD, ASSIGNED, ENDS] = [2, 3, 4]

/** Stands for a cell that cannot be read, or names a total; NaN for one that is blank or no number. */
const UNSURE = Number.NEGATIVE_INFINITY
const BLANK = { isSure: true, value: Number.NaN }

export class LineReader {
  readonly #setup: LineSetup
  readonly #kernel: LicenceKernel
  /** Places of the cells of each group, and those in which hardly two cells are the same. */
  readonly #groups: readonly (readonly number[])[]
  readonly #otherPlaces: readonly number[]
  readonly #cells: Cells
  readonly #splitter: Splitter
  readonly #places: { starts: Int32Array; ends: Int32Array }
  /** By group of one cell, and its number there: its value. */
  readonly #values: number[][]
  readonly #subscriptionId: number
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
    const byPlace = Array.from({ length: width }, (_, index) => columns.filter(one => one.index === index))
    const id = placeOf(sendsOn.subscriptionId)
    const own = OWN.map(key => placeOf(sendsOn[key]))
    const customer = CUSTOMER_KEYS.map(placeOf)
    const isOther = (index: number) => index === id || byPlace[index]?.length === 0
    const known = [...byPlace.keys()].filter(index => !isOther(index))
    this.#subscriptionId = id
    this.#reportDate = placeOf('reportDate')
    this.#otherPlaces = [...byPlace.keys()].filter(isOther)
    this.#groups = [
      // The day of a row's export belongs to both.
      known.filter(index => index === this.#reportDate || customer.includes(index)),
      known.filter(index => ![...own, ...customer].includes(index)),
      ...own.map(index => known.filter(one => one === index)),
    ]
    this.#values = this.#groups.map(() => [])
    this.#kernel = new LicenceKernel({ width, delimiter, groups: this.#groups, id })
    this.#cells = new Cells(byPlace, words)
    this.#splitter = new Splitter(delimiter)
    this.#places = { starts: new Int32Array(width), ends: new Int32Array(width) }
  }

  /**
   * Reads lines, of which the first is line `line` of the file; up to one that is not plain. `bytes`: a text, and behind
   * it one line end more.
   */
  read(bytes: Buffer, line: number): ReadLines {
    const size = bytes.at(-2) === LF ? bytes.length - 1 : bytes.length
    const batch = this.#newBatch(bytes)
    const records: PlainRecord[] = []
    // Where the next line starts, and how many are before it; and the same behind the last line that is a row.
    let at = 0
    let number = 0
    let end = 0
    let lines = 0
    this.#kernel.lay(bytes.subarray(0, size))
    while (at < size) {
      const scanned = this.#kernel.scan(at)
      const row = this.#takeRows(batch, bytes, scanned, line + number, records)
      number += row
      if (row > 0) {
        at = scanned.startOf(row)
        end = at
        lines = number
      }
      if (row < scanned.count || at >= size) break
      const next = bytes.indexOf('\n', at) + 1
      const plain = this.#plainRecords(bytes, at, next)
      if (plain === null) break
      at = next
      number++
      // What is wrong is said to begin behind the last record, not behind empty lines.
      if (plain.lines === 0) continue
      for (const record of plain.records) records.push({ ...record, line: line + number - 1 })
      end = at
      lines = number
    }
    const unread = bytes.toString('utf8', Math.min(end, bytes.length - 1), bytes.length - 1)
    return { batch, records, lines, unread, isStopped: at < size }
  }

  /** Takes rows into the batch, or else into the records; up to one that is not plain. Returns how many. */
  #takeRows(
    batch: LicenceBatch,
    bytes: Buffer,
    scanned: ScannedLicences,
    line: number,
    records: PlainRecord[],
  ): number {
    const { count, fields } = scanned
    for (let row = 0; row < count; row++) {
      if (this.#take(batch, bytes, fields, row * LICENCE_FIELDS, line + row)) continue
      const plain = this.#plainRecords(bytes, scanned.startOf(row), scanned.startOf(row + 1))
      if (plain === null) return row
      for (const record of plain.records) records.push({ ...record, line: line + row })
    }
    return count
  }

  #plainRecords(bytes: Buffer, start: number, end: number): ReturnType<typeof plainRecords> {
    return plainRecords(bytes.toString('utf8', start, end), this.#setup.delimiter)
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

  /** Takes a row, whose fields stand at `at`, into the batch; false where it is for the careful reader. */
  #take(batch: LicenceBatch, bytes: Buffer, fields: Int32Array, at: number, line: number): boolean {
    const sold = this.#valueOf(SOLD, fields[at + SOLD] ?? 0)
    const assigned = this.#valueOf(ASSIGNED, fields[at + ASSIGNED] ?? 0)
    const ends = this.#valueOf(ENDS, fields[at + ENDS] ?? 0)
    if (sold === UNSURE || assigned === UNSURE || ends === UNSURE) return false
    const start = fields[at + LINE_START] ?? 0
    if (fields[at + LOOSE] !== 0 && !this.#areOthersPlain(bytes, start)) return false
    // The kind first: who has no row that is certain is not to be met here.
    const kindNumber = fields[at + KIND] ?? 0
    const kind =
      this.#kindOf[kindNumber] ?? this.#learnKind(kindNumber, bytes, start, line, [sold, assigned, ends])
    if (kind < 0) return false
    const ownerNumber = fields[at + OWNER] ?? 0
    const owner = this.#ownerOf[ownerNumber] ?? this.#learnOwner(ownerNumber)
    if (owner < 0) return false
    const row = batch.length++
    batch.ownerOf[row] = owner
    batch.kindOf[row] = kind
    batch.lines[row] = line
    batch.ends[row] = Number.isNaN(ends) ? NO_DAY : ends
    batch.sold[row] = sold
    batch.assigned[row] = assigned
    batch.idStarts[row] = fields[at + ID_START] ?? 0
    batch.idEnds[row] = fields[at + ID_END] ?? 0
    return true
  }

  /** The value of a cell that is a group by itself; NaN where the file lacks it. */
  #valueOf(group: number, number: number): number {
    const values = this.#values[group] ?? []
    return values[number] ?? this.#learnValues(values, group, number)
  }

  /** Numbers are given in order of first appearance. */
  #learnValues(values: number[], group: number, number: number): number {
    const [place] = this.#groups[group] ?? []
    while (values.length <= number) {
      const [cell = ''] = this.#kernel.cells(group, values.length)
      const { isSure, value } = place === undefined ? BLANK : this.#cells.read(place, cell)
      values.push(isSure ? value : UNSURE)
    }
    return values[number] ?? UNSURE
  }

  /** Whether all cells that count by themselves can be read, of the line that starts there. */
  #areOthersPlain(bytes: Buffer, start: number): boolean {
    this.#splitter.split(bytes, start, this.#places)
    const { starts, ends } = this.#places
    return this.#otherPlaces.every(place => {
      const from = starts[place] ?? 0
      const to = ends[place] ?? 0
      return (
        to === from || isGuid(bytes, from, to) || this.#cells.isPlain(place, bytes.toString('utf8', from, to))
      )
    })
  }

  /** These cells in their places, and elsewhere nothing; null where one cannot be read, or names a total. */
  #placed(texts: readonly string[], places: readonly number[]): string[] | null {
    const cells = new Array<string>(this.#setup.width).fill('')
    for (const [at, place] of places.entries()) {
      const cell = texts[at] ?? ''
      if (!this.#cells.read(place, cell).isSure) return null
      cells[place] = cell
    }
    return cells
  }

  /** What the careful reader makes of the line that starts there; its place among the kinds, -1 where the line is left to it. */
  #learnKind(number: number, bytes: Buffer, start: number, line: number, own: readonly number[]): number {
    this.#splitter.split(bytes, start, this.#places)
    const { starts, ends } = this.#places
    const texts = Array.from(starts, (from, place) => bytes.toString('utf8', from, ends[place]))
    const cells = this.#placed(texts, [...texts.keys()])
    if (cells === null) return -1
    const { read, owner, words, hasStamp } = this.#setup
    const rows: LicenceRow[] = []
    const sink = { ...NO_SINK, licence: (row: LicenceRow) => rows.push(row) }
    const { issues, duplicate } = read(cells, { owner, sink, words }, line)
    const [row] = rows
    if (!row || rows.length > 1 || issues.length > 0 || duplicate) return -1
    if ((row.reportDate === null && hasStamp) || !this.#hasOwn(row, cells, own)) return -1
    this.#kindOf[number] = this.#kinds.push(row) - 1
    return this.#kinds.length - 1
  }

  /** The same of whose it is, and of when. */
  #learnOwner(number: number): number {
    const [places = []] = this.#groups
    const cells = this.#placed(this.#kernel.cells(OWNER, number), places)
    if (cells === null) return -1
    const issues: RowIssue[] = []
    const customer = this.#setup.customerOf(cells, issues)
    if (customer === null || issues.length > 0) return -1
    const { value: day } = this.#cells.read(this.#reportDate, cells[this.#reportDate] ?? '')
    this.#ownerOf[number] = this.#owners.push({ customer, report: Number.isNaN(day) ? null : asDay(day) }) - 1
    return this.#owners.length - 1
  }

  /** Whether a row has of its own what the cells of its line say. */
  #hasOwn(
    { subscriptionId, sold, assigned, ends, statedPercent }: LicenceRow,
    cells: readonly string[],
    own: readonly number[],
  ): boolean {
    return (
      subscriptionId === (cells[this.#subscriptionId] ?? '') &&
      [sold, assigned, ends].every((value, at) => Object.is(value ?? Number.NaN, own[at])) &&
      statedPercent === null
    )
  }
}
