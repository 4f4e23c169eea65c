// Reads lines of a licence export into columns. A row of a new kind, or of a new customer, is given to the careful reader,
// whose answer holds for all rows that say the same; a row that is not certain is left to it altogether.
import type { Buffer } from 'node:buffer'
import type { LicenceBatch } from '../../model/licence-batch.ts'
import { NO_DAY } from '../../model/usage-batch.ts'
import {
  ID_END,
  ID_START,
  LICENCE_FIELDS,
  LINE_START,
  type LicenceKernel,
  LOOSE,
  type ScannedLicences,
} from '../../usage-reader/index.ts'
import { type PlainRecord, plainRecords } from '../csv/plain-csv.ts'
import { ASSIGNED, ENDS, KIND, type LineSetup, Meanings, OWNER, SOLD, UNSURE } from './meanings.ts'
import { LF } from './split.ts'

/** What was read of some text. */
export interface ReadLines {
  batch: LicenceBatch
  /** Rows for the careful reader. */
  records: PlainRecord[]
  /** Lines that were read, and where they end: behind them is the first line that is no plain CSV, or empty lines. */
  lines: number
  end: number
  isStopped: boolean
}

export class LineReader {
  readonly #delimiter: string
  readonly #width: number
  readonly #kernel: LicenceKernel
  readonly #meanings: Meanings
  #batch: LicenceBatch | undefined

  constructor(setup: LineSetup) {
    this.#delimiter = setup.delimiter
    this.#width = setup.width
    this.#meanings = new Meanings(setup)
    this.#kernel = this.#meanings.kernel
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
    return { batch, records, lines, end: Math.min(end, bytes.length - 1), isStopped: at < size }
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
    return plainRecords(bytes.toString('utf8', start, end), this.#delimiter)
  }

  /** An empty batch, in the columns of the one before where they are long enough. */
  #newBatch(bytes: Buffer): LicenceBatch {
    const start = { firstNew: this.#meanings.owners.length, length: 0, bytes }
    // A line has at least its delimiters and its end.
    const most = Math.floor(bytes.length / this.#width)
    if (this.#batch && this.#batch.lines.length >= most) return { ...this.#batch, ...start }
    this.#batch = {
      ...start,
      owners: this.#meanings.owners,
      kinds: this.#meanings.kinds,
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
    const meanings = this.#meanings
    const sold = meanings.valueOf(SOLD, fields[at + SOLD] ?? 0)
    const assigned = meanings.valueOf(ASSIGNED, fields[at + ASSIGNED] ?? 0)
    const ends = meanings.valueOf(ENDS, fields[at + ENDS] ?? 0)
    if (sold === UNSURE || assigned === UNSURE || ends === UNSURE) return false
    const start = fields[at + LINE_START] ?? 0
    if (fields[at + LOOSE] !== 0 && !meanings.areOthersPlain(bytes, start)) return false
    // The kind first: who has no row that is certain is not to be met here.
    const kind = meanings.kindOf(fields[at + KIND] ?? 0, { bytes, start, line, own: [sold, assigned, ends] })
    if (kind < 0) return false
    const owner = meanings.ownerOf(fields[at + OWNER] ?? 0)
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
}
