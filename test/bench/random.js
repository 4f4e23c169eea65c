// Numbers that are the same on every machine for the same seed.

/** Numbers from 0 to below 1 (mulberry32). @param {number} seed */
export function generator(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** @template T @param {readonly [T, ...T[]]} values @param {number} share 0 to below 1 @returns {T} */
export function pick(values, share) {
  return values[Math.floor(share * values.length)] ?? values[0]
}
