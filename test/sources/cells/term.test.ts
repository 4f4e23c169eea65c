import { expect, test } from 'vitest'
import { monthsOf } from '../../../src/sources/cells/term.ts'

test.each([
  ['monthly', 1],
  ['Annual', 12],
  ['three-years', 36],
  ['P1M', 1],
  ['p1y', 12],
  ['P1Y6M', 18],
  ['1 year', 12],
  ['3 Years', 36],
  ['1 month', 1],
  ['12 months', 12],
])('%s is %i months', (term, months) => {
  expect(monthsOf(term)).toBe(months)
})

test.each(['P', 'P0M', '0 years', '1', '1 year 6 months', '0002-01-01', 'constructor'])(
  '%s is no term',
  term => {
    expect(monthsOf(term)).toBeUndefined()
  },
)
