// Long texts are taken apart piece by piece, and come to the same characters and cells as in one go.
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { cut, displayWidth, graphemes } from '../../../src/render/terminal/width.ts'

/** Characters of one letter, two halves, several letters, and what belongs to the character before it. */
const FAMILY = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'
const PIECES = [
  ...[
    'a',
    '商',
    'e\u0301',
    '\u{1F600}',
    FAMILY,
    '\u{1F1EF}\u{1F1F5}',
    '\u{1F1EF}',
    '👍\u{1F3FD}',
    '葛\u{E0100}',
  ],
  ...['각', '\u1100\u1161\u11A8', 'क्षि', '\u0301', '\uD83D', '\uFE0F', '\u200D'],
]

const texts = PIECES.flatMap((piece, at) => {
  const other = PIECES[(at * 7 + 3) % PIECES.length] ?? ''
  return [piece.repeat(1500), `a${piece.repeat(1500)}`, `${'a'.repeat(at)}${(piece + other).repeat(900)}`]
})

test('as many characters, and the same, as in one go', () => {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
  for (const text of texts)
    expect([...graphemes(text)].map(one => one.text)).toEqual(
      [...segmenter.segment(text)].map(({ segment }) => segment),
    )
})

test('as wide as in one go', () => {
  for (const text of texts) expect(displayWidth(text), text.slice(0, 20)).toBe(stringWidth(text))
})

test('a cut text is not taken apart to its end', () => {
  expect(cut('商'.repeat(100_000), 9, '…')).toBe('商商商商…')
})
