// The sum that a frame of zstd may have of what was packed. https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md

const [P1, P2, P3, P4, P5] = [
  0x9e3779b185ebca87n,
  0xc2b2ae3d27d4eb4fn,
  0x165667b19e3779f9n,
  0x85ebca77c2b2ae63n,
  0x27d4eb2f165667c5n,
]

/** The lower half of XXH64. */
export function sumOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 0
  let sum = P5
  if (bytes.length >= 32) {
    const lanes = [P1 + P2, P2, 0n, -P1].map(of64)
    for (; at + 32 <= bytes.length; at += 32)
      for (let lane = 0; lane < 4; lane++)
        lanes[lane] = mixed(lanes[lane] ?? 0n, view.getBigUint64(at + lane * 8, true))
    sum = [1n, 7n, 12n, 18n].reduce((all, by, lane) => all + turned(lanes[lane] ?? 0n, by), 0n)
    for (const lane of lanes) sum = of64((sum ^ mixed(0n, lane)) * P1 + P4)
  }
  sum = of64(sum + BigInt(bytes.length))
  for (; at + 8 <= bytes.length; at += 8)
    sum = of64(turned(sum ^ mixed(0n, view.getBigUint64(at, true)), 27n) * P1 + P4)
  for (; at + 4 <= bytes.length; at += 4)
    sum = of64(turned(sum ^ of64(BigInt(view.getUint32(at, true)) * P1), 23n) * P2 + P3)
  for (; at < bytes.length; at++) sum = of64(turned(sum ^ (BigInt(bytes[at] ?? 0) * P5), 11n) * P1)
  sum = of64((sum ^ (sum >> 33n)) * P2)
  sum = of64((sum ^ (sum >> 29n)) * P3)
  return Number(BigInt.asUintN(32, sum ^ (sum >> 32n)))
}

function mixed(lane: bigint, word: bigint): bigint {
  return of64(turned(of64(lane + word * P2), 31n) * P1)
}

function turned(word: bigint, by: bigint): bigint {
  const whole = of64(word)
  return of64((whole << by) | (whole >> (64n - by)))
}

function of64(word: bigint): bigint {
  return BigInt.asUintN(64, word)
}
