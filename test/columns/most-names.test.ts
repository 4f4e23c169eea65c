// More names than fit are told as what they are, and not as a defect; the limit is lowered, since two gigabytes take long.
import { expect, it } from 'vitest'
import { hashBytes, viewOf } from '../../src/columns/hash.ts'
import { Names } from '../../src/columns/names.ts'
import { InputError } from '../../src/model/problem.ts'
import { UserPool } from '../../src/tally/intake/user-pool.ts'

const problemOf = (work: () => void): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]?.code ?? ''
    throw error
  }
  return ''
}

it('users one by one', () => {
  const users = new UserPool(10_000)
  const add = (from: number, to: number) => {
    for (let at = from; at < to; at++) users.add(0, `user-${at}@contoso.example`)
  }
  expect(problemOf(() => add(0, 300))).toBe('')
  expect(problemOf(() => add(300, 600))).toBe('too-many-users')
  // What was there is still right.
  expect(users.nameOf(299)).toBe('user-299@contoso.example')
})

it('users in columns', () => {
  const names = new Names(10_000)
  const bytes = Buffer.from('abcd'.repeat(500))
  const some = { bytes, start: 0, lengths: new Int32Array(500).fill(4), first: 0, last: 500 }
  for (let tag = 0; tag < 5; tag++) names.append(tag, some)
  expect(problemOf(() => names.append(5, some))).toBe('too-many-users')
})

it('room that is only asked for beforehand is no failure', () => {
  const names = new Names(10_000)
  names.reserve(10, 1_000_000)
  const bytes = viewOf(Buffer.from('abcd'))
  expect(names.add(0, bytes, 0, 4, hashBytes(bytes, 0, 4))).toBe(0)
})
