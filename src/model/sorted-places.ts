// The order of many texts: their first letters become numbers, which the engine sorts without calling a function for each pair.
import { grown } from '../columns/grown.ts'

/** Letters of ASCII; those behind them are told apart by comparing. */
const LAST_LETTER = 127
/** Codes of letters in one place of a text: 0 where it has ended. */
const CODES = LAST_LETTER + 2
/** So many letters are looked at together, as far as numbers are exact. */
const LETTERS = 24
const EXACT = 2 ** 53
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
  const keys = keysOf(places, texts, shared, EXACT / size)
  for (let at = 0; at < keys.length; at++) keys[at] = (keys[at] ?? 0) * size + at
  keys.sort()
  const before = places.slice()
  let first = 0
  let last = -1
  for (let at = 0; at <= keys.length; at++) {
    const both = keys[at] ?? Number.POSITIVE_INFINITY
    const key = Math.floor(both / size)
    if (key !== last) {
      if (at - first > 1) sortPart(places.subarray(first, at), texts, compare, looks - 1)
      first = at
      last = key
    }
    if (at < keys.length) places[at] = before[both - key * size] ?? 0
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
 * Some letters of each text as a number below `most`: of two texts the one with the smaller number stands first. Letters that no
 * text has in their place take no room. Behind a letter beyond ASCII there is none: it may be another one in each text.
 */
function keysOf(places: Uint32Array, texts: UnitTexts, from: number, most: number): Float64Array {
  const { ranks, sizes } = ranksOf(places, texts, from)
  let letters = 0
  for (let room = most; letters < LETTERS; letters++) {
    room /= sizes[letters] ?? 1
    if (room < 1) break
  }
  const { units, starts } = texts
  const keys = new Float64Array(places.length)
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0
    const start = (starts[place] ?? 0) + from
    let end = starts[place + 1] ?? 0
    let key = 0
    for (let letter = 0; letter < letters; letter++) {
      const at = start + letter
      const code = at < end ? codeOf(units[at] ?? 0) : 0
      if (code > LAST_LETTER) end = at
      key = key * (sizes[letter] ?? 1) + (ranks[letter * CODES + code] ?? 0)
    }
    keys[index] = key
  }
  return keys
}

function codeOf(unit: number): number {
  return Math.min(unit, LAST_LETTER) + 1
}

/** By place of a letter: how many letters texts have there, the end among them, and which is the how manieth. */
function ranksOf(
  places: Uint32Array,
  { units, starts }: UnitTexts,
  from: number,
): { ranks: Uint8Array; sizes: readonly number[] } {
  const ranks = new Uint8Array(LETTERS * CODES)
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0
    const start = (starts[place] ?? 0) + from
    const end = Math.min(starts[place + 1] ?? 0, start + LETTERS)
    for (let at = start; at < end; at++) ranks[(at - start) * CODES + codeOf(units[at] ?? 0)] = 1
  }
  const sizes = Array.from({ length: LETTERS }, (_, letter) => {
    const first = letter * CODES
    let rank = 1
    for (let code = first + 1; code < first + CODES; code++) if (ranks[code] === 1) ranks[code] = rank++
    return rank
  })
  return { ranks, sizes }
}
