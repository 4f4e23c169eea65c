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

/** Texts as their units, so that they may be bytes of which nobody makes strings. */
export interface SortedTexts {
  /** The unit of a text there, numbered in the order wanted; -1 behind its end. */
  unitAt(place: number, at: number): number
  /** Orders two places of one text. */
  compareSame(a: number, b: number): number
}

/** The places 0 … `count` − 1 in the order of their texts: unit by unit, the shorter one first. Equal ones keep their order. */
export function sortedPlaces(count: number, texts: SortedTexts): Uint32Array {
  const places = Uint32Array.from({ length: count }, (_, place) => place)
  sortPart(places, texts, LOOKS)
  return places
}

function sortPart(places: Uint32Array, texts: SortedTexts, looks: number): void {
  if (places.length <= FEW) {
    sortFew(places, texts)
    return
  }
  const shared = looks > 0 ? sharedLength(places, texts) : -1
  if (shared < 0) {
    places.sort((a, b) => compare(a, b, texts) || a - b)
    return
  }
  const size = 2 ** Math.ceil(Math.log2(places.length))
  const letters = Math.floor((EXACT_BITS - Math.log2(size)) / LETTER_BITS)
  const keys = Float64Array.from(places, (place, at) => keyOf(place, texts, shared, letters) * size + at)
  keys.sort()
  const before = places.slice()
  for (const [at, key] of keys.entries()) places[at] = before[key % size] ?? 0
  let first = 0
  for (let at = 1; at <= keys.length; at++) {
    if (Math.floor((keys[at] ?? Number.NaN) / size) === Math.floor((keys[first] ?? 0) / size)) continue
    if (at - first > 1) sortPart(places.subarray(first, at), texts, looks - 1)
    first = at
  }
}

function sortFew(places: Uint32Array, texts: SortedTexts): void {
  for (let at = 1; at < places.length; at++) {
    const place = places[at] ?? 0
    let to = at
    for (; to > 0; to--) {
      const before = places[to - 1] ?? 0
      if (compare(before, place, texts) <= 0) break
      places[to] = before
    }
    places[to] = place
  }
}

function compare(a: number, b: number, { unitAt, compareSame }: SortedTexts): number {
  for (let at = 0; ; at++) {
    const left = unitAt(a, at)
    const right = unitAt(b, at)
    if (left !== right) return left - right
    if (left < 0) return compareSame(a, b)
  }
}

/** With how many units all of the texts begin alike; -1 where all are the same. */
function sharedLength(places: Uint32Array, { unitAt }: SortedTexts): number {
  const first = places[0] ?? 0
  let shared = Number.POSITIVE_INFINITY
  for (const place of places) {
    let at = 0
    while (at < shared) {
      const unit = unitAt(first, at)
      if (unit !== unitAt(place, at)) shared = at
      else if (unit < 0) break
      else at++
    }
  }
  return shared === Number.POSITIVE_INFINITY ? -1 : shared
}

/** Some letters of a text as a number: of two texts the one with the smaller number stands first. */
function keyOf(place: number, { unitAt }: SortedTexts, from: number, letters: number): number {
  let key = 0
  for (let at = from; at < from + letters; at++)
    key = key * (LAST_LETTER + 1) + Math.max(0, Math.min(LAST_LETTER, unitAt(place, at)))
  return key
}
