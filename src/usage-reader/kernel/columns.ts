// What was gathered, for the host: owner after owner, some users at a time, each column one behind the other.
import { DAY, furtherCount, KIND, NEXT, NONE, SINCE, users } from './gather'
import { ample, copy, prefetch, SLACK, take } from './memory'
import { OWNER } from './pack'
import { FIELDS, LENGTH, recordAt } from './pool'

/** By user: owner, length of the name, how many entries. By entry: kind, day, day of the licence. And the names. */
export let owners: usize = 0
export let lengths: usize = 0
export let counts: usize = 0
export let kinds: usize = 0
export let days: usize = 0
export let sinces: usize = 0
export let names: usize = 0
/** How many entries and bytes of names the users have that were laid out, and all that were put in order. */
export let entryCount: usize = 0
export let nameBytes: usize = 0

/** How many users ahead. */
const AHEAD: u32 = 24

/** Addresses of the users' records, owner after owner; and by owner where the next of its users goes. */
let order: usize = 0
let orderRoom: usize = 0
let next: usize = 0
let nextRoom: usize = 0
let room: usize = 0
let roomStart: usize = 0

/**
 * Puts the users in order; `owners` is how many there may be. Returns the address of numbers that tell how many users there
 * are up to the last one of each owner.
 */
export function sort(owners: u32): usize {
  const ownerBytes = (<usize>owners + 1) * 4
  if (ownerBytes > nextRoom) {
    nextRoom = ownerBytes
    next = take(ownerBytes)
  } else memory.fill(next, 0, ownerBytes)
  const userBytes = <usize>users.size * 4
  if (userBytes > orderRoom) {
    orderRoom = userBytes
    order = take(userBytes)
  }
  entryCount = <usize>users.size + furtherCount
  nameBytes = 0
  for (let user: u32 = 0; user < users.size; user++) {
    const record = recordAt(users, user)
    nameBytes += nameLengthOf(record)
    const place = next + (<usize>ownerOf(record) + 1) * 4
    store<u32>(place, load<u32>(place) + 1)
  }
  for (let place = next + 4; place <= next + <usize>owners * 4; place += 4) {
    store<u32>(place, load<u32>(place) + load<u32>(place - 4))
  }
  for (let user: u32 = 0; user < users.size; user++) {
    const record = recordAt(users, user)
    const place = next + <usize>ownerOf(record) * 4
    const to = load<u32>(place)
    store<u32>(place, to + 1)
    store<u32>(order + <usize>to * 4, <u32>record)
  }
  return next
}

/** Lays out the columns of the users from `first` to before `last`, in their order. */
export function writeColumns(first: u32, last: u32): void {
  measure(first, last)
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
    const record = sorted(user)
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

function measure(first: u32, last: u32): void {
  entryCount = 0
  nameBytes = 0
  for (let user = first; user < last; user++) {
    // The records lie anywhere: one that is looked at ahead is at hand when its turn comes.
    prefetch(ownerOf(sorted(min(user + AHEAD, users.size - 1))))
    const record = sorted(user)
    nameBytes += nameLengthOf(record)
    for (let from = record + FIELDS; from !== NONE; from = <usize>load<u32>(from, NEXT)) entryCount++
  }
}

function sorted(user: u32): usize {
  return <usize>load<u32>(order + <usize>user * 4)
}

function keyOf(record: usize): usize {
  return record + users.head
}

function ownerOf(record: usize): u32 {
  return load<u32>(keyOf(record))
}

function nameLengthOf(record: usize): usize {
  return <usize>load<u32>(record, LENGTH) - OWNER
}
