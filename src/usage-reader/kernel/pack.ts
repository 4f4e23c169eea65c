// Packs the rows of a range into parcels, one for each thread that gathers: the name tells whose a row is.
import { NO_DAY } from '../../model/no-day'
import { DAYS, KINDS, ONLY_ACTIVE, OWNERS, REPORTS, STYLES, UNREADABLE } from './constants'
import { ample, copy, SLACK, take } from './memory'
import {
  CONCEALED,
  DAYS as DAY_CELLS,
  HASH,
  KEYS,
  NAME,
  NAME_LENGTH,
  rowLength,
  rowsEnd,
  rowsStart,
} from './rows'
import { setValue, valueAt } from './table'

/** A packed row: hash, how many entries, length of the key; the entries; the key, which is owner and name. */
export const PACKED_HASH: usize = 0
export const PACKED_COUNT: usize = 4
export const PACKED_LENGTH: usize = 8
export const PACKED_ENTRIES: usize = 12
/** An entry: kind, day, and the day since when there is a licence. */
export const ENTRY: usize = 12
export const OWNER: usize = 4

const NO_KIND: i32 = -1
const MOST_PARCELS: u32 = 64

let entryCount: u32 = 0
/** Of each entry: its day cells, of which the newer one counts, and its licence cells, of which the older one does. */
let entryDays: usize = 0
const ENTRY_CELLS: usize = 16
const SINCE_CELLS: usize = 8
/** In place of a cell: the file has no such column. */
const NO_CELL: u32 = 0xffffffff
let room: usize = 0
let roomStart: usize = 0
const parcelStarts: usize = take(MOST_PARCELS * 4)
const parcelEnds: usize = take(MOST_PARCELS * 4)

/** Says how many entries a row may have; the day cells of each follow. */
export function setEntries(count: u32): void {
  entryCount = count
  entryDays = take(<usize>count * ENTRY_CELLS)
}

/** `first` and `second` may be the same, and so may the other two. */
export function setEntry(entry: u32, first: u32, second: u32, since: u32, sinceToo: u32): void {
  const cells = entryDays + <usize>entry * ENTRY_CELLS
  store<u32>(cells, first)
  store<u32>(cells, second, 4)
  store<u32>(cells, since, SINCE_CELLS)
  store<u32>(cells, sinceToo, SINCE_CELLS + 4)
}

/**
 * Packs the rows of the range at hand into that many parcels. False, and nothing is packed, where the host could not
 * read a cell, or where one of two days lies after its report: then it is open which of them counts.
 */
export function pack(parcels: u32): bool {
  memory.fill(parcelEnds, 0, parcels * 4)
  for (let row = rowsStart; row < rowsEnd; row += rowLength) {
    if (!isClear(row)) return false
    const place = parcelEnds + <usize>parcelOf(row, parcels) * 4
    const most = PACKED_ENTRIES + <usize>entryCount * ENTRY + OWNER + load<u32>(row, NAME_LENGTH)
    store<u32>(place, load<u32>(place) + <u32>whole(most))
  }
  makeRoom(parcels)
  for (let row = rowsStart; row < rowsEnd; row += rowLength) {
    packRow(row, parcelEnds + <usize>parcelOf(row, parcels) * 4)
    const key = load<u32>(row, KEYS + 4)
    setValue(STYLES, key, valueAt(STYLES, key) | (load<u32>(row, CONCEALED) ? 2 : 1))
  }
  return true
}

/** How many rows the last range has. */
export function rowCount(): u32 {
  return <u32>((rowsEnd - rowsStart) / rowLength)
}

/** The owner of its last row, if it has rows. */
export function lastOwner(): i32 {
  return valueAt(OWNERS, load<u32>(rowsEnd - rowLength, KEYS))
}

export function parcelStart(parcel: u32): usize {
  return <usize>load<u32>(parcelStarts + <usize>parcel * 4)
}

