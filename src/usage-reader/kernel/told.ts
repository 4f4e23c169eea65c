// Digests of texts that are only compared: the same that the host makes of them (src/columns/hash.ts).

/** The digest of a text that is not plain, or may be a word for nothing where a name is asked for: the host knows all of them. */
declare function digestByHost(start: usize, length: usize, isName: bool): u32

const STEP: u32 = 0x9e3779b1
/** No word for nothing is longer, but for the id of nothing; of this length is the only one with a space. */
const LONGEST_WORD: usize = 12
const NO_DATA: usize = 7
const ID: usize = 36
const QUESTION: u32 = 63
const SPACE: u32 = 32

export function digestOf(start: usize, length: usize, isName: bool): u32 {
  if (length === 0) return 0
  const first = <u32>load<u8>(start)
  const end = start + length
  if (isName && (first === QUESTION || length === ID || mayBeWord(start, end)))
    return digestByHost(start, length, isName)
  if (first === SPACE || <u32>load<u8>(end - 1) === SPACE) return digestByHost(start, length, isName)
  let digest = <u32>length
  for (let at = start; at < end; at++) {
    const byte = <u32>load<u8>(at)
    if (byte - SPACE > 94) return digestByHost(start, length, isName)
    digest = ((digest ^ byte) * STEP) ^ (digest >>> 15)
  }
  return digest ^ (digest >>> 13)
}

function mayBeWord(start: usize, end: usize): bool {
  const length = end - start
  if (length > LONGEST_WORD) return false
  if (length === NO_DATA) return true
  for (let at = start; at < end; at++) if (<u32>load<u8>(at) === SPACE) return false
  return true
}

export function digestWith(digest: u32, value: u32): u32 {
  const mixed = (digest ^ (value * 0x85ebca6b)) * STEP
  return mixed ^ (mixed >>> 15)
}
