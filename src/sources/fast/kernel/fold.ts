// Names of users in lower case.
import { SLACK, take } from './memory'

/** Folds the odd name at an address to another one; returns its length. The host knows all letters. */
declare function foldOdd(start: usize, length: usize, to: usize): usize

/** Sixteen bytes of ones and as many of zeros. */
const ONES = take(32)
memory.fill(ONES, 0xff, 16)

const FIRST_ROOM: usize = 1 << 20
/** Letters beyond ASCII may take more bytes in lower case. */
const GROWTH: usize = 3

let room: usize = take(FIRST_ROOM + SLACK)
let end: usize = room + FIRST_ROOM
let free: usize = room

/** Where the last name stands, and its length. */
export let name: usize = 0
export let nameLength: usize = 0

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
  nameLength = foldPlain(start, length) ? length : foldOdd(start, length, name)
  free = (name + nameLength + 7) & ~7
}

/** False where a byte may be an outer space, or belongs to a letter beyond ASCII. */
function foldPlain(start: usize, length: usize): bool {
  let odd = i8x16.splat(0)
  for (let at: usize = 0; at < length; at += 16) {
    const valid = v128.load(ONES + 16 - min<usize>(16, length - at))
    const bytes = v128.load(start + at)
    odd = v128.or(odd, v128.and(valid, i8x16.le_s(bytes, i8x16.splat(32))))
    const capital = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(65)), i8x16.splat(26))
    v128.store(name + at, v128.or(bytes, v128.and(capital, i8x16.splat(32))))
  }
  return !v128.any_true(odd)
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
