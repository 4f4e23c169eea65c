// Bytes that are handed on while they are written: together they are what was written.
import { expect, test } from 'vitest'
import { Bytes } from '../../../src/render/xlsx/bytes.ts'

function written(write: (to: Bytes) => void): { text: string; parts: number } {
  const parts: Uint8Array[] = []
  const ends: boolean[] = []
  // Copied, since the next ones stand in the same memory.
  const bytes = new Bytes((some, isLast) => {
    parts.push(some.slice())
    ends.push(isLast)
  })
  write(bytes)
  bytes.finish()
  expect(ends).toEqual(ends.map((_, at) => at === ends.length - 1))
  return { text: Buffer.concat(parts).toString('utf8'), parts: parts.length }
}

test('nothing is one part, the last', () => {
  expect(written(() => undefined)).toEqual({ text: '', parts: 1 })
})

test.each([
  ['letters of one to four bytes across every border', 'aé漢👩'.repeat(40_000)],
  ['letters of four bytes that begin at an odd place', `a${'👩'.repeat(60_000)}`],
])('a long text: %s', (_, text) => {
  const all = written(to => to.text(text))
  expect(all.text).toBe(text)
  expect(all.parts).toBeGreaterThan(2)
})

test('pieces and numbers in thousands of rows', () => {
  const [before, behind] = ['<v>', '</v>'].map(text => new TextEncoder().encode(text))
  const numbers = [0, 9, 10, 4_294_967_295, 4_294_967_296, -1, 0.1, 2 / 3, 1e21]
  const rows = 5_000
  const { text, parts } = written(to => {
    for (let row = 0; row < rows; row++)
      for (const number of numbers) {
        to.piece(before ?? new Uint8Array())
        to.number(number)
        to.piece(behind ?? new Uint8Array())
      }
  })
  const row = ['0', '9', '10', '4294967295', '4294967296', '-1', '0.1', '0.6666666666666666', '1e+21']
  expect(text).toBe(
    row
      .map(number => `<v>${number}</v>`)
      .join('')
      .repeat(rows),
  )
  expect(parts).toBeGreaterThan(5)
})
