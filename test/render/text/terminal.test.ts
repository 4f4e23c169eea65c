// Names that try to move the cursor, hide, or read backwards.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toTerminal } from '../../../src/render/text/terminal.ts'

const anyText = fc.string({ unit: 'binary' })
const hostile = fc
  .array(
    fc.constantFrom(
      '\u001B[31m',
      '\u009B2J',
      '\u202E',
      '\u200D',
      '\uFEFF',
      '\r\n',
      'A',
      '社',
      '👩',
      '\uD83D',
    ),
  )
  .map(parts => parts.join(''))

test.each([
  'Contoso Ltd',
  '株式会社コントソ',
  'Müller & Söhne GmbH — “Büro”',
  'شركة المثال',
  'می\u200Cخواهم',
  'क्\u200Dष',
  '👩\u200D💻 Studio ❤️',
  '',
])('ordinary text stays as it is: %s', text => {
  expect(toTerminal(text)).toBe(text)
})

test('an escape code is shown, not carried out', () => {
  expect(toTerminal('\u001B[2JContoso\u0007')).toBe('␛[2JContoso␇')
  expect(toTerminal('\u001B]8;;http://x\u001B\\link')).toBe('␛]8;;http://x␛\\link')
})

test('control characters of eight bits and DEL are shown too', () => {
  expect(toTerminal('a\u009B31mb\u007Fc\u0000')).toBe('a\uFFFD31mb␡c␀')
})

test('every kind of break becomes one space', () => {
  expect(toTerminal('a\r\nb\nc\rd\te\u2028f\u2029g\u0085h')).toBe('a b c d e f g h')
})

test('marks that reorder or hide text are dropped', () => {
  expect(toTerminal('a\u202Eb\u2066c\u200Fd\u061Ce\u200Bf\uFEFFg\u2060h\u{E0041}i')).toBe('abcdefghi')
})

test('a joiner between Latin letters is dropped, since it only makes a double of another name', () => {
  expect(toTerminal('Con\u200Dto\u200C\u200Dso')).toBe('Contoso')
  expect(toTerminal('\u200Dé\u200D\u200D')).toBe('é\u200D')
})

test('half a character becomes a replacement character', () => {
  expect(toTerminal('a\uD83Db')).toBe('a\uFFFDb')
})

test('nothing harmful is ever left, and doing it twice changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, hostile), text => {
      const shown = toTerminal(text)
      expect(shown).not.toMatch(
        /[\p{Control}\p{Surrogate}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u,
      )
      expect(toTerminal(shown)).toBe(shown)
    }),
  )
})
