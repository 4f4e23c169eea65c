// Names of users in lower case.
import { SLACK, take } from './memory'

/** Folds a name with other letters than plain ones at an address to another one; returns its length. The host knows all letters. */
declare function foldByHost(start: usize, length: usize, to: usize): usize

/** Whether a folded name is none: the host knows all words for nothing. */
declare function isNoName(start: usize, length: usize): bool

/** Sixteen bytes of ones and as many of zeros. */
const ONES = take(32)
memory.fill(ONES, 0xff, 16)

const FIRST_ROOM: usize = 1 << 20
/** The id of nothing: digits, all of them zero. */
const LONGEST_WORD: usize = 36
const QUESTION: u32 = 63
const AT: u32 = 64
const SLASH: u32 = 47
const EXPONENT: u32 = 101

/** Letters beyond ASCII may take more bytes in lower case. */
const GROWTH: usize = 3

let room: usize = take(FIRST_ROOM + SLACK)
let end: usize = room + FIRST_ROOM
let free: usize = room

/** Where the last name stands, and its length. */
export let name: usize = 0
export let nameLength: usize = 0
/** Plain letters only. */
export let isPlain: bool = false

/** Forgets all names. */
export function clearNames(): void {
  free = room
}

/** Folds a name, and keeps it until all are forgotten. */
export function fold(start: usize, length: usize): void {
  const most = length * GROWTH
  if (free + most > end) {
    const size = max(<usize>(end - room) * 2, most)
    room = take(size + SLACK)
    free = room
    end = room + size
  }
  name = free
  isPlain = foldPlain(start, length)
  nameLength = isPlain ? length : foldByHost(start, length, name)
  free = (name + nameLength + 7) & ~7
}

/** Ones in the first bytes, as many as there are, and zeros behind them. */
export function firstOnes(count: usize): v128 {
  return v128.load(ONES + 16 - min<usize>(16, count))
}

/** False where a byte may be an outer space or stand around a name (`:` to `>`), or belongs to a letter beyond ASCII. */
function foldPlain(start: usize, length: usize): bool {
  let unusual = i8x16.splat(0)
  for (let at: usize = 0; at < length; at += 16) {
    const valid = firstOnes(length - at)
    const bytes = v128.load(start + at)
    unusual = v128.or(unusual, v128.and(valid, i8x16.le_s(bytes, i8x16.splat(32))))
    const around = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(58)), i8x16.splat(5))
    unusual = v128.or(unusual, v128.and(valid, around))
    const capital = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(65)), i8x16.splat(26))
    v128.store(name + at, v128.or(bytes, v128.and(capital, i8x16.splat(32))))
  }
  return !v128.any_true(unusual)
}

/** Whether the last name is concealed: 32 hexadecimal digits. */
export function isConcealed(): bool {
  if (nameLength !== 32) return false
  for (let at = name; at < name + 32; at++) {
    const byte = <u32>load<u8>(at)
    if (byte - 48 > 9 && byte - 97 > 5) return false
  }
  return true
}

/** Whether the last name tells nobody. The host is asked about few: words for nothing are short and have no digits. */
export function isNobody(): bool {
  if (nameLength === 0) return true
  if (!isPlain || <u32>load<u8>(name) === QUESTION || mayBeWord() || mayBeNumber())
    return isNoName(name, nameLength)
  return false
}

/** No digit but zero, and nothing of a mail address. */
function mayBeWord(): bool {
  if (nameLength > LONGEST_WORD) return false
  for (let at = name; at < name + nameLength; at++) {
    const byte = <u32>load<u8>(at)
    if (byte - 49 < 9 || byte === AT) return false
  }
  return true
}

/** Digits and marks of numbers with an `e` among them: most names have another letter soon. */
function mayBeNumber(): bool {
  let hasExponent = false
  for (let at = name; at < name + nameLength; at++) {
    const byte = <u32>load<u8>(at)
    if (byte === EXPONENT) hasExponent = true
    else if (byte - 43 > 14 || byte === SLASH) return false
  }
  return hasExponent
}
