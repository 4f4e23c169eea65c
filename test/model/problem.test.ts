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
})

it('has the codes that scripts rely on', () => {
  expect(EXIT).toEqual({ done: 0, crossed: 1, usage: 2, input: 3, output: 4, partly: 5, defect: 70 })
})
