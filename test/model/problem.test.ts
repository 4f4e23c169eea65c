// Expected failures carry their exit code and all that is wrong, as data.
import { expect, it } from 'vitest'
import { EXIT, ExpectedError, InputError, OutputError, UsageError } from '../../src/model/problem.ts'
import { groupProblems } from '../../src/model/problem-list.ts'

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

it('tells the first line and the last of those of one kind, in whatever order they were found', () => {
  const at = (line: number) => ({ code: 'no-rows', file: 'a.csv', line, params: {} }) as const
  const rows = { count: 3, last: 9 }
  for (const lines of [
    [5, 9, 3],
    [3, 5, 9],
    [9, 3, 5, 9, 3],
  ])
    expect(groupProblems(lines.map(at))).toEqual([{ ...at(3), rows }])
})
