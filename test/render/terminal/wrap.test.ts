// Cutting and wrapping by what a terminal shows.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut, displayWidth } from '../../../src/render/terminal/width.ts'
import { wrap, wrapLines } from '../../../src/render/terminal/wrap.ts'

const family = '👩‍👩‍👧‍👦'

describe('cut', () => {
  it.each([
    ['Contoso', 7, 'Contoso'],
    ['Contoso', 6, 'Conto…'],
    ['Contoso Ltd', 9, 'Contoso…'],
    ['株式会社', 8, '株式会社'],
    ['株式会社', 7, '株式会…'],
    ['株式会社', 6, '株式…'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
    [`${family}${family}`, 4, `${family}${family}`],
    [`${family}${family}`, 3, `${family}…`],
    [`${family}${family}`, 2, '…'],
    ['🇯🇵🇬🇧', 3, '🇯🇵…'],
    ['Contoso', 1, 'C'],
    ['株', 1, ''],
    ['', 5, ''],
  ])('cuts %s to %i cells', (text, width, expected) => {
    expect(cut(text, width, '…')).toBe(expected)
  })

  it('uses three dots in ASCII', () => {
    expect(cut('Contoso', 6, '...')).toBe('Con...')
  })
})

describe('wrap', () => {
  it('breaks English at spaces', () => {
    expect(wrap('Usage is over 100 % in two places.', 16)).toBe('Usage is over\n100 % in two\nplaces.')
  })

  it('breaks Japanese anywhere, but neither before 、。」 nor after 「', () => {
    expect(wrap('使用率は、「権利」です。', 8)).toBe('使用率\nは、「権\n利」で\nす。')
  })

  it('breaks between Japanese and English without a space, and keeps a number whole', () => {
    expect(wrapLines('利用者1,048人', 8)).toEqual(['利用者', '1,048人'])
  })

  it('keeps a number with its percent sign', () => {
    expect(wrapLines('about 12 %', 8)).toEqual(['about', '12 %'])
  })

  it('keeps a number with the Japanese word that counts it', () => {
    expect(wrapLines('基準日までの 28 日間に 12 人が利用', 15)).toEqual([
      '基準日までの',
      '28 日間に 12 人',
      'が利用',
    ])
  })

  it('breaks a word only when it is wider than a line', () => {
    expect(wrapLines('see exports/2026/usage.csv now', 10)).toEqual([
      'see',
      'exports/20',
      '26/usage.c',
      'sv now',
    ])
  })

  it('indents, and hangs the lines after a bullet', () => {
    expect(wrap('one two three', 8, '  ')).toBe('  one\n  two\n  three')
    expect(wrap('one two three', 8, '• ', '  ')).toBe('• one\n  two\n  three')
  })

  it('keeps line breaks and empty text', () => {
    expect(wrap('a\n\nb', 10)).toBe('a\n\nb')
    expect(wrap('', 10)).toBe('')
  })

  it('is never wider than asked, and loses nothing but spaces', () => {
    const part = fc.constantFrom(
      'word',
      ' ',
      '12',
      '%',
      '、',
      '「',
      '株式',
      'ー',
      'e\u0301',
      family,
      '🇯🇵',
      '.',
      '-',
    )
    const text = fc.array(part, { maxLength: 60 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (words, width) => {
        const lines = wrapLines(words, width)
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''))
      }),
    )
  })
})
