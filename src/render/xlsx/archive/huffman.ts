// Prefix codes of RFC 1951: how many bits each symbol takes by how often it comes, and which bits these are.

/** No code of symbols is longer. */
const MOST = 15

/** Bits for each symbol of a code, none longer than 15; a symbol that never comes has none. */
export function lengthsOf(counts: Uint32Array): Uint8Array {
  const lengths = new Uint8Array(counts.length)
  const used = [...counts.keys()].filter(symbol => (counts[symbol] ?? 0) > 0)
  // The rarest first, of equals the first of the alphabet.
  used.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b)
  // One code alone has a bit too.
  if (used.length < 2) for (const symbol of used) lengths[symbol] = 1
  else {
    const perLength = limited(depthsOf(used.map(symbol => counts[symbol] ?? 0)))
    let at = 0
    for (let length = MOST; length > 0; length--)
      for (let left = perLength[length] ?? 0; left > 0; left--) lengths[used[at++] ?? 0] = length
  }
  return lengths
}

/** How deep each leaf lies in the tree that joins the two rarest again and again; `weights` grow. */
function depthsOf(weights: readonly number[]): Uint8Array {
  const leaves = weights.length
  const sums = new Float64Array(leaves - 1)
  const above = new Uint16Array(2 * leaves - 1)
  for (let leaf = 0, node = 0, made = 0; made < leaves - 1; made++)
    for (let side = 0; side < 2; side++) {
      const isLeaf = leaf < leaves && (node >= made || (weights[leaf] ?? 0) <= (sums[node] ?? 0))
      sums[made] = (sums[made] ?? 0) + ((isLeaf ? weights[leaf] : sums[node]) ?? 0)
      above[isLeaf ? leaf++ : leaves + node++] = leaves + made
    }
  const depths = new Uint8Array(2 * leaves - 1)
  for (let node = 2 * leaves - 3; node >= 0; node--)
    depths[node] = Math.min(255, (depths[above[node] ?? 0] ?? 0) + 1)
  return depths.subarray(0, leaves)
}

/** How many codes have each length, with those cut that would be too long: others become longer until all fit again. */
function limited(depths: Uint8Array): Uint32Array {
  const perLength = new Uint32Array(MOST + 1)
  let room = 0
  for (const depth of depths) {
    const length = Math.min(MOST, depth)
    perLength[length] = (perLength[length] ?? 0) + 1
    room += 1 << (MOST - length)
  }
  for (; room > 1 << MOST; room--) {
    let length = MOST - 1
    while (perLength[length] === 0) length--
    perLength[length] = (perLength[length] ?? 0) - 1
    perLength[length + 1] = (perLength[length + 1] ?? 0) + 2
    perLength[MOST] = (perLength[MOST] ?? 0) - 1
  }
  return perLength
}

/** The bits of each symbol as they are written, the first one lowest. */
export function codesOf(lengths: Uint8Array): Uint16Array {
  const codes = new Uint16Array(lengths.length)
  let next = 0
  for (let length = 1; length <= MOST; length++, next <<= 1)
    for (let symbol = 0; symbol < lengths.length; symbol++)
      if (lengths[symbol] === length) codes[symbol] = reversed(next++, length)
  return codes
}

function reversed(code: number, length: number): number {
  let turned = 0
  for (let bit = 0; bit < length; bit++) turned |= ((code >> bit) & 1) << (length - 1 - bit)
  return turned
}
