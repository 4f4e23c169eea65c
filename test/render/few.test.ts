// Long lists in sentences: the first of them, and how many more there are.
import { expect, test } from 'vitest'
import { fewNamed } from '../../src/render/few.ts'

test('a sentence names twenty of many', () => {
  const names = Array.from({ length: 40 }, (_, at) => `p${at}`)
  const { few, others } = fewNamed(names.join(', '))
  expect(few).toEqual(names.slice(0, 20))
  expect(others).toBe(20)
})

test('one more takes no more room than to say so', () => {
  expect(fewNamed(Array.from({ length: 21 }, () => 'p').join(', ')).others).toBe(0)
})
