// Which spellings are the same, and in which order names stand.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareCodePoints, foldHeader, foldName } from '../../src/model/fold.ts'

it.each([
  ['Contoso', ' contoso\t'],
  ['ＣＯＮＴＯＳＯ', 'Contoso'],
  ['ﾃｽﾄ株式会社', 'テスト株式会社'],
  ['Café', 'CAFE\u0301'],
  ['Contoso\u3000', 'contoso'],
])('%j and %j are one name', (a, b) => {
  expect(foldName(a)).toBe(foldName(b))
})

it.each([
  ['Contoso', 'Contoso Ltd'],
  ['Con toso', 'Contoso'],
  ['Café', 'Cafe'],
])('%j and %j are two names', (a, b) => {
  expect(foldName(a)).not.toBe(foldName(b))
})

it.each(['User Principal Name', 'user_principal-name', '\uFEFFUserPrincipalName', 'ＵserPrincipalName '])(
  'the header %j is told without case, spaces, _ and -',
  header => {
    expect(foldHeader(header)).toBe('userprincipalname')
  },
)

it('orders by code point, also above U+FFFF, where the order of strings is another', () => {
  const names = ['\u{1F600}', '\uFF5E', 'b', 'a', 'B', 'ab', '']
  expect(names.toSorted(compareCodePoints)).toEqual(['', 'B', 'a', 'ab', 'b', '\uFF5E', '\u{1F600}'])
  expect(names.toSorted()).not.toEqual(names.toSorted(compareCodePoints))
  expect(compareCodePoints('a', 'a')).toBe(0)
})

it('a header may be written in many ways', () => {
  for (const header of [
    'IsTrial',
    'is_trial',
    'Is-Trial',
    '\uFEFFIs Trial ',
    'ï»¿IsTrial',
    'Is\u200BTrial\0',
  ]) {
    expect(foldHeader(header), JSON.stringify(header)).toBe('istrial')
  }
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

it('folds plain text as it folds all text', () => {
  const plain = fc.string({ unit: fc.integer({ min: 32, max: 126 }).map(code => String.fromCharCode(code)) })
  fc.assert(
    fc.property(plain, text => {
      // A letter beyond ASCII at the end sends the text the long way, and folds to itself.
      expect(`${foldHeader(text)}é`).toBe(foldHeader(`${text}é`))
      expect(foldName(text)).toBe(foldName(`é${text}`).replace(/^é/, '').trim())
    }),
  )
})
