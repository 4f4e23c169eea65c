import { expect, it } from 'vitest'
import { languageOf, messagesFor } from '../../../src/render/messages/index.ts'

it.each([
  [{}, 'en'],
  [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'ja' }, 'ja'],
  [{ LANG: 'ja-JP' }, 'ja'],
  [{ LANG: 'JA_JP' }, 'ja'],
  [{ LANG: 'jam_JM' }, 'en'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'de_DE' }, 'en'],
  [{ LC_ALL: 'en_US.UTF-8', LANG: 'ja_JP.UTF-8' }, 'en'],
  [{ LC_ALL: '', LC_MESSAGES: 'ja_JP.UTF-8', LANG: 'en_US' }, 'ja'],
] as const)('takes the language of %j for %s', (env, lang) => {
  expect(languageOf(env)).toBe(lang)
})

it('loads the language that was asked for', async () => {
  expect((await messagesFor('en')).lang).toBe('en')
  expect((await messagesFor('ja')).lang).toBe('ja')
})
