// What makes two spellings of a name the same, and what does not.
import { expect, test } from 'vitest'
import { foldName } from '../../src/model/fold.ts'

test('letter case, outer spaces and compatibility forms make no other name', () => {
  expect(foldName('  ＣＯＮＴＯＳＯ ㈱ ')).toBe('contoso (株)')
})

test('nor does what nobody sees: zero-width spaces, marks, control characters', () => {
  for (const unseen of ['\u200B', '\u00AD', '\u200E', '\uFEFF', '\u001A', '\0', '\u0085']) {
    expect(foldName(`Con${unseen}toso${unseen}`), JSON.stringify(unseen)).toBe('contoso')
    expect(foldName(`${unseen} Contoso`), JSON.stringify(unseen)).toBe('contoso')
  }
})

test('a space within a name, and an accent, do', () => {
  expect(foldName('Con toso')).not.toBe('contoso')
  expect(foldName('Cóntoso')).not.toBe('contoso')
})
