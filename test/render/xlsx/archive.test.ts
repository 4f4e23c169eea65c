// Archives of our own, unpacked by libraries that did not write them.
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { Archive } from '../../../src/render/xlsx/archive/archive.ts'
import { crcOf } from '../../../src/render/xlsx/archive/crc.ts'
import { codesOf, lengthsOf } from '../../../src/render/xlsx/archive/huffman.ts'
import { Output } from '../../../src/render/xlsx/archive/output.ts'
import { Part, piece } from '../../../src/render/xlsx/archive/part.ts'

/** What zlib makes of a part, and what the part says of itself. */
function written(write: (part: Part) => void) {
  const out = new Output()
  const part = new Part(out)
  write(part)
  const { size, crc } = part.finish()
  const bytes = inflateRawSync(out.between(0, out.length))
  expect(bytes.length).toBe(size)
  expect(crc).toBe(slowCrc(bytes))
  return { text: bytes.toString('utf8'), packed: out.length }
}

/** Bit by bit, as the definition says. */
function slowCrc(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return ~sum >>> 0
}

/** Numbers that look like chance and are the same each time. */
function* chance(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state >>> 8
  }
}

function letters(count: number, alphabet: number): string {
  const next = chance(count)
  let text = ''
  while (text.length < count) text += String.fromCharCode(33 + (next.next().value % alphabet))
  return text
}

test.each([
  ['nothing', ''],
  ['one letter', 'a'],
  ['one letter for ever', 'a'.repeat(1_000_000)],
  ['two letters', letters(200_000, 2)],
  ['what cannot be packed', letters(500_000, 94)],
  ['rows that come again beyond the window', letters(40_000, 60).repeat(5)],
  ['letters of two, three and four bytes across every border', 'aé漢👩'.repeat(30_000)],
  ['halves of letters', '\ud83d'.repeat(20_000)],
])('a text is unpacked as it was: %s', (_, text) => {
  expect(written(part => part.text(text)).text).toBe(Buffer.from(text, 'utf8').toString('utf8'))
})

test('what was written before takes little room, wherever it stands', () => {
  const [cell, end] = [piece('<c r="A1" s="3"><v>'), piece('</v></c>')]
  const value = (row: number) => (row % 7 === 0 ? row : row % 3)
  const { text, packed } = written(part => {
    for (let row = 0; row < 50_000; row++) {
      part.numbered(cell, value(row))
      part.piece(end)
    }
  })
  const rows = Array.from({ length: 50_000 }, (_, row) => `<c r="A1" s="3"><v>${value(row)}</v></c>`)
  expect(text).toBe(rows.join(''))
  expect(packed).toBeLessThan(text.length / 8)
})

test('pieces, numbers and texts in any order are unpacked as they were', () => {
  const number = fc.oneof(fc.nat(3), fc.nat(), fc.double({ noNaN: true }), fc.constant(-0))
  const step = fc.oneof(
    fc.record({ kind: fc.constant('piece' as const), which: fc.nat(4) }),
    fc.record({ kind: fc.constant('number' as const), which: fc.nat(4), value: number }),
    fc.record({ kind: fc.constant('text' as const), value: fc.string({ unit: 'grapheme', maxLength: 40 }) }),
    fc.record({ kind: fc.constant('far' as const), value: fc.integer({ min: 1, max: 35_000 }) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 15 }), (steps, times) => {
      const pieces = ['', 'ab', 'abc', '</v></c>', '" s="12" t="s"><v>'].map(piece)
      let expected = ''
      const { text } = written(part => {
        for (let time = 0; time < times; time++)
          for (const each of steps) {
            const known = pieces[('which' in each ? each.which : 0) % pieces.length] ?? piece('')
            const said = new TextDecoder().decode(known.bytes)
            if (each.kind === 'piece') {
              part.piece(known)
              expected += said
            } else if (each.kind === 'number') {
              part.numbered(known, each.value)
              expected += said + String(each.value)
            } else {
              const words = each.kind === 'far' ? letters(each.value, 50) : each.value
              part.text(words)
              expected += words
            }
          }
      })
      expect(text).toBe(expected)
    }),
    { numRuns: 40, seed: 7 },
  )
})

test('codes fill their room, none longer than 15 bits, and what comes more often is never longer', () => {
  const fibonacci = Array.from({ length: 30 }, () => 1)
  for (let at = 2; at < 30; at++) fibonacci[at] = (fibonacci[at - 1] ?? 0) + (fibonacci[at - 2] ?? 0)
  const counts = fc.array(fc.oneof(fc.constant(0), fc.nat(5), fc.nat(1_000_000)), {
    minLength: 2,
    maxLength: 286,
  })
  fc.assert(
    fc.property(counts, counted => {
      const lengths = lengthsOf(Uint32Array.from(counted))
      const used = counted.flatMap((count, symbol) => (count > 0 ? [symbol] : []))
      expect([...lengths.keys()].filter(symbol => lengths[symbol])).toEqual(used)
      const room = used.reduce((sum, symbol) => sum + 2 ** -(lengths[symbol] ?? 0), 0)
      if (used.length > 1) expect(room).toBe(1)
      for (const one of used) {
        expect(lengths[one]).toBeLessThanOrEqual(15)
        for (const other of used)
          if ((counted[one] ?? 0) > (counted[other] ?? 0))
            expect(lengths[one]).toBeLessThanOrEqual(lengths[other] ?? 0)
      }
    }),
    { examples: [[fibonacci], [[0, 0]], [[1, 0]], [[1, 1]]], numRuns: 100 },
  )
})

test('the codes of a code of RFC 1951 are those that it gives', () => {
  // Its example: lengths 3, 3, 3, 3, 3, 2, 4, 4 are 010, 011, 100, 101, 110, 00, 1110, 1111; written from the lowest bit on.
  const codes = codesOf(Uint8Array.from([3, 3, 3, 3, 3, 2, 4, 4]))
  expect([...codes]).toEqual([0b010, 0b110, 0b001, 0b101, 0b011, 0b00, 0b0111, 0b1111])
})

test('the sum of the letters that its definition names', () => {
  const bytes = new TextEncoder().encode('123456789')
  expect(crcOf(0, bytes, 0, 9)).toBe(0xcbf43926)
  expect(crcOf(crcOf(0, bytes, 0, 4), bytes, 4, 9)).toBe(0xcbf43926)
})

test('an archive has its parts, those first that are to be first', () => {
  const archive = new Archive()
  archive.stored('as-it-is', 'plain')
  archive.text('long', 'row '.repeat(50_000))
  archive.written('empty', () => undefined)
  archive.text('front', 'known last')
  const bytes = archive.bytes(['front', 'as-it-is'])
  const parts = unzipSync(bytes)
  expect(Object.keys(parts)).toEqual(['front', 'as-it-is', 'long', 'empty'])
  const text = (name: string) => new TextDecoder().decode(parts[name])
  expect([text('front'), text('as-it-is'), text('empty')]).toEqual(['known last', 'plain', ''])
  expect(text('long')).toBe('row '.repeat(50_000))
  expect(Buffer.from(bytes).includes('plain')).toBe(true)
})
