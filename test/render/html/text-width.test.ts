// Widths of texts in charts: which lines a name takes, in any script.
import { describe, expect, test } from 'vitest'
import { textWidth } from '../../../src/render/html/chart/text-width.ts'
import { cutTo, linesOf } from '../../../src/render/html/chart/wrap.ts'

const SIZE = 13

describe('a text is as wide as its letters', () => {
  test.each([
    ['accents do not make a letter wider', 'Ž\u0301é', 'Ze'],
    ['composed or not', 'É', 'E\u0301'],
  ])('%s', (_what, one, other) => {
    expect(textWidth(one, SIZE)).toBeCloseTo(textWidth(other, SIZE))
  })

  test('Cyrillic is measured by letter, Chinese and Japanese by the height of the font', () => {
    expect(textWidth('Щ', SIZE)).toBeGreaterThan(1.5 * textWidth('г', SIZE))
    expect(textWidth('漢字', SIZE)).toBe(2 * SIZE)
    expect(textWidth('', SIZE)).toBe(0)
  })
})

describe('a name in lines', () => {
  test.each([
    ['at spaces', 'Dynamics 365 for Sales', ['Dynamics 365', 'for Sales']],
    [
      'between Japanese characters, but not before closing ones',
      'ソフトウェア。顧客',
      ['ソフトウェ', 'ア。顧客'],
    ],
    ['behind a hyphen', 'Customer-Relations', ['Customer-', 'Relations']],
  ])('breaks %s', (_what, name, lines) => {
    expect(linesOf(name, SIZE, name.includes('ソ') ? 5.5 * SIZE : 110, 4)).toEqual(lines)
  })

  test.each([
    'Wissenschaftlicher'.repeat(5),
    'Управление'.repeat(8),
    '顧客関係管理'.repeat(9),
    'a b c d e f'.repeat(9),
  ])('has no line that is too wide and loses nothing: %s', name => {
    const lines = linesOf(name, SIZE, 90, 100)
    for (const line of lines) expect(textWidth(line, SIZE)).toBeLessThanOrEqual(90)
    expect(lines.join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''))
  })

  test('what is too long ends with an ellipsis', () => {
    const lines = linesOf('one two three four five six seven', SIZE, 40, 2)
    expect(lines).toHaveLength(2)
    expect(lines.at(-1)).toMatch(/…$/u)
    expect(cutTo('short', SIZE, 100)).toBe('short')
  })

  test('nothing is one line of nothing', () => expect(linesOf('', SIZE, 100, 3)).toEqual([]))
})
