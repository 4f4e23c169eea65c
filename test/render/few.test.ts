// Long lists in sentences: the first of them, and that there are others.
import { expect, test } from 'vitest'
import { fewNamed } from '../../src/render/few.ts'

test('a sentence names twenty of many', () => {
  const names = Array.from({ length: 40 }, (_, at) => `p${at}`)
  expect(fewNamed(names.join(', '))).toEqual({ few: names.slice(0, 20), hasOthers: true })
})

test('one more takes no more room than to say so', () => {
  expect(fewNamed(Array.from({ length: 21 }, () => 'p').join(', ')).hasOthers).toBe(false)
})
