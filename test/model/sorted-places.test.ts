// Many texts in order: as a sort that compares each pair gives them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointUnit, compareCodePoints } from '../../src/model/code-points.ts'
import { sortedPlaces, UnitTexts } from '../../src/model/sorted-places.ts'

const placesOf = (texts: readonly string[]): number[] => {
  const all = new UnitTexts()
  for (const text of texts) all.addText(text, codePointUnit)
  return [...sortedPlaces(all, () => 0)]
}

const carefully = (texts: readonly string[]): number[] =>
  [...texts.keys()].sort((a, b) => compareCodePoints(texts[a] ?? '', texts[b] ?? '') || a - b)

/** Letters where the orders of units and of characters part, where seven bits end, and what begins alike. */
const letter = fc.constantFrom(
  ...['\0', ' ', '0', '1', '9', 'A', 'a', 'z', '~', '\x7f', '\x80', 'é', '\uffee', '\u{1f600}'],
)
const text = fc
  .tuple(fc.constantFrom('', 'Customer ', 'Customer number '), fc.array(letter, { maxLength: 14 }))
  .map(([start, letters]) => start + letters.join(''))

describe('the order of many texts', () => {
  test('is that of a sort that compares each pair, equal ones in the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 200, size: 'max' }), texts => {
        expect(placesOf(texts)).toEqual(carefully(texts))
      }),
    )
  })

  test('holds for thousands that differ late, are the same, or are the beginning of each other', () => {
    const numbered = Array.from({ length: 5000 }, (_, at) => `Customer ${(at * 2711) % 5000} Ltd`)
    for (const texts of [
      numbered,
      Array.from({ length: 300 }, () => 'one and the same'),
      Array.from({ length: 300 }, (_, at) => 'a'.repeat((at * 37) % 100)),
      Array.from({ length: 300 }, (_, at) => 'é'.repeat((at * 37) % 100)),
      Array.from({ length: 300 }, (_, at) => ['a', 'a\0', 'é', 'ü', '\u{1f600}', '\uffee'][at % 6] ?? ''),
      Array.from({ length: 300 }, (_, at) => `${'long '.repeat(30)}${at % 7}\u0000`.slice(0, 148 + (at % 4))),
    ])
      expect(placesOf(texts)).toEqual(carefully(texts))
  })

  test('does not look behind a letter beyond ASCII before that letter is told from others', () => {
    // 株 is U+682A, Ａ U+FF21, ｶ U+FF76: in this order, whatever stands behind them.
    const texts = Array.from({ length: 10 }, (_, at) => [
      `株式会社テスト${at}`,
      `Ａ ${at}`,
      `ｶﾌｪ ${at}`,
    ]).flat()
    const sorted = placesOf(texts).map(place => texts[place]?.charAt(0))
    expect(sorted.join('')).toBe('株'.repeat(10) + 'Ａ'.repeat(10) + 'ｶ'.repeat(10))
  })

  test('of none is none', () => {
    expect(placesOf([])).toEqual([])
    expect(placesOf([''])).toEqual([0])
  })
})
