// What was gathered, for the host: owner after owner, some users at a time, each column one behind the other.
import { firstChunk, nextChunk, recordsEnd, recordsOf } from './arenas'
import { adoptUsers, DAY, KIND, NEXT, NONE, SINCE, users } from './gather'
import { ample, copy, SLACK, take, takeBehind } from './memory'
import { OWNER } from './pack'
import { FIELDS, LENGTH, recordBytes } from './pool'

/** By user: owner, length of the name, how many entries. By entry: kind, day, day of the licence. And the names. */
export let owners: usize = 0
export let lengths: usize = 0
export let counts: usize = 0
export let kinds: usize = 0
export let days: usize = 0
export let sinces: usize = 0
export let names: usize = 0
/** How many entries and bytes of names the users have that were laid out. */
export let entryCount: usize = 0
export let nameBytes: usize = 0

/** Prefetched memory, so that the compiler keeps what fetches it; nobody reads it. */
export let prefetched: u32 = 0
/** How many users ahead. */
const AHEAD: u32 = 24

/** Addresses of the users' records, owner after owner; and by owner where its users end. */
export let order: usize = 0
let orderRoom: usize = 0
export let ends: usize = 0
let endsRoom: usize = 0
let room: usize = 0
let roomStart: usize = 0

/** Puts the users in order; `owners` is how many there may be. */
export function sort(owners: u32): void {
  const ownerBytes = <usize>owners * 4
  if (ownerBytes > endsRoom) {
    endsRoom = ownerBytes
    ends = take(ownerBytes)
  }
  const userBytes = <usize>users.size * 4
  if (userBytes > orderRoom) {
    orderRoom = userBytes
    order = take(userBytes)
  }
  let user: u32 = 0
  for (let owner: u32 = 0; owner < owners; owner++) {
    for (let chunk = firstChunk(owner); chunk !== 0; chunk = nextChunk(chunk)) {
      const end = recordsEnd(owner, chunk)
      for (let record = recordsOf(chunk); record < end; user++) {
        store<u32>(order + <usize>user * 4, <u32>record)
        record += recordBytes(users, <usize>load<u32>(record, LENGTH))
      }
    }
    store<u32>(ends + <usize>owner * 4, user)
  }
}

/** Takes users that another thread has put in order, in the same memory; `pool` and `at` are where they are known and in order. */
export function attach(pool: usize, at: usize): void {
  takeBehind()
  adoptUsers(pool)
  order = at
}

/** Has records at hand before their turn comes: what stands in one decides what is read next. */
export function lookAhead(list: usize, user: u32, last: u32): void {
  prefetched ^= load<u32>(<usize>load<u32>(list + <usize>min(user + AHEAD, last - 1) * 4))
  const next = load<u32>(
    <usize>load<u32>(list + <usize>min(user + (AHEAD >>> 1), last - 1) * 4) + FIELDS,
    NEXT,
  )
  if (next !== <u32>NONE) prefetched ^= load<u32>(<usize>next)
}

/** Lays out the columns of the users whose records are listed from place `first` to before `last`, like all of them in `order`. */
export function writeColumns(list: usize, first: u32, last: u32): void {
  measure(list, first, last)
  const userBytes = <usize>(last - first) * 4
  const bytes = userBytes * 3 + entryCount * 12 + nameBytes
  if (bytes > room) {
    room = ample(bytes)
    roomStart = take(room + SLACK)
  }
  owners = roomStart
  lengths = owners + userBytes
  counts = lengths + userBytes
  kinds = counts + userBytes
  days = kinds + entryCount * 4
  sinces = days + entryCount * 4
  names = sinces + entryCount * 4
  let entry: usize = 0
  let name = names
  for (let user = first; user < last; user++) {
    const record = <usize>load<u32>(list + <usize>user * 4)
    const length = nameLengthOf(record)
    const place = <usize>(user - first) * 4
    const before = entry
    for (let from = record + FIELDS; from !== NONE; from = <usize>load<u32>(from, NEXT), entry += 4) {
      store<i32>(kinds + entry, load<i32>(from, KIND))
      store<i32>(days + entry, load<i32>(from, DAY))
      store<i32>(sinces + entry, load<i32>(from, SINCE))
    }
    store<u32>(owners + place, ownerOf(record))
    store<u32>(lengths + place, <u32>length)
    store<u32>(counts + place, <u32>((entry - before) >>> 2))
    copy(name, keyOf(record) + OWNER, length)
    name += length
  }
}

function measure(list: usize, first: u32, last: u32): void {
  entryCount = 0
  nameBytes = 0
  for (let user = first; user < last; user++) {
    lookAhead(list, user, last)
    const record = <usize>load<u32>(list + <usize>user * 4)
    nameBytes += nameLengthOf(record)
    for (let from = record + FIELDS; from !== NONE; from = <usize>load<u32>(from, NEXT)) entryCount++
  }
}

export function sorted(user: u32): usize {
  return <usize>load<u32>(order + <usize>user * 4)
}

export function keyOf(record: usize): usize {
  return record + users.head
}

export function ownerOf(record: usize): u32 {
  return load<u32>(keyOf(record))
}

export function nameLengthOf(record: usize): usize {
  return <usize>load<u32>(record, LENGTH) - OWNER
}
