// Expected failures carry their exit code and all that is wrong, as data.
import { expect, it } from 'vitest'
import { EXIT, ExpectedError, InputError, OutputError, UsageError } from '../../src/model/problem.ts'

const PROBLEM = { code: 'no-rows', file: 'a.csv', params: {} } as const

it.each([
  [new UsageError([PROBLEM]), 2],
  [new InputError([PROBLEM]), 3],
  [new OutputError([PROBLEM]), 4],
])('%s ends with its code', (error, code) => {
  expect(error).toBeInstanceOf(ExpectedError)
  expect(error.exitCode).toBe(code)
  expect(error.problems).toEqual([PROBLEM])
  expect(error.total).toBe(1)
})

it('says how many problems there were where only the first are kept', () => {
  expect(new InputError([PROBLEM], 21).total).toBe(21)
})

it('has the codes that scripts rely on', () => {
  expect(EXIT).toEqual({ done: 0, crossed: 1, usage: 2, input: 3, output: 4, defect: 70 })
})
