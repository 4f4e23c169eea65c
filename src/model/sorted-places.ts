// The order of many texts: their first letters become numbers, which the engine sorts without calling a function for each pair.

/** Bits of a letter; those that take more are told apart by comparing. */
const LETTER_BITS = 7
const LAST_LETTER = 2 ** LETTER_BITS - 1
/** Whole numbers are exact up to so many bits: letters, and behind them the place. */
const EXACT_BITS = 53
/** So few are sorted sooner one by one. */
const FEW = 16
/** What is still the same after so many looks is compared. */
const LOOKS = 8

/**
 * The places 0 … `count` − 1 in the order of their texts. `compare` orders two places: by the text first, unit by unit in an
 * order that begins with ASCII, the shorter one first. Equal ones keep their order.
 */
export function sortedPlaces(
  count: number,
  textAt: (place: number) => string,
  compare: (a: number, b: number) => number,
): Uint32Array {
  const places = Uint32Array.from({ length: count }, (_, place) => place)
  sortPart(places, textAt, compare, LOOKS)
  return places
}

function sortPart(
  places: Uint32Array,
  textAt: (place: number) => string,
  compare: (a: number, b: number) => number,
  looks: number,
): void {
  if (places.length <= FEW) {
    sortFew(places, compare)
    return
  }
  const shared = looks > 0 ? sharedLength(places, textAt) : -1
  if (shared < 0) {
    places.sort((a, b) => compare(a, b) || a - b)
    return
  }
  const size = 2 ** Math.ceil(Math.log2(places.length))
  const letters = Math.floor((EXACT_BITS - Math.log2(size)) / LETTER_BITS)
  const keys = Float64Array.from(places, (place, at) => keyOf(textAt(place), shared, letters) * size + at)
  keys.sort()
  const before = places.slice()
  for (const [at, key] of keys.entries()) places[at] = before[key % size] ?? 0
  let first = 0
  for (let at = 1; at <= keys.length; at++) {
    if (Math.floor((keys[at] ?? Number.NaN) / size) === Math.floor((keys[first] ?? 0) / size)) continue
    if (at - first > 1) sortPart(places.subarray(first, at), textAt, compare, looks - 1)
    first = at
  }
}

function sortFew(places: Uint32Array, compare: (a: number, b: number) => number): void {
  for (let at = 1; at < places.length; at++) {
    const place = places[at] ?? 0
    let to = at
    for (; to > 0; to--) {
      const before = places[to - 1] ?? 0
      if (compare(before, place) <= 0) break
      places[to] = before
    }
    places[to] = place
  }
}

/** With how many units all of the texts begin alike; -1 where all are the same. */
function sharedLength(places: Uint32Array, textAt: (place: number) => string): number {
  const first = textAt(places[0] ?? 0)
  let shared = first.length
  let isSame = true
  for (const place of places) {
    const text = textAt(place)
    if (text === first) continue
    isSame = false
    let at = 0
    while (at < shared && text.charCodeAt(at) === first.charCodeAt(at)) at++
    shared = at
  }
  return isSame ? -1 : shared
}

/** Some letters of a text as a number: of two texts the one with the smaller number stands first. */
function keyOf(text: string, from: number, letters: number): number {
  let key = 0
  for (let at = from; at < from + letters; at++)
    key = key * (LAST_LETTER + 1) + (at < text.length ? Math.min(LAST_LETTER, text.charCodeAt(at)) : 0)
  return key
}
