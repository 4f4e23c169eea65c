// In which order names stand.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareCodePoints } from '../../src/model/code-points.ts'

it('orders by code point, also above U+FFFF, where the order of strings is another', () => {
  const names = ['\u{1F600}', '\uFF5E', 'b', 'a', 'B', 'ab', '']
  expect(names.toSorted(compareCodePoints)).toEqual(['', 'B', 'a', 'ab', 'b', '\uFF5E', '\u{1F600}'])
  expect(names.toSorted()).not.toEqual(names.toSorted(compareCodePoints))
  expect(compareCodePoints('a', 'a')).toBe(0)
})

it('orders strings by their characters, whatever these are made of', () => {
  const units = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(units, units, (a, b) => {
      const left = Array.from(a, character => character.codePointAt(0) ?? 0)
      const right = Array.from(b, character => character.codePointAt(0) ?? 0)
      const at = left.findIndex((code, index) => code !== right[index])
      const wanted = at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1)
      expect(Math.sign(compareCodePoints(a, b))).toBe(Math.sign(wanted))
    }),
    { numRuns: 2000 },
  )
})
