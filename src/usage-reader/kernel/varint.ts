// Numbers as Parquet and Snappy write lengths: seven bits a byte, lowest first, in five bytes at most.

/** What no length is, nor a number of texts or rows. */
export const DAMAGED: u32 = 0xffffffff

/** Where what stands behind the number that was read last begins. */
export let behind: usize = 0

export function varintAt(at: usize, end: usize): u32 {
  let number: u64 = 0
  for (let shift: u64 = 0; shift < 35; shift += 7) {
    if (at >= end) return DAMAGED
    const byte = <u64>load<u8>(at++)
    number |= (byte & 0x7f) << shift
    if (byte >= 0x80) continue
    behind = at
    return number < DAMAGED ? <u32>number : DAMAGED
  }
  return DAMAGED
}
