// The order of many texts: their first letters become numbers, which the engine sorts without calling a function for each pair.
import { grown } from '../columns/grown.ts'

/** Bits of a letter; those that take more are told apart by comparing. */
const LETTER_BITS = 7
const LAST_LETTER = 2 ** LETTER_BITS - 1
/** Whole numbers are exact up to so many bits: letters, and behind them the place. */
const EXACT_BITS = 53
/** So few are sorted sooner one by one. */
const FEW = 16
/** What is still the same after so many looks is compared. */
const LOOKS = 8

/** Texts as their units, one behind the other, so that those of bytes never become strings. */
export class UnitTexts {
  size = 0
  units = new Uint16Array(1 << 12)
  /** Where each text starts; the next one starts where it ends. */
  starts = new Uint32Array(1 << 8)

  /** Adds a text of so many units; returns where they are to be put into `units`. */
  add(length: number): number {
    const start = this.starts[this.size] ?? 0
    if (start + length > this.units.length) this.units = grown(this.units, (start + length) * 2)
    if (++this.size === this.starts.length) this.starts = grown(this.starts)
    this.starts[this.size] = start + length
    return start
  }

  /** Adds a text in the order of its units, or of its characters. */
  addText(text: string, unitOf: (text: string, at: number) => number): void {
    const start = this.add(text.length)
    for (let at = 0; at < text.length; at++) this.units[start + at] = unitOf(text, at)
  }

  /** Which of two texts stands first, by their places: unit by unit, the shorter one first. */
  compare(a: number, b: number): number {
    const [left, right] = [this.starts[a] ?? 0, this.starts[b] ?? 0]
    const [leftLength, rightLength] = [this.lengthOf(a), this.lengthOf(b)]
    const shorter = Math.min(leftLength, rightLength)
    for (let at = 0; at < shorter; at++) {
      const difference = (this.units[left + at] ?? 0) - (this.units[right + at] ?? 0)
      if (difference !== 0) return difference
    }
    return leftLength - rightLength
  }

  lengthOf(place: number): number {
    return (this.starts[place + 1] ?? 0) - (this.starts[place] ?? 0)
  }
}

/** Orders two places of one text. */
type CompareSame = (a: number, b: number) => number

/** The places of texts in their order. Equal ones keep theirs. */
export function sortedPlaces(texts: UnitTexts, compareSame: CompareSame): Uint32Array {
  const places = Uint32Array.from({ length: texts.size }, (_, place) => place)
  const compare = (a: number, b: number): number => texts.compare(a, b) || compareSame(a, b)
  sortPart(places, texts, compare, LOOKS)
  return places
}

function sortPart(places: Uint32Array, texts: UnitTexts, compare: CompareSame, looks: number): void {
  if (places.length <= FEW) {
    sortFew(places, compare)
    return
  }
  const shared = looks > 0 ? sharedLength(places, texts) : -1
  if (shared < 0) {
    places.sort((a, b) => compare(a, b) || a - b)
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
    if (at - first > 1) sortPart(places.subarray(first, at), texts, compare, looks - 1)
    first = at
  }
}

function sortFew(places: Uint32Array, compare: CompareSame): void {
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
function sharedLength(places: Uint32Array, texts: UnitTexts): number {
  const { units, starts } = texts
  const first = starts[places[0] ?? 0] ?? 0
  const length = texts.lengthOf(places[0] ?? 0)
  let shared = length
  let isSame = true
  for (const place of places) {
    const start = starts[place] ?? 0
    const most = Math.min(shared, texts.lengthOf(place))
    let at = 0
    while (at < most && units[first + at] === units[start + at]) at++
    if (at < length || texts.lengthOf(place) > length) {
      isSame = false
      shared = at
    }
  }
  return isSame ? -1 : shared
}

/**
 * Some letters of a text as a number: of two texts the one with the smaller number stands first. Behind a letter that takes more
 * bits there is none: it may be another one in each text.
 */
function keyOf(place: number, { units, starts }: UnitTexts, from: number, letters: number): number {
  const start = (starts[place] ?? 0) + from
  const end = starts[place + 1] ?? 0
  let key = 0
  let isExact = true
  for (let at = start; at < start + letters; at++) {
    const letter = isExact && at < end ? Math.min(LAST_LETTER, units[at] ?? 0) : 0
    if (letter === LAST_LETTER) isExact = false
    key = key * (LAST_LETTER + 1) + letter
  }
  return key
}
