// The users of one thread, each with its entries: rows that say the same of one user become one entry.
import { NO_DAY } from '../../model/no-day'
import { LIMITS, MAPS, MERGED } from './constants'
import { ample, foresee, hashWith, prefetch, SLACK, take } from './memory'
import { ENTRY, earlier, PACKED_COUNT, PACKED_ENTRIES, PACKED_HASH, PACKED_LENGTH, whole } from './pack'
import { clear, FIELDS, guess, newPool, recordOf, reserve } from './pool'
import { setValue, valueAt } from './table'

/** Fields of a user: the first entry, and where the others stand. An entry: kind, days, and where the next one stands. */
export const KIND: usize = 0
export const DAY: usize = 4
export const SINCE: usize = 8
export const NEXT: usize = 12
const LINK: usize = 16
const NO_KIND: i32 = -1
/** Where no next entry stands. */
export const NONE: usize = 0

/** Rows whose users are looked up together: the processor waits for many places of memory at once. */
const BLOCK: u32 = 64
const PIECE: usize = 1 << 16
/** About what a user takes with all that is made of it. */
const BYTES_PER_USER: usize = 256

export const users = newPool(LINK)
const rowOf: usize = take(BLOCK * 4)
const hashes: usize = take(BLOCK * 4)
let input: usize = 0
let inputRoom: usize = 0
/** Where further entries are laid: the first piece of memory for them, its length, and bytes of those that lie elsewhere. */
let base: usize = 0
let baseLength: usize = 0
let elsewhere: usize = 0
let free: usize = 0
let end: usize = 0
/** How many entries there are beside the first ones of users. */
export let furtherCount: usize = 0

/** Makes room for about that many users. */
export function expect(count: u32): void {
  foresee(<usize>count * BYTES_PER_USER)
  reserve(users, count)
}

/** Where a parcel of that many bytes can be laid. */
export function parcelInput(bytes: usize): usize {
  if (bytes > inputRoom) {
    inputRoom = ample(bytes)
    input = take(inputRoom + SLACK)
  }
  return input
}

/** Takes in a parcel, packed by that thread. */
export function gather(start: usize, stop: usize, thread: u32): void {
  const owners = MAPS + thread * 2
  let row = start
  while (row < stop) {
    let count: u32 = 0
    for (; count < BLOCK && row < stop; count++) {
      const key = row + PACKED_ENTRIES + <usize>load<u32>(row, PACKED_COUNT) * ENTRY
      const owner = valueAt(owners, load<u32>(key))
      store<u32>(key, owner)
      const hash = hashWith(load<u32>(row, PACKED_HASH), owner)
      store<u32>(rowOf + <usize>count * 4, <u32>row)
      store<u32>(hashes + <usize>count * 4, hash)
      prefetch(<u32>guess(users, hash))
      row = whole(key + <usize>load<u32>(row, PACKED_LENGTH))
    }
    for (let at: u32 = 0; at < count; at++) {
      const record = guess(users, load<u32>(hashes + <usize>at * 4))
      prefetch(load<u32>(record) ^ load<u32>(record, 64))
    }
    for (let at: u32 = 0; at < count; at++) {
      addRow(<usize>load<u32>(rowOf + <usize>at * 4), load<u32>(hashes + <usize>at * 4), owners + 1)
    }
  }
}

function addRow(row: usize, hash: u32, kinds: u32): void {
  const count = load<u32>(row, PACKED_COUNT)
  const key = row + PACKED_ENTRIES + <usize>count * ENTRY
  const before = users.size
  const user = recordOf(users, key, <usize>load<u32>(row, PACKED_LENGTH), hash) + FIELDS
  if (users.size > before) {
    store<i32>(user, NO_KIND, KIND)
    store<u32>(user, <u32>NONE, NEXT)
  }
  for (let entry: u32 = 0; entry < count; entry++) {
    const place = row + PACKED_ENTRIES + <usize>entry * ENTRY
    addEntry(user, valueAt(kinds, load<u32>(place)), load<i32>(place, 4), load<i32>(place, 8))
  }
}

function addEntry(user: usize, kind: i32, day: i32, since: i32): void {
  if (load<i32>(user, KIND) === NO_KIND) {
    store<i32>(user, kind, KIND)
    store<i32>(user, day, DAY)
    store<i32>(user, since, SINCE)
    return
  }
  for (let entry = user; entry !== NONE; entry = <usize>load<u32>(entry, NEXT)) {
    if (load<i32>(entry, KIND) !== kind) continue
    const known = load<i32>(entry, DAY)
    // A day after the report may turn out not to count: then the older one does.
    if (known !== day && min(known, day) !== NO_DAY && max(known, day) > valueAt(LIMITS, kind)) continue
    if (day > known) store<i32>(entry, day, DAY)
    store<i32>(entry, earlier(load<i32>(entry, SINCE), since), SINCE)
    setValue(MERGED, kind, valueAt(MERGED, kind) + 1)
    return
  }
  if (free + LINK > end) {
    free = take(PIECE)
    end = free + PIECE
    if (base === 0) {
      base = free
      baseLength = PIECE
    } else elsewhere += PIECE
  }
  store<i32>(free, kind, KIND)
  store<i32>(free, day, DAY)
  store<i32>(free, since, SINCE)
  store<u32>(free, load<u32>(user, NEXT), NEXT)
  store<u32>(user, <u32>free, NEXT)
  free += LINK
  furtherCount++
}

/** Forgets all users. */
export function forget(): void {
  clear(users)
  furtherCount = 0
  if (elsewhere > 0) {
    baseLength = (baseLength + elsewhere) * 2
    base = take(baseLength)
    elsewhere = 0
  }
  free = base
  end = base + baseLength
}

/** How many users there are. */
export function userCount(): u32 {
  return users.size
}
