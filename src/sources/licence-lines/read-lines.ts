// What lines of a licence export are read with, and what is read of them.
import type { LicenceBatch } from '../../model/licence-batch.ts'
import type { CustomerCells, LicenceRow } from '../../model/rows.ts'
import type { RowIssue, Words } from '../cells/column.ts'
import type { PlainRecord } from '../csv/plain-csv.ts'
import type { LicenceColumns } from '../format.ts'
import type { RowReader } from '../rows/row-reader.ts'
import type { TotalColumn } from '../rows/totals.ts'

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

/** Copies a row of a batch, its owner aside, to the place of another one. */
export function moveRow(batch: LicenceBatch, from: number, to: number): void {
  const { kindOf, lines, ends, sold, assigned, idStarts, idEnds } = batch
  for (const column of [kindOf, lines, ends, sold, assigned, idStarts, idEnds]) column[to] = column[from] ?? 0
}

/** Columns of a batch for as many rows. */
export function columnsFor(rows: number) {
  return {
    ownerOf: new Int32Array(rows),
    kindOf: new Int32Array(rows),
    lines: new Int32Array(rows),
    ends: new Int32Array(rows),
    sold: new Float64Array(rows),
    assigned: new Float64Array(rows),
    idStarts: new Int32Array(rows),
    idEnds: new Int32Array(rows),
  }
}

/** Whether a row has of its own what the cells of its line say: this id, and these values (NaN for none). */
export function hasOwn(
  { subscriptionId, sold, assigned, ends, statedPercent }: LicenceRow,
  id: string,
  valueAt: (key: 'sold' | 'assigned' | 'ends') => number,
): boolean {
  const isAt = (value: number | null, key: 'sold' | 'assigned' | 'ends'): boolean =>
    Object.is(value ?? Number.NaN, valueAt(key))
  return (
    subscriptionId === id &&
    isAt(sold, 'sold') &&
    isAt(assigned, 'assigned') &&
    isAt(ends, 'ends') &&
    statedPercent === null
  )
}
