// Snappy and LZ4 come out as they were packed; what is no stream of theirs, or of another length, is refused.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unpackLz4, unpackLz4Raw } from '../../../../src/sources/bytes/codecs/lz4.ts'
import { unpackSnappy } from '../../../../src/sources/bytes/codecs/snappy.ts'

/** Bytes as they are, and then some from so far before. */
interface Piece {
  literals: Uint8Array
  distance: number
  count: number
}

/** Pieces that repeat only what there is, and what they come to. */
function valid(pieces: readonly Piece[]): { pieces: Piece[]; content: number[] } {
  const content: number[] = []
  const found = pieces.map(({ literals, distance, count }) => {
    content.push(...literals)
    const near = Math.min(1 + (distance % content.length), 0xffff)
    for (let at = 0; at < count; at++) content.push(content[content.length - near] ?? 0)
    return { literals, distance: near, count }
  })
  return { pieces: found, content }
}

const pieces = fc.array(
  fc.record({
    literals: fc.uint8Array({ minLength: 1, maxLength: 400 }),
    distance: fc.nat(100_000),
    count: fc.integer({ min: 4, max: 64 }),
  }),
  { minLength: 1, maxLength: 30 },
)

const low = (number: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => Math.floor(number / 256 ** at) % 256)

function snappyOf({ pieces, content }: ReturnType<typeof valid>, wide: number): number[] {
  const bytes = content.length < 128 ? [content.length] : []
  for (let left = content.length; bytes.length === 0 || (bytes.at(-1) ?? 0) > 127; left >>>= 7)
    if (content.length >= 128) bytes.push(left < 128 ? left : (left & 127) | 128)
  for (const { literals, distance, count } of pieces) {
    const last = literals.length - 1
    const width = Math.max(wide, last > 255 ? 2 : 1)
    bytes.push(...(last < 60 ? [last << 2] : [(59 + width) << 2, ...low(last, width)]), ...literals)
    if (wide === 1 && count < 12 && distance < 2048)
      bytes.push(1 | ((count - 4) << 2) | ((distance >> 8) << 5), distance & 255)
    else if (wide < 4) bytes.push(2 | ((count - 1) << 2), ...low(distance, 2))
    else bytes.push(3 | ((count - 1) << 2), ...low(distance, 4))
  }
  return bytes
}

function lz4Of({ pieces }: ReturnType<typeof valid>): number[] {
  const more = (count: number): number[] =>
    count < 15 ? [] : [...new Array<number>(Math.floor((count - 15) / 255)).fill(255), (count - 15) % 255]
  const bytes = pieces.flatMap(({ literals, distance, count }) => [
    (Math.min(literals.length, 15) << 4) | Math.min(count - 4, 15),
    ...more(literals.length),
    ...literals,
    ...low(distance, 2),
    ...more(count - 4),
  ])
  // The last piece repeats nothing.
  return [...bytes, 0]
}

function unpackedBy(unpack: typeof unpackSnappy, packed: readonly number[], length: number): number[] {
  // Packed bytes lie within others, and so does the room.
  const room = new Uint8Array(length + 8).fill(0xee)
  unpack(
    Uint8Array.from([1, 2, ...packed, 3, 4]).subarray(2, 2 + packed.length),
    room.subarray(4, 4 + length),
  )
  expect([...room.subarray(0, 4), ...room.subarray(4 + length)]).toEqual(new Array(8).fill(0xee))
  return [...room.subarray(4, 4 + length)]
}

test('Snappy, with lengths and distances of every width', () => {
  fc.assert(
    fc.property(pieces, fc.constantFrom(1, 2, 3, 4), (some, wide) => {
      const all = valid(some)
      expect(unpackedBy(unpackSnappy, snappyOf(all, wide), all.content.length)).toEqual(all.content)
    }),
  )
})

test('LZ4, as it is and in blocks behind their lengths', () => {
  const high = (number: number): number[] => low(number, 4).reverse()
  fc.assert(
    fc.property(pieces, some => {
      const all = valid(some)
      const { length } = all.content
      const block = lz4Of(all)
      expect(unpackedBy(unpackLz4Raw, block, length)).toEqual(all.content)
      expect(unpackedBy(unpackLz4, block, length)).toEqual(all.content)
      const framed = [...high(length), ...high(block.length), ...block]
      expect(unpackedBy(unpackLz4, [...framed, ...framed], 2 * length)).toEqual([
        ...all.content,
        ...all.content,
      ])
    }),
  )
})

test.each([
  ['another length than it says', unpackSnappy, [3, 1 << 2, 97, 98], 2],
  ['less than it says', unpackSnappy, [3, 1 << 2, 97, 98], 3],
  ['more than it says', unpackSnappy, [1, 1 << 2, 97, 98], 1],
  ['no length', unpackSnappy, [], 0],
  ['a length without end', unpackSnappy, [255, 255, 255, 255, 255, 1], 4],
  ['bytes that are missing', unpackSnappy, [3, 2 << 2, 97, 98], 3],
  ['a copy from before the beginning', unpackSnappy, [6, 1 << 2, 97, 98, 1, 3], 6],
  ['a copy from nowhere', unpackSnappy, [6, 1 << 2, 97, 98, 1, 0], 6],
  ['a copy that ends in the middle', unpackSnappy, [6, 1 << 2, 97, 98, 2 | (3 << 2), 2], 6],
  ['less', unpackLz4Raw, [0x20, 97, 98], 3],
  ['more', unpackLz4Raw, [0x20, 97, 98], 1],
  ['bytes that are missing', unpackLz4Raw, [0x30, 97, 98], 3],
  ['a copy from before the beginning', unpackLz4Raw, [0x20, 97, 98, 3, 0, 0], 6],
  ['a copy from nowhere', unpackLz4Raw, [0x20, 97, 98, 0, 0, 0], 6],
  ['a copy at the end', unpackLz4Raw, [0x20, 97, 98, 1, 0], 6],
  ['a length without end', unpackLz4Raw, [0xf0, 255, 255], 600],
  ['nothing', unpackLz4Raw, [], 0],
  ['a block that is longer than it says', unpackLz4, [0, 0, 0, 1, 0, 0, 0, 3, 0x20, 97, 98], 1],
])('%s is damage', (_, unpack, packed, length) => {
  expect(() => unpackedBy(unpack, packed, length)).toThrow('damaged')
})
