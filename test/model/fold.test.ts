// Which spellings are the same.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldHeader, foldName } from '../../src/model/fold.ts'

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
