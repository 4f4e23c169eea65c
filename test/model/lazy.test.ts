// What is kept, and for how long.
import { expect, it } from 'vitest'
import { memoize, memoizeLast } from '../../src/model/lazy.ts'

it('keeps what was made of the last key alone', () => {
  const made: string[] = []
  const lengthOf = memoizeLast((text: string) => made.push(text))
  expect([lengthOf('a'), lengthOf('a'), lengthOf('b'), lengthOf('a')]).toEqual([1, 1, 2, 3])
})

it('makes anew what it was asked for before so many others', () => {
  const made: string[] = []
  const placeOf = memoize((text: string) => made.push(text), 2)
  expect(['a', 'b', 'a', 'c', 'c', 'a'].map(placeOf)).toEqual([1, 2, 1, 3, 3, 4])
})
