// The day that a portal writes into the name of a file: month, day, year.
import { expect, it } from 'vitest'
import { formatDay } from '../../src/model/day.ts'
import { dayInName } from '../../src/sources/file-day.ts'

it.each([
  ['ProductList_8_31_2026 6_02_11 AM.csv', '2026-08-31'],
  ['Contoso/users_12_1_2026 9_17_18 PM.csv', '2026-12-01'],
  ['Office365ActiveUserDetail11_20_2026 9_17_18 PM.csv', '2026-11-20'],
  ['2025_1_1/users_02_29_2028.csv', '2028-02-29'],
  ['exports.zip/users_9_15_2025.csv', '2025-09-15'],
  // No such day, other orders, parts of longer numbers.
  ['users_2_30_2026.csv', null],
  ['users_31_8_2026.csv', null],
  ['users_2026_08_31.csv', null],
  ['users_8_31_20261.csv', null],
  ['users_8-31-2026.csv', null],
  ['8_31_2026/users.csv', null],
  ['users.csv', null],
])('%s is of %s', (label, expected) => {
  const day = dayInName(label)
  expect(day === null ? null : formatDay(day)).toBe(expected)
})
