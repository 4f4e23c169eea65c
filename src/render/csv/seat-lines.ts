// Lines of customers that are alike but for who they are and their seats, as bytes: no string is made for any cell of them.
import { Buffer } from 'node:buffer'
import { grownBytes } from '../../columns/grown.ts'
import { MOST_SMALL, scaledPercent } from '../../model/ratio.ts'
import { eachRow, type RowTeller, type SeatRow } from '../../report/rows-in-turn.ts'
import type { Report, Row } from '../../report/types.ts'
import { placesOf, rowCells, rowHeader } from './columns.ts'
import { type CsvCell, type CsvOptions, endOf, isBare, lineMaker, markOf } from './write.ts'

/** The columns that such rows have of their own, in their order. */
const OWN = placesOf(['customerId', 'customer', 'soldLicenses', 'assignedLicenses', 'deployment'])

const ZERO = 48
const DOT = 46
/** Of a number of seats, or a percentage. */
const MOST_DIGITS = 10
/** About as long as a line is. */
const LINE = 128

/** A portfolio of customers without a row for each; null where its rows are there, or others. */
export function portfolioLines(report: Report, options: CsvOptions): Uint8Array | null {
  if (report.kind !== 'portfolio' || report.by !== 'customer' || report.users) return null
  const rows = eachRow(report)
  if (!rows.tellEach) return null
  const lines = new SeatLines(options, rows.length)
  lines.text(markOf(options))
  lines.cells(rowHeader([]))
  rows.tellEach(lines)
  lines.row(report.total)
  return lines.all()
}

/** What stands before, between and behind the own cells of a row, and of how many bytes it is. */
interface Pieces {
  bytes: readonly Uint8Array[]
  length: number
}

class SeatLines implements RowTeller {
  readonly #options: CsvOptions
  readonly #lineOf: (cells: readonly CsvCell[]) => string
  /** By the row that others are like; null where something is to be quoted. */
  readonly #pieces = new Map<Row, Pieces | null>()
  /** By byte: whether it has nothing to quote; and whether a cell that begins with it has nothing to disarm. */
  readonly #bare: readonly boolean[]
  readonly #first: readonly boolean[]
  #bytes: Buffer
  #end = 0

  constructor(options: CsvOptions, rows: number) {
    this.#options = options
    this.#lineOf = lineMaker(options)
    this.#bytes = Buffer.allocUnsafeSlow((rows + LINE) * LINE)
    const letters = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte))
    this.#first = letters.map(letter => isBare(letter, options))
    this.#bare = letters.map(letter => isBare(`A${letter}`, options))
  }

  all(): Uint8Array {
    return this.#bytes.subarray(0, this.#end)
  }

  text(text: string): void {
    this.#makeRoom(Buffer.byteLength(text))
    this.#end += this.#bytes.write(text, this.#end)
  }

  cells(cells: readonly CsvCell[]): void {
    this.text(this.#lineOf(cells))
  }

  row(row: Row): void {
    this.cells(rowCells(row, []))
  }

  seats(one: SeatRow): void {
    const pieces = this.#piecesOf(one.like)
    const end = pieces && one.sold <= MOST_SMALL ? this.#write(pieces, one) : -1
    if (end < 0) this.row(one.row())
    else this.#end = end
  }

  /** Returns where the line ends; -1 where something is to be quoted or disarmed. */
  #write(pieces: Pieces, one: SeatRow): number {
    const [first, second, third, fourth, fifth, last] = pieces.bytes
    if (!first || !second || !third || !fourth || !fifth || !last) return -1
    this.#makeRoom(pieces.length + one.length + MOST_DIGITS * 3)
    const bytes = this.#bytes
    const id = copy(first, bytes, this.#end)
    const idEnd = one.copyId(bytes, id)
    const name = copy(second, bytes, idEnd)
    const nameEnd = one.copyName(bytes, name)
    if (!this.#isBare(id, idEnd) || !this.#isBare(name, nameEnd)) return -1
    const { sold, assigned } = one
    let at = digits(sold, bytes, copy(third, bytes, nameEnd))
    at = digits(assigned, bytes, copy(fourth, bytes, at))
    at = copy(fifth, bytes, at)
    if (sold > 0) at = hundredths(scaledPercent(assigned, sold, 2), bytes, at)
    return copy(last, bytes, at)
  }

  #isBare(start: number, end: number): boolean {
    if (start < end && !this.#first[this.#bytes[start] ?? 0]) return false
    for (let at = start + 1; at < end; at++) if (!this.#bare[this.#bytes[at] ?? 0]) return false
    return true
  }

  #piecesOf(like: Row): Pieces | null {
    const known = this.#pieces.get(like)
    if (known !== undefined) return known
    const cells = rowCells(like, [])
    const pieces = this.#piecesBetween(cells)
    this.#pieces.set(like, pieces)
    return pieces
  }

  #piecesBetween(cells: readonly CsvCell[]): Pieces | null {
    const texts = ['']
    for (const [at, cell] of cells.entries()) {
      const text = at === 0 ? '' : this.#options.delimiter
      if (OWN.has(at)) {
        texts.push(`${texts.pop()}${text}`, '')
        continue
      }
      if (!isBare(cell, this.#options)) return null
      texts.push(`${texts.pop()}${text}${cell ?? ''}`)
    }
    const bytes = [...texts.slice(0, -1), `${texts.at(-1)}${endOf(this.#options)}`].map(text =>
      Buffer.from(text),
    )
    return { bytes, length: bytes.reduce((sum, { length }) => sum + length, 0) }
  }

  #makeRoom(length: number): void {
    const wanted = this.#end + length
    if (wanted > this.#bytes.length) this.#bytes = grownBytes(this.#bytes, this.#end, wanted)
  }
}

function copy(piece: Uint8Array, to: Uint8Array, at: number): number {
  for (let from = 0; from < piece.length; from++) to[at + from] = piece[from] ?? 0
  return at + piece.length
}

/** Writes a number of at most MOST_DIGITS, below 2^31; returns where it ends. */
function digits(value: number, to: Uint8Array, at: number): number {
  let end = at + 1
  for (let rest = value | 0; rest >= 10; rest = (rest / 10) | 0) end++
  for (let place = end - 1, rest = value | 0; place >= at; place--, rest = (rest / 10) | 0)
    to[place] = ZERO + (rest % 10)
  return end
}

/** 5000 as `50`, 6667 as `66.67`, 6670 as `66.7`. */
function hundredths(value: number, to: Uint8Array, at: number): number {
  const rest = value % 100
  const end = digits((value - rest) / 100, to, at)
  if (rest === 0) return end
  to[end] = DOT
  to[end + 1] = ZERO + Math.floor(rest / 10)
  if (rest % 10 === 0) return end + 2
  to[end + 2] = ZERO + (rest % 10)
  return end + 3
}
