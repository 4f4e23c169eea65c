// Reads lines of a licence export into columns. A row of a new kind, or of a new customer, is given to the careful reader,
// whose answer holds for all rows that say the same; a row that is not certain is left to it altogether.
import type { Buffer } from 'node:buffer'
import type { LicenceBatch } from '../../model/licence-batch.ts'
import { ID_END, LICENCE_FIELDS, OWNER } from '../../model/licence-fields.ts'
import { type LicenceKernel, ODD_FIELDS, ODD_LINE } from '../../usage-reader/index.ts'
import { type PlainRecord, plainRecords } from '../csv/plain-csv.ts'
import { type LineSetup, Meanings } from './meanings.ts'
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
  readonly #kernel: LicenceKernel
  readonly #meanings: Meanings

  constructor(setup: LineSetup) {
    this.#delimiter = setup.delimiter
    this.#meanings = new Meanings(setup)
    this.#kernel = this.#meanings.kernel
  }

  /**
   * Reads lines, of which the first is line `line` of the file; up to one that is not plain. `bytes`: a text, and behind
   * it one line end more.
   */
  read(bytes: Buffer, line: number): ReadLines {
    const size = bytes.at(-2) === LF ? bytes.length - 1 : bytes.length
    const { owners, kinds } = this.#meanings
    const firstNew = owners.length
    const records: PlainRecord[] = []
    let kept = 0
    // Where the next line starts, and how many are before it; and the same behind the last line that is a row.
    let at = 0
    let number = 0
    let end = 0
    let lines = 0
    this.#kernel.lay(bytes.subarray(0, size))
    while (at < size) {
      const scanned = this.#takeRows(bytes, at, line + number, kept, records)
      kept = scanned.kept
      number += scanned.lines
      at = scanned.end
      if (scanned.lines > 0) {
        end = at
        lines = number
      }
      if (scanned.isStopped || at >= size) break
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
    const rows = this.#kernel.rows(kept)
    const ids = this.#kernel.ids(rows[(kept - 1) * LICENCE_FIELDS + ID_END] ?? 0)
    const batch = { owners, kinds, firstNew, length: kept, rows, ids }
    return { batch, records, lines, end: Math.min(end, bytes.length - 1), isStopped: at < size }
  }

  /**
   * Reads lines from `at` on, up to one that is not plain; rows that are not certain become records. Returns how many lines, where
   * they end, and how many rows of the text are kept so far.
   */
  #takeRows(
    bytes: Buffer,
    at: number,
    line: number,
    before: number,
    records: PlainRecord[],
  ): { lines: number; end: number; kept: number; isStopped: boolean } {
    const { count, end, odd } = this.#kernel.scan(at, line, before)
    const rows = this.#kernel.rows(before + count)
    let left = 0
    const keep = (lines: number): number =>
      left === 0 ? before + lines : keepOwned(rows, before, before + lines)
    for (let one = 0; one < odd.length; one += ODD_FIELDS) {
      const row = odd[one] ?? 0
      const fields = (before + row) * LICENCE_FIELDS
      if (this.#meanings.complete(bytes, rows, fields, odd, one)) continue
      const start = odd[one + ODD_LINE] ?? 0
      const plain = this.#plainRecords(bytes, start, bytes.indexOf(LF, start) + 1)
      if (plain === null) return { lines: row, end: start, kept: keep(row), isStopped: true }
      for (const record of plain.records) records.push({ ...record, line: line + row })
      rows[fields + OWNER] = NOBODY
      left++
    }
    return { lines: count, end, kept: keep(count), isStopped: false }
  }

  #plainRecords(bytes: Buffer, start: number, end: number): ReturnType<typeof plainRecords> {
    return plainRecords(bytes.toString('utf8', start, end), this.#delimiter)
  }
}

const NOBODY = -1

/** Moves rows together that have an owner. Returns where they end. */
function keepOwned(rows: Int32Array, first: number, end: number): number {
  let kept = first
  for (let row = first; row < end; row++) {
    const at = row * LICENCE_FIELDS
    if (rows[at + OWNER] === NOBODY) continue
    if (kept < row) rows.copyWithin(kept * LICENCE_FIELDS, at, at + LICENCE_FIELDS)
    kept++
  }
  return kept
}
