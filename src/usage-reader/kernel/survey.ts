// What there is of gathered users before anybody takes them: how many entries each owner has, of which kinds, and whether
// a name is of a kind that others must be asked about.
import { keyOf, lookAhead, nameLengthOf, order, ownerOf, sorted } from './columns'
import { firstOnes, isDigest } from './fold'
import { KIND, NEXT, NONE } from './gather'
import { take } from './memory'
import { OWNER } from './pack'
import { FIELDS } from './pool'

/** By owner: entries of its users. */
export let entryCounts: usize = 0
/** Bytes of all names. */
export let nameBytes: usize = 0
/** Which kinds of entries each owner has, each once: owner and kind, side by side, owner after owner. */
export let pairs: usize = 0
export let pairCount: u32 = 0
let pairRoom: u32 = 0
/** Whether a name is concealed, has letters beyond ASCII, or a number sign, as those of guests have. */
export let hasConcealed: bool = false
export let hasSpecial: bool = false
export let hasMark: bool = false

/** By kind: one more than the owner that it was met with last. */
let metWith: usize = 0
const MARK: i8 = 35

/** Begins anew, for so many owners and kinds. */
export function beginSurvey(owners: u32, kinds: u32): void {
  entryCounts = take(<usize>owners * 4)
  metWith = take(<usize>kinds * 4)
}

/** Looks at the users from `first` to before `last` in their order: some at a time, since a call stays as slow as it began. */
export function survey(first: u32, last: u32): void {
  for (let user = first; user < last; user++) {
    lookAhead(order, user, last)
    const record = sorted(user)
    const owner = ownerOf(record)
    let entries: u32 = 0
    for (let entry = record + FIELDS; entry !== NONE; entry = <usize>load<u32>(entry, NEXT), entries++) {
      const kind = load<u32>(entry, KIND)
      const met = metWith + <usize>kind * 4
      if (load<u32>(met) === owner + 1) continue
      store<u32>(met, owner + 1)
      addPair(owner, kind)
    }
    const place = entryCounts + <usize>owner * 4
    store<u32>(place, load<u32>(place) + entries)
    lookAtName(keyOf(record) + OWNER, nameLengthOf(record))
  }
}

function addPair(owner: u32, kind: u32): void {
  if (pairCount === pairRoom) {
    const room = max<u32>(1024, pairRoom * 2)
    const grown = take(<usize>room * 8)
    memory.copy(grown, pairs, <usize>pairCount * 8)
    pairs = grown
    pairRoom = room
  }
  const pair = pairs + <usize>pairCount * 8
  store<u32>(pair, owner)
  store<u32>(pair, kind, 4)
  pairCount++
}

function lookAtName(start: usize, length: usize): void {
  nameBytes += length
  let special = i8x16.splat(0)
  let mark = i8x16.splat(0)
  for (let at: usize = 0; at < length; at += 16) {
    const bytes = v128.and(v128.load(start + at), firstOnes(length - at))
    special = v128.or(special, bytes)
    mark = v128.or(mark, i8x16.eq(bytes, i8x16.splat(MARK)))
  }
  if (i8x16.bitmask(special) !== 0) hasSpecial = true
  if (v128.any_true(mark)) hasMark = true
  if (!hasConcealed && isDigest(start, length)) hasConcealed = true
}
