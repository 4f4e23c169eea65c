// Ids of subscriptions that are the same, whatever their letter case, have one hash, as text and as bytes.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { viewOf } from '../../../src/columns/hash.ts'
import { foldName } from '../../../src/model/fold.ts'
import { hashOfId, hashOfIdIn, NO_ID_HASH } from '../../../src/tally/intake/id-hash.ts'

const inBytes = (id: string): number => {
  const bytes = Buffer.from(`,${id},`)
  return hashOfIdIn(viewOf(bytes), 1, bytes.length - 1)
}

const LETTER = fc.constantFrom(
  'a',
  'A',
  'Z',
  '0',
  '-',
  '{',
  '[',
  '@',
  ' ',
  '\u007F',
  'é',
  'É',
  'Ａ',
  '社',
  '👩',
)

it('the hash of an id is that of its fold, in either form', () => {
  fc.assert(
    fc.property(fc.string({ unit: LETTER, maxLength: 40 }), id => {
      expect(inBytes(id)).toBe(hashOfId(id))
      expect(hashOfId(id)).toBe(hashOfId(foldName(id)))
    }),
  )
})

it('ids of every length are told apart, and none is not told as some', () => {
  const ids = [...'00000000-9a1d-4e6a-9f7c-2d5e8a1b3c4d'].map((_, at, all) => all.slice(0, at + 1).join(''))
  expect(new Set(ids.map(inBytes)).size).toBe(ids.length)
  expect(inBytes('')).toBe(NO_ID_HASH)
  expect(ids.map(inBytes)).not.toContain(NO_ID_HASH)
})