export function parcelEnd(parcel: u32): usize {
  return <usize>load<u32>(parcelEnds + <usize>parcel * 4)
}

function parcelOf(row: usize, parcels: u32): u32 {
  return (load<u32>(row, HASH) >>> 16) % parcels
}

/** Lays the parcels side by side; `parcelEnds` has their lengths, and then where the next row of each goes. */
function makeRoom(parcels: u32): void {
  let length: usize = 0
  for (let parcel: u32 = 0; parcel < parcels; parcel++) {
    length += SLACK + <usize>load<u32>(parcelEnds + <usize>parcel * 4)
  }
  if (length > room) {
    room = ample(length)
    roomStart = take(room)
  }
  let at = roomStart
  for (let parcel: u32 = 0; parcel < parcels; parcel++) {
    const place = parcelEnds + <usize>parcel * 4
    store<u32>(parcelStarts + <usize>parcel * 4, <u32>at)
    const next = at + load<u32>(place) + SLACK
    store<u32>(place, <u32>at)
    at = next
  }
}

function isClear(row: usize): bool {
  const key = load<u32>(row, KEYS + 4)
  if (valueAt(OWNERS, load<u32>(row, KEYS)) === UNREADABLE) return false
  for (let entry: u32 = 0; entry < entryCount; entry++) {
    const kind = valueAt(KINDS, key * entryCount + entry)
    const first = dayOf(row, entry, 0)
    const second = dayOf(row, entry, 4)
    if (kind === UNREADABLE || first === UNREADABLE || second === UNREADABLE) return false
    if (dayOf(row, entry, SINCE_CELLS) === UNREADABLE || dayOf(row, entry, SINCE_CELLS + 4) === UNREADABLE)
      return false
    if (first !== second && kind !== NO_KIND && max(first, second) > valueAt(REPORTS, kind)) return false
  }
  return true
}

function dayOf(row: usize, entry: u32, place: usize): i32 {
  const cell = load<u32>(entryDays + <usize>entry * ENTRY_CELLS + place)
  if (cell === NO_CELL) return NO_DAY
  return valueAt(DAYS, load<u32>(row + <usize>cell * 4, DAY_CELLS))
}

function packRow(row: usize, place: usize): void {
  const start = <usize>load<u32>(place)
  const key = load<u32>(row, KEYS + 4)
  let to = start + PACKED_ENTRIES
  let count: u32 = 0
  for (let entry: u32 = 0; entry < entryCount; entry++) {
    const kind = valueAt(KINDS, key * entryCount + entry)
    if (kind === NO_KIND) continue
    const day = max(dayOf(row, entry, 0), dayOf(row, entry, 4))
    if (day === NO_DAY && valueAt(ONLY_ACTIVE, kind)) continue
    store<i32>(to, kind)
    store<i32>(to, day, 4)
    store<i32>(to, earlier(dayOf(row, entry, SINCE_CELLS), dayOf(row, entry, SINCE_CELLS + 4)), 8)
    to += ENTRY
    count++
  }
  if (count === 0) return
  const length = <usize>load<u32>(row, NAME_LENGTH)
  store<u32>(start, load<u32>(row, HASH), PACKED_HASH)
  store<u32>(start, count, PACKED_COUNT)
  store<u32>(start, <u32>(OWNER + length), PACKED_LENGTH)
  store<i32>(to, valueAt(OWNERS, load<u32>(row, KEYS)))
  copy(to + OWNER, <usize>load<u32>(row, NAME), length)
  store<u32>(place, <u32>whole(to + OWNER + length))
}

/** The earlier of two days, of which either may be missing. */
export function earlier(left: i32, right: i32): i32 {
  if (left === NO_DAY) return right
  return right === NO_DAY ? left : min(left, right)
}

/** Packed rows start at multiples of four, here and where they go. */
export function whole(bytes: usize): usize {
  return (bytes + 3) & ~3
}
