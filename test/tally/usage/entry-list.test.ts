// Places of entries: a run of them without a list, and those of a run that fit.
import { expect, it } from 'vitest'
import { EntryList } from '../../../src/tally/usage/entry-list.ts'

const placesOf = (list: EntryList): number[] => Array.from({ length: list.length }, (_, at) => list.at(at))

it('gives the entries of a run, and of those the ones that fit, in order', () => {
  const all = EntryList.run(3, 9)
  const odd = all.filter(entry => entry % 2 === 1)
  expect(placesOf(all)).toEqual([3, 4, 5, 6, 7, 8])
  expect(placesOf(odd)).toEqual([3, 5, 7])
  expect(placesOf(odd.filter(entry => entry > 3))).toEqual([5, 7])
  expect(odd.some(entry => entry === 4)).toBe(false)
  expect(odd.some(entry => entry === 7)).toBe(true)
})

it('has nothing where there is nothing', () => {
  expect(placesOf(EntryList.NONE)).toEqual([])
  expect(placesOf(EntryList.run(2, 4).filter(() => false))).toEqual([])
})
