// Chance that is the same in every run: each customer has a sequence of its own, so that changing one leaves the others.

/** Numbers that look random, drawn from `seed` alone (mulberry32). */
export function randomOf(seed) {
  let state = [...seed].reduce(
    (hash, char) => Math.imul(hash ^ char.codePointAt(0), 16_777_619),
    2_166_136_261,
  )
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = limit => Math.floor(next() * limit)
  return {
    /** A whole number from 0 to below `limit`. */
    below,
    chance: probability => next() < probability,
    hex: digits => Array.from({ length: digits }, () => below(16).toString(16)).join(''),
  }
}

/** An id in the form of a GUID, always the same for the same words. */
export function guid(words) {
  const { hex } = randomOf(words)
  return [hex(8), hex(4), `4${hex(3)}`, `a${hex(3)}`, hex(12)].join('-')
}

/** The same things in another order. */
export function shuffled(things, random) {
  const rest = [...things]
  return things.map(() => rest.splice(random.below(rest.length), 1)[0])
}
