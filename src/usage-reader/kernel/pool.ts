// Numbers for keys, which are pieces of bytes, in order of first appearance. What is known of a key is its record.
import { RECORD_HEAD } from './constants'
import { copy, hashOf, isEqual, SLACK, take } from './memory'

/** A record: number, length of the key, the pool's own fields, the key. */
const NUMBER: usize = 0
export const LENGTH: usize = 4
export const FIELDS: usize = RECORD_HEAD

const FIRST_SLOTS: u32 = 256
/** Records are laid into pieces of memory of this size. */
const PIECE: usize = 1 << 16

@unmanaged
export class Pool {
  size: u32
  /** Bytes of a record before its key. */
  head: usize
  /** Addresses of the records, by number. */
  records: usize
  /** Half as many at most are taken; each holds the address of a record, and its hash above. */
  slots: usize
  slotCount: u32
  free: usize
  end: usize
  /** The piece that records are laid into first, its length, and bytes of those that lie elsewhere. */
  base: usize
  baseLength: usize
  elsewhere: usize
}

/** `fields`: bytes that each record has for other rooms, which fill them in. */
export function newPool(fields: usize): Pool {
  const pool = changetype<Pool>(take(offsetof<Pool>()))
  pool.head = FIELDS + fields
  layOut(pool, FIRST_SLOTS)
  return pool
}

/** Makes room for about that many keys in a pool that has none. */
export function reserve(pool: Pool, keys: u32): void {
  let slots = FIRST_SLOTS
  while (slots < keys) slots *= 2
  layOut(pool, slots)
}

/** Forgets all keys. What has needed several pieces of memory gets one for all of them. */
export function clear(pool: Pool): void {
  memory.fill(pool.slots, 0, (<usize>pool.slotCount) << 3)
  if (pool.elsewhere > 0) {
    pool.baseLength = (pool.baseLength + pool.elsewhere) * 2
    pool.base = take(pool.baseLength + SLACK)
    pool.elsewhere = 0
  }
  pool.size = 0
  pool.free = pool.base
  pool.end = pool.base + pool.baseLength
}

function layOut(pool: Pool, slots: u32): void {
  pool.slotCount = slots
  pool.slots = newSlots(slots)
  pool.records = take(<usize>slots * 2)
}

function newSlots(count: u32): usize {
  const slots = take(<usize>count * 8)
  // They are zero already; but a page that is read before it is written costs all threads a stop when it is.
  memory.fill(slots, 0, <usize>count * 8)
  return slots
}

/** The number of a key. */
export function numberOf(pool: Pool, key: usize, length: usize): u32 {
  return load<u32>(recordOf(pool, key, length, hashOf(key, length)), NUMBER)
}

/** The record of a key; made where it is new. */
export function recordOf(pool: Pool, key: usize, length: usize, hash: u32): usize {
  const mask = pool.slotCount - 1
  let place = pool.slots + ((<usize>(hash & mask)) << 3)
  for (let kept = load<u64>(place); kept !== 0; kept = load<u64>(place)) {
    const record = <usize>(<u32>kept)
    if (<u32>(kept >>> 32) === hash && load<u32>(record, LENGTH) === <u32>length) {
      if (isEqual(record + pool.head, key, length)) return record
    }
    place = pool.slots + ((place - pool.slots + 8) & (((<usize>mask) << 3) | 7))
  }
  return keep(pool, place, key, length, hash)
}

/** The record that a hash may belong to; 0 for certainly none. */
export function guess(pool: Pool, hash: u32): usize {
  return <usize>load<u32>(pool.slots + ((<usize>(hash & (pool.slotCount - 1))) << 3))
}

export function recordAt(pool: Pool, number: u32): usize {
  return <usize>load<u32>(pool.records + ((<usize>number) << 2))
}

function keep(pool: Pool, place: usize, key: usize, length: usize, hash: u32): usize {
  const bytes = (pool.head + length + 7) & ~7
  if (pool.free + bytes > pool.end) {
    const piece = max(PIECE, bytes)
    pool.free = take(piece + SLACK)
    pool.end = pool.free + piece
    if (pool.base === 0) {
      pool.base = pool.free
      pool.baseLength = piece
    } else pool.elsewhere += piece
  }
  const record = pool.free
  pool.free += bytes
  store<u32>(record, pool.size, NUMBER)
  store<u32>(record, <u32>length, LENGTH)
  copy(record + pool.head, key, length)
  store<u64>(place, ((<u64>hash) << 32) | <u64>record)
  store<u32>(pool.records + ((<usize>pool.size) << 2), <u32>record)
  pool.size++
  if (pool.size * 2 >= pool.slotCount) grow(pool)
  return record
}

function grow(pool: Pool): void {
  const old = pool.slots
  const count = pool.slotCount
  const mask = count * 2 - 1
  const slots = newSlots(count * 2)
  for (let from: usize = old; from < old + ((<usize>count) << 3); from += 8) {
    const kept = load<u64>(from)
    if (kept === 0) continue
    let slot = <u32>(kept >>> 32) & mask
    while (load<u64>(slots + ((<usize>slot) << 3)) !== 0) slot = (slot + 1) & mask
    store<u64>(slots + ((<usize>slot) << 3), kept)
  }
  const records = take(<usize>count * 4)
  memory.copy(records, pool.records, (<usize>pool.size) << 2)
  pool.slots = slots
  pool.slotCount = count * 2
  pool.records = records
  // The next records are laid where the slots were.
  pool.free = old
  pool.end = old + ((<usize>count) << 3) - SLACK
}
