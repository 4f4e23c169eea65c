// The checksum that an archive has of each of its parts; Node has it from 20.15 and 22.2 on alone.

/** What a byte adds when so many follow it, up to seven. */
const TABLES = tables()

function tables(): Int32Array {
  const all = new Int32Array(8 * 256)
  for (let byte = 0; byte < 256; byte++) {
    let sum = byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
    all[byte] = sum
  }
  for (let at = 256; at < all.length; at++) {
    const before = all[at - 256] ?? 0
    all[at] = (before >>> 8) ^ (all[before & 255] ?? 0)
  }
  return all
}

/** Goes on with the sum of what came before, 0 at first; of the bytes between two places. */
export function crcOf(sum: number, bytes: Uint8Array, from: number, to: number): number {
  const by = TABLES
  let crc = ~sum
  let at = from
  for (; at + 8 <= to; at += 8) {
    const first = crc ^ wordAt(bytes, at)
    const second = wordAt(bytes, at + 4)
    crc =
      (by[0x700 | (first & 255)] ?? 0) ^
      (by[0x600 | ((first >>> 8) & 255)] ?? 0) ^
      (by[0x500 | ((first >>> 16) & 255)] ?? 0) ^
      (by[0x400 | (first >>> 24)] ?? 0) ^
      (by[0x300 | (second & 255)] ?? 0) ^
      (by[0x200 | ((second >>> 8) & 255)] ?? 0) ^
      (by[0x100 | ((second >>> 16) & 255)] ?? 0) ^
      (by[second >>> 24] ?? 0)
  }
  for (; at < to; at++) crc = (crc >>> 8) ^ (by[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0)
  return ~crc >>> 0
}

/** Four bytes as a number, the first one lowest. */
export function wordAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  )
}
