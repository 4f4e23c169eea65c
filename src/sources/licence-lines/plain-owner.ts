// Owners whose cells are certain at a look at their bytes: an id that is nothing else, and a name of plain words none of
// which is one for nothing or for a total. All others are read with the care of every row.
import type { Buffer } from 'node:buffer'
import { DASH_AT, mayBeDressed } from '../../model/fold.ts'
import type { LicenceOwners, OwnerCells } from '../../model/licence-owners.ts'
import { WORDS_FOR_NOBODY } from '../../model/placeholder.ts'
import { NO_DAY } from '../../model/usage-batch.ts'
import { TOTAL_WORDS } from '../rows/total-words.ts'
import { LF } from './split.ts'

/** Where the cells stand among those that say whose a row is; -1 for none. */
export interface OwnerPlaces {
  id: number
  name: number
  day: number
}

/** What the cell of a day says; `value` is NaN where it is blank. */
type ReadDay = (cell: string) => { isSure: boolean; value: number }

const SPACE = 32
const HYPHEN = 45
const DOT = 46
const LAST_VISIBLE = 126

/** By byte: digits, and letters. */
const DIGIT = 1
const LETTER = 2
const CLASS = new Uint8Array(256)
for (const digit of '0123456789') CLASS[digit.charCodeAt(0)] = DIGIT
for (const letter of 'abcdefghijklmnopqrstuvwxyz')
  for (const one of [letter, letter.toUpperCase()]) CLASS[one.charCodeAt(0)] = LETTER

/** Longest id that is looked at; no name for nobody, or for a total, is longer. */
const MOST = 200

/**
 * First and last pieces of all words that stand for nobody or for a total, by length, first two letters and last one: a name
 * with other pieces in these places is neither.
 */
const PIECES = new Set(
  [...WORDS_FOR_NOBODY, ...TOTAL_WORDS].flatMap(word => {
    const pieces = word.split(' ')
    return [pieces.at(0) ?? '', pieces.at(-1) ?? ''].map(piece => {
      const unit = (at: number): number => piece.charCodeAt(at) || 0
      return pieceCode(piece.length, unit(0), unit(1), unit(piece.length - 1))
    })
  }),
)

export class PlainOwners implements OwnerCells {
  idStart = 0
  idEnd = 0
  nameStart = 0
  nameEnd = 0
  readonly #places: OwnerPlaces
  readonly #readDay: ReadDay
  readonly #cells: number
  /** The day's cell that was read last: of most files all are the same. */
  #lastDay = { cell: '', isSure: true, value: Number.NaN }

  /** `cells`: how many there are, one behind the other with a line feed behind each. */
  constructor(places: OwnerPlaces, cells: number, readDay: ReadDay) {
    this.#places = places
    this.#cells = cells
    this.#readDay = readDay
  }

  /** Adds the owner of which the cells are `bytes[start … end − 1]`. Returns its number, -1 where it is not certain. */
  add(owners: LicenceOwners, bytes: Buffer, start: number, end: number): number {
    const { id, name, day } = this.#places
    this.nameStart = 0
    this.nameEnd = 0
    let dayStart = end
    let dayEnd = end
    let at = start
    for (let cell = 0; cell < this.#cells; cell++) {
      const from = at
      while (bytes[at] !== LF) at++
      if (cell === id) {
        this.idStart = from
        this.idEnd = at
      } else if (cell === name) {
        this.nameStart = from
        this.nameEnd = at
      } else if (cell === day) {
        dayStart = from
        dayEnd = at
      }
      at++
    }
    if (!isPlainId(bytes, this.idStart, this.idEnd)) return -1
    if (this.nameStart < this.nameEnd && !isPlainName(bytes, this.nameStart, this.nameEnd)) return -1
    const { isSure, value } = this.#dayIn(bytes, dayStart, dayEnd)
    return isSure ? owners.addPlain(bytes, this, Number.isNaN(value) ? NO_DAY : value) : -1
  }

  #dayIn(bytes: Buffer, start: number, end: number): { isSure: boolean; value: number } {
    const { cell } = this.#lastDay
    let at = 0
    while (at < cell.length && start + at < end && bytes[start + at] === cell.charCodeAt(at)) at++
    if (at < cell.length || start + at < end) {
      const other = bytes.toString('utf8', start, end)
      this.#lastDay = { cell: other, ...this.#readDay(other) }
    }
    return this.#lastDay
  }
}

/**
 * Whether an id is letters, digits and hyphens, is told from others by these alone, and can be neither a number, also in
 * scientific form, nor a word.
 */
function isPlainId(bytes: Buffer, start: number, end: number): boolean {
  const length = end - start
  if (length > MOST || mayBeDressed(length, bytes[start + DASH_AT] === HYPHEN)) return false
  const first = CLASS[bytes[start] ?? 0]
  let hyphens = 0
  let hasDigit = false
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte === HYPHEN) hyphens++
    else if (CLASS[byte] === DIGIT) hasDigit ||= byte !== ZERO
    else if (CLASS[byte] !== LETTER) return false
  }
  return hasDigit && (first === LETTER || (first === DIGIT && hyphens > 1))
}

const ZERO = 48

/** Whether a name is visible ASCII from a letter or digit to the same or a stop, and can be no number and no such word. */
function isPlainName(bytes: Buffer, start: number, end: number): boolean {
  const first = CLASS[bytes[start] ?? 0]
  const last = bytes[end - 1] ?? 0
  if (end - start > MOST || first === 0 || (CLASS[last] === 0 && last !== DOT)) return false
  let firstEnd = end
  let lastStart = start
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte < SPACE || byte > LAST_VISIBLE) return false
    if (byte !== SPACE) continue
    if (firstEnd === end) firstEnd = at
    lastStart = at + 1
  }
  // A number, also in scientific form, is one piece.
  if (first === DIGIT && firstEnd === end) return false
  return !isOfWord(bytes, start, firstEnd) && !isOfWord(bytes, lastStart, end)
}

function isOfWord(bytes: Buffer, start: number, end: number): boolean {
  const unit = (at: number): number => small(bytes[at] ?? 0)
  return PIECES.has(pieceCode(end - start, unit(start), end - start > 1 ? unit(start + 1) : 0, unit(end - 1)))
}

function small(byte: number): number {
  return CLASS[byte] === LETTER ? byte | 0x20 : byte
}

/** Letters beyond ASCII make codes that no name here has. */
function pieceCode(length: number, first: number, second: number, last: number): number {
  return ((length * 0x10000 + first) * 0x10000 + second) * 0x80 + last
}
