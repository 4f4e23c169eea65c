// Counts the users of an owner where they were gathered, if there is nothing to explain of any: as the tally's `plain-users.ts`
// does, which makes the rules.
import { MOST_SCOPES } from '../../model/most-scopes'
import { NO_DAY } from '../../model/no-day'
import { lookAhead, order, sorted } from './columns'
import { DAY, KIND, NEXT, NONE, SINCE } from './gather'
import { ample, take } from './memory'
import { FIELDS } from './pool'

/** By kind: its scopes with any activity and without, those in which it is a paid seat, and which kinds are one to a user. */
const RULE: usize = 16
const UNUSED: usize = 4
const PAID: usize = 8
const IDENTITY: usize = 12

let rules: usize = 0
let rulesRoom: u32 = 0
/** By scope: users, active ones, and those who leave a paid seat unused. */
let totals: usize = 0
let bytes: usize = 0
/** Of the user at hand: scopes that it counts in, was active in, and leaves a seat of. */
let counted: u32 = 0
let active: u32 = 0
let leaving: u32 = 0
let entryCount: u32 = 0

/** Of so many users one at most is listed. */
const ODD_SHARE: u32 = 4
/** Users who need a closer look: their records; and for each how many users and how many entries come before it. */
export let odd: usize = 0
export let oddPlaces: usize = 0
export let oddCount: u32 = 0
let oddRoom: usize = 0
let entryPlace: u32 = 0

/** Users whose numbers fit into a byte. */
const MOST_IN_BYTES: u32 = 255
/** Which byte of a number each place is of, and which of its bits. */
const LOW: v128 = i8x16(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1)
const HIGH: v128 = i8x16(2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3)
const EACH: v128 = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128)

/** Where the rules of so many kinds are laid. */
export function rulesFor(kinds: u32): usize {
  if (kinds > rulesRoom) {
    rulesRoom = kinds
    rules = take(<usize>kinds * RULE)
  }
  return rules
}

export function countsAt(): usize {
  if (totals === 0) {
    totals = take(<usize>MOST_SCOPES * 12)
    bytes = take(32)
  }
  return totals
}

/**
 * Counts the users from `first` to before `last`, but for those who need a closer look, which are listed; false where they
 * are too many. `costly`: scopes in which those who leave a seat unused need one.
 */
export function count(first: u32, last: u32, asOf: i32, windowStart: i32, costly: u32): bool {
  memory.fill(countsAt(), 0, <usize>MOST_SCOPES * 12)
  const most = (last - first) / ODD_SHARE + 1
  if (most > oddRoom) {
    oddRoom = ample(most)
    odd = take(oddRoom * 4)
    oddPlaces = take(oddRoom * 8)
  }
  oddCount = 0
  entryPlace = 0
  for (let start = first; start < last; start += MOST_IN_BYTES) {
    if (!countSome(first, start, min(start + MOST_IN_BYTES, last), asOf, windowStart, costly)) return false
  }
  return true
}

/** Lists a user; false where there are too many. */
function listOdd(record: usize, user: u32): bool {
  if (<usize>oddCount === oddRoom) return false
  store<u32>(odd + <usize>oddCount * 4, <u32>record)
  const places = oddPlaces + <usize>oddCount * 8
  store<u32>(places, user)
  store<u32>(places, entryPlace, 4)
  oddCount++
  return true
}

/** Every scope has a byte of its own, from which one is taken for each user: no bit is gone through by itself. */
function countSome(start: u32, first: u32, last: u32, asOf: i32, windowStart: i32, costly: u32): bool {
  let totalLow = i8x16.splat(0)
  let totalHigh = i8x16.splat(0)
  let activeLow = i8x16.splat(0)
  let activeHigh = i8x16.splat(0)
  let leavingLow = i8x16.splat(0)
  let leavingHigh = i8x16.splat(0)
  for (let user = first; user < last; user++) {
    lookAhead(order, user, last)
    const record = sorted(user)
    const isPlain = judge(record, asOf, windowStart, costly)
    if (!isPlain && !listOdd(record, user - start)) return false
    entryPlace += entryCount
    if (!isPlain) continue
    totalLow = i8x16.add(totalLow, spread(counted, LOW))
    totalHigh = i8x16.add(totalHigh, spread(counted, HIGH))
    activeLow = i8x16.add(activeLow, spread(active, LOW))
    activeHigh = i8x16.add(activeHigh, spread(active, HIGH))
    leavingLow = i8x16.add(leavingLow, spread(leaving, LOW))
    leavingHigh = i8x16.add(leavingHigh, spread(leaving, HIGH))
  }
  addBytes(totals, totalLow, totalHigh)
  addBytes(totals + <usize>MOST_SCOPES * 4, activeLow, activeHigh)
  addBytes(totals + <usize>MOST_SCOPES * 8, leavingLow, leavingHigh)
  return true
}

/** All ones in the byte of each bit of the half of a number that those places are of. */
function spread(bits: u32, places: v128): v128 {
  return i8x16.eq(v128.and(i8x16.swizzle(i32x4.splat(bits), places), EACH), EACH)
}

function addBytes(counts: usize, low: v128, high: v128): void {
  v128.store(bytes, i8x16.neg(low))
  v128.store(bytes, i8x16.neg(high), 16)
  for (let scope: usize = 0; scope < <usize>MOST_SCOPES; scope++) {
    const place = counts + (scope << 2)
    store<u32>(place, load<u32>(place) + <u32>load<u8>(bytes + scope))
  }
}

/** Puts a user into its scopes; false where it needs a closer look. */
function judge(record: usize, asOf: i32, windowStart: i32, costly: u32): bool {
  counted = 0
  active = 0
  entryCount = 0
  let isPlain = true
  let oldSeats: u32 = 0
  let newSeats: u32 = 0
  let openSeats: u32 = 0
  for (let entry = record + FIELDS; entry !== NONE; entry = <usize>load<u32>(entry, NEXT)) {
    const rule = rules + <usize>load<u32>(entry, KIND) * RULE
    const day = load<i32>(entry, DAY)
    const scopes = day === NO_DAY ? load<u32>(rule, UNUSED) : load<u32>(rule)
    entryCount++
    if (<i32>scopes < 0 || day > asOf) isPlain = false
    counted |= scopes
    if (day >= windowStart) active |= scopes
    const seats = scopes & load<u32>(rule, PAID)
    const since = load<i32>(entry, SINCE)
    if (since === NO_DAY) openSeats |= seats
    else if (since < windowStart) oldSeats |= seats
    else newSeats |= seats
  }
  leaving = counted & ~active & (oldSeats | (openSeats & ~newSeats))
  // Rows of earlier reports may tell of somebody who has nothing now.
  return isPlain && counted !== 0 && (leaving & costly) === 0
}

/** Whether one of the users from `first` to before `last` has two entries of kinds that are one to a user. */
export function hasTwins(first: u32, last: u32): bool {
  for (let user = first; user < last; user++) {
    const start = sorted(user) + FIELDS
    for (let entry = start; entry !== NONE; entry = <usize>load<u32>(entry, NEXT)) {
      const identity = identityOf(entry)
      for (let other = <usize>load<u32>(entry, NEXT); other !== NONE; other = <usize>load<u32>(other, NEXT)) {
        if (identityOf(other) === identity) return true
      }
    }
  }
  return false
}

function identityOf(entry: usize): u32 {
  return load<u32>(rules + <usize>load<u32>(entry, KIND) * RULE, IDENTITY)
}
