// Blocks of RFC 1951: literal bytes and matches, in the codes that fit them best or, where there are few, in those of all readers.
import { codesOf, lengthsOf } from './huffman.ts'
import type { Output } from './output.ts'

/** A token: in its lowest bits a literal byte or, from 256 on, how long a match is; above them how far back it lies. */
const SIGN_BITS = 9
const SIGNS = 1 << SIGN_BITS
const FIRST_MATCH = 256
const SHORTEST = 3
/** As many make a block. */
const MOST = 1 << 15
/** So many are written at once: the engine makes better code of what is called again and again. */
const TOGETHER = 1 << 9

const END = 256
const FIRST_LENGTH = 257
const LITERALS = 286
const DISTANCES = 30
const LENGTHS = 29
/** Beyond this a symbol of distances is the same for 128 of them. */
const NEAR = 256

/** Where each symbol of lengths and distances begins, and how many bits tell the rest. */
const lengths = ranges(LENGTHS, SHORTEST, 4)
const distances = ranges(DISTANCES, 1, 2)
// The longest match has a symbol of its own.
lengths.from[LENGTHS - 1] = 258
lengths.extra[LENGTHS - 1] = 0
/** The symbol of each sign. */
const SYMBOLS = Uint16Array.from({ length: SIGNS }, (_, sign) =>
  sign < FIRST_MATCH ? sign : FIRST_LENGTH + symbolOf(lengths.from, sign - FIRST_MATCH + SHORTEST),
)
const NEAR_SYMBOLS = Uint8Array.from({ length: NEAR + 1 }, (_, distance) =>
  symbolOf(distances.from, distance),
)
const FAR_SYMBOLS = Uint8Array.from({ length: NEAR }, (_, part) => symbolOf(distances.from, part * 128 + 1))

/** The first two rows of `each` symbols stand for one number, each row after them for twice as many as the one before. */
function ranges(count: number, first: number, each: number): { from: Uint16Array; extra: Uint8Array } {
  const extra = Uint8Array.from({ length: count }, (_, symbol) => Math.max(0, Math.floor(symbol / each) - 1))
  const from = new Uint16Array(count)
  let next = first
  for (const [symbol, bits] of extra.entries()) {
    from[symbol] = next
    next += 1 << bits
  }
  return { from, extra }
}

/** The last symbol that does not begin behind a number. */
function symbolOf(from: Uint16Array, number: number): number {
  return Math.max(
    0,
    from.findLastIndex(first => first <= number),
  )
}

function distanceSymbol(distance: number): number {
  return (distance <= NEAR ? NEAR_SYMBOLS[distance] : FAR_SYMBOLS[(distance - 1) >> 7]) ?? 0
}

/** The codes of all readers: bits for each symbol. */
const FIXED_LITERALS = Uint8Array.from({ length: 288 }, (_, at) =>
  at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8,
)
const FIXED_DISTANCES = new Uint8Array(DISTANCES).fill(5)

export class Block {
  readonly #tokens = new Uint32Array(MOST)
  readonly #out: Output
  #count = 0

  constructor(out: Output) {
    this.#out = out
  }

  literal(byte: number): void {
    this.#add(byte)
  }

  match(distance: number, length: number): void {
    this.#add((distance << SIGN_BITS) | (FIRST_MATCH - SHORTEST + length))
  }

  #add(token: number): void {
    this.#tokens[this.#count++] = token
    if (this.#count === MOST) this.write(false)
  }

  write(isLast: boolean): void {
    const [out, tokens] = [this.#out, this.#tokens.subarray(0, this.#count)]
    const counts = countsOf(tokens)
    const [literals, far] = [lengthsOf(counts.literals), lengthsOf(counts.distances)]
    // Bits that tell the rest of a length or a distance are the same in every code.
    const bitsIn = (near: Uint8Array, others: Uint8Array): number =>
      product(counts.literals, near) + product(counts.distances, others)
    const isFixed = bitsIn(FIXED_LITERALS, FIXED_DISTANCES) <= bitsIn(literals, far) + HEAD
    // No token takes more than six bytes.
    out.reserve(tokens.length * 6 + HEAD)
    out.bits((isLast ? 1 : 0) | (isFixed ? 2 : 4), 3)
    if (isFixed) writeTokens(out, tokens, FIXED_LITERALS, FIXED_DISTANCES)
    else {
      writeLengths(out, literals, far)
      writeTokens(out, tokens, literals, far)
    }
    this.#count = 0
  }
}

/** How often each symbol comes. */
function countsOf(tokens: Uint32Array): { literals: Uint32Array; distances: Uint32Array } {
  const counts = { literals: new Uint32Array(LITERALS), distances: new Uint32Array(DISTANCES) }
  for (const token of tokens) {
    const symbol = SYMBOLS[token & (SIGNS - 1)] ?? 0
    counts.literals[symbol] = (counts.literals[symbol] ?? 0) + 1
    if (symbol < FIRST_LENGTH) continue
    const far = distanceSymbol(token >>> SIGN_BITS)
    counts.distances[far] = (counts.distances[far] ?? 0) + 1
  }
  counts.literals[END] = 1
  return counts
}

function product(counts: Uint32Array, bits: Uint8Array): number {
  return counts.reduce((sum, count, symbol) => sum + count * (bits[symbol] ?? 0), 0)
}

function writeTokens(out: Output, tokens: Uint32Array, literals: Uint8Array, far: Uint8Array): void {
  const [codes, farCodes] = [codesOf(literals), codesOf(far)]
  for (let at = 0; at < tokens.length; at += TOGETHER)
    writeSome(out, tokens.subarray(at, at + TOGETHER), literals, codes, far, farCodes)
  out.bits(codes[END] ?? 0, literals[END] ?? 0)
}

function writeSome(
  out: Output,
  tokens: Uint32Array,
  literals: Uint8Array,
  codes: Uint16Array,
  far: Uint8Array,
  farCodes: Uint16Array,
): void {
  for (const token of tokens) {
    const [sign, distance] = [token & (SIGNS - 1), token >>> SIGN_BITS]
    const symbol = SYMBOLS[sign] ?? 0
    out.bits(codes[symbol] ?? 0, literals[symbol] ?? 0)
    if (distance === 0) continue
    const length = symbol - FIRST_LENGTH
    out.bits(sign - FIRST_MATCH + SHORTEST - (lengths.from[length] ?? 0), lengths.extra[length] ?? 0)
    const place = distanceSymbol(distance)
    out.bits(farCodes[place] ?? 0, far[place] ?? 0)
    out.bits(distance - (distances.from[place] ?? 0), distances.extra[place] ?? 0)
  }
}

/** Lengths of codes are told in a code of their own, here one of four bits for each length from 0 to 15. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const PLAIN = codesOf(new Uint8Array(16).fill(4))
const HEAD = 14 + ORDER.length * 3 + (LITERALS + DISTANCES) * 4

function writeLengths(out: Output, literals: Uint8Array, far: Uint8Array): void {
  out.bits(LITERALS - FIRST_LENGTH, 5)
  out.bits(DISTANCES - 1, 5)
  out.bits(ORDER.length - 4, 4)
  for (const length of ORDER) out.bits(length < 16 ? 4 : 0, 3)
  for (const length of [...literals, ...far]) out.bits(PLAIN[length] ?? 0, 4)
}
