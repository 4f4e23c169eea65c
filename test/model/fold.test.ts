// Which spellings are the same, and in which order names stand.
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
