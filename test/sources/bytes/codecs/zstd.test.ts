// What zstd packed comes out as it was, and a frame that is damaged is refused wherever the reference library refuses it.
import * as zlib from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unpackZstd } from '../../../../src/sources/bytes/codecs/zstd.ts'

/** By zstd 1.5.4, with a sum behind the last block. */
const WORDS = 'the same again, the same again, and the same again: 0123456789'
const PACKED = Buffer.from(
  '28b52ffd243e450100f87468652073616d6520616761696e2c20616e643a2030313233343536373839020037bb6190b904b2410ef7',
  'hex',
)
const ZEROS = Buffer.from('28b52ffd642c004d00001000000100272ac00290ea003a', 'hex')

function unpacked(packed: Uint8Array, length: number): Buffer {
  const room = Buffer.alloc(length)
  unpackZstd(packed, room)
  return room
}

test('a block of sequences, one of a single byte', () => {
  expect(unpacked(PACKED, WORDS.length).toString()).toBe(WORDS)
  expect(unpacked(ZEROS, 300)).toEqual(Buffer.alloc(300))
})

test('frames one behind the other, and what is to be skipped between them', () => {
  const skipped = Buffer.from('502a4d1803000000aabbcc', 'hex')
  const all = unpacked(Buffer.concat([PACKED, skipped, ZEROS, PACKED]), 300 + 2 * WORDS.length)
  expect(all.toString()).toBe(WORDS + '\0'.repeat(300) + WORDS)
})

test('no bit of a frame with a sum can be another one, and none of it can be missing', () => {
  for (let bit = 0; bit < PACKED.length * 8; bit++) {
    const flipped = Buffer.from(PACKED)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const room = Buffer.alloc(WORDS.length)
    try {
      unpackZstd(flipped, room)
    } catch {
      continue
    }
    // Two bits of a header make no difference.
    expect(room.toString(), String(bit)).toBe(WORDS)
  }
  for (let length = 0; length < PACKED.length; length++)
    expect(() => unpacked(PACKED.subarray(0, length), WORDS.length)).toThrow('damaged')
})

test.each([
  ['more than is packed', PACKED, WORDS.length + 1],
  ['less than is packed', PACKED, WORDS.length - 1],
  // RFC 8878, 3.1.1.1.4: it says 34 bytes, and has 30.
  ['a frame that comes to less than it says', Buffer.from(`28b52ffd2022f10000${'78'.repeat(30)}`, 'hex'), 34],
  ['no frame', Buffer.alloc(0), 0],
  ['bytes behind the last frame', Buffer.concat([PACKED, Buffer.from('x')]), WORDS.length],
])('%s', (_, packed, length) => {
  expect(() => unpacked(packed, length)).toThrow('damaged')
})

/** Node has the reference library itself from 22.15 on. */
const reference: {
  zstdCompressSync?: (bytes: Uint8Array, options: object) => Buffer
  zstdDecompressSync?: (bytes: Uint8Array, options: object) => Buffer
  constants: object
} = zlib
const { zstdCompressSync: pack, zstdDecompressSync: unpack } = reference
/** Numbers of the reference library. */
const PARAMS = { level: '100', contentSize: '200', sum: '201' }

test.runIf(pack)('all that the reference library packs, and no damage that it refuses', () => {
  const word = fc.constantFrom('user', '@contoso.example', ',Teams', '2026-08-', '\n', 'x', '0', '17', 'aaaa')
  const texts = fc.array(word, { maxLength: 3000 }).map(words => Buffer.from(words.join('')))
  const contents = fc.oneof(texts, fc.uint8Array({ maxLength: 2000 }).map(Buffer.from))
  const options = fc.record({
    [PARAMS.level]: fc.integer({ min: -5, max: 19 }),
    [PARAMS.sum]: fc.nat(1),
    [PARAMS.contentSize]: fc.nat(1),
  })
  fc.assert(
    fc.property(contents, options, fc.array(fc.nat(), { maxLength: 20 }), (content, params, bits) => {
      const packed = pack?.(content, { params }) ?? Buffer.alloc(0)
      expect(unpacked(packed, content.length)).toEqual(content)
      for (const bit of bits) {
        const flipped = Buffer.from(packed)
        const at = (bit >> 3) % packed.length
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit & 7))
        let found: Buffer
        try {
          found = unpacked(flipped, content.length)
        } catch {
          continue
        }
        expect(found).toEqual(unpack?.(flipped, { maxOutputLength: content.length + 1 }))
      }
    }),
  )
})
