// What the names of files, folders and archives say of time, and which of them can be no customer.
import { expect, it } from 'vitest'
import { formatDay } from '../../../src/model/day.ts'
import { dayOfNames, nameDay } from '../../../src/sources/days/name-day.ts'

it.each([
  ['2026-10', '2026-10-31 month'],
  ['2026_10', '2026-10-31 month'],
  ['2026.10', '2026-10-31 month'],
  ['202610', '2026-10-31 month'],
  ['10-2026', '2026-10-31 month'],
  ['2026-10-30', '2026-10-30'],
  ['20261030', '2026-10-30'],
  ['30.10.2026', '2026-10-30'],
  ['30.10.26', '2026-10-30'],
  ['30-10-2026', '2026-10-30'],
  ['10-30-2026', '2026-10-30'],
  ['October 2026', '2026-10-31 month'],
  ['Okt 2026', '2026-10-31 month'],
  ['Okt. 2026', '2026-10-31 month'],
  ['Oct-26', '2026-10-31 month'],
  ["Oct '26", null],
  ['2026 Februar', '2026-02-28 month'],
  ['2026-10 October', '2026-10-31 month'],
  ['10 - Oktober 2026', '2026-10-31 month'],
  ['octobre 2026', '2026-10-31 month'],
  ['février 2026', '2026-02-28 month'],
  ['octubre de 2026', '2026-10-31 month'],
  ['31 de outubro de 2026', '2026-10-31'],
  ['ottobre 2026', '2026-10-31 month'],
  ['2026年10月', '2026-10-31 month'],
  ['2026年10月30日', '2026-10-30'],
  ['２０２６年１０月', '2026-10-31 month'],
  ['令和8年10月', '2026-10-31 month'],
  ['2026년 10월', '2026-10-31 month'],
  ['2026-10 exports', '2026-10-31 month'],
  ['2026-10 (2)', '2026-10-31 month'],
  ['2026-10.zip', '2026-10-31 month'],
  // Somebody packs an export under its own name.
  ['Office365ActiveUserDetail11_20_2026 9_17_18 PM.csv', '2026-11-20'],
  ['ProductList_8_31_2026 6_02_11 AM.zip', '2026-08-31'],
  // In which order nobody knows, or less than a month of a year.
  ['10-11-2026', null],
  ['2026', null],
  ['10', null],
  ['10月', null],
  ['Oct', null],
  ['März', null],
  ['Q4', null],
  ['2026-Q4', null],
  ['KW44', null],
  ['令和8年6月30日', '2026-06-30'],
  ['Q3 2026', null],
  ['KW10-2026', null],
  ['Week 7 2026', null],
  ['W12_2026', null],
])('%s is a time and no customer: %s', (name, expected) => {
  expect(nameDay(name)?.whole).toBe(true)
  expect(shown([name])).toBe(expected)
})

it.each([
  ['contoso-2026-10-31.csv', '2026-10-31'],
  ['contoso_20261031_091500.csv', '2026-10-31'],
  ['Contoso 2026-10', '2026-10-31 month'],
  ['Contoso Oktober 2026', '2026-10-31 month'],
  ['Studio 54', null],
  ['3M', null],
  ['24-7', null],
  ['365', null],
  ['45', null],
  // Numbers of customers: a time of day alone is no date.
  ['1041', null],
  ['100234', null],
  ['T1041', null],
  ['204597', null],
  ['1041-7', null],
  ['PM', null],
  ['Contoso', null],
  ['Contoso 2026', null],
  ['users 2.csv', null],
  ['exports 2026', null],
  ['contoso-jun25xkd', null],
  ['contoso-Oct26Users', '2026-10-31 month'],
  ['contoso-6fd2c87f-2026-4f20-b197-1e91e994b900', null],
])('%s may be somebody: %s', (name, expected) => {
  expect(nameDay(name)?.whole ?? false).toBe(false)
  expect(shown([name])).toBe(expected)
})

it.each([
  [['2026', '10'], '2026-10-31 month'],
  [['2026', '10', 'skus.csv'], '2026-10-31 month'],
  [['2026', '10', '30'], '2026-10-30'],
  [['2026', 'Oct', '30'], '2026-10-30'],
  [['2026-10', '30'], '2026-10-30'],
  [['2026', 'Contoso', '10'], '2026-10-31 month'],
  [['2026', '10-30'], '2026-10-30'],
  [['2026-10', 'skus 2026-11-02.csv'], '2026-11-02'],
  [['2026-11', '10-11-2026.csv'], '2026-11-30 month'],
  [['10', 'skus.csv'], null],
  [['Contoso', 'skus.csv'], null],
])('%j gives %s', (names, expected) => {
  expect(shown(names)).toBe(expected)
})

function shown(names: readonly string[]): string | null {
  const found = dayOfNames(names)
  return found === null ? null : `${formatDay(found.day)}${found.isMonth ? ' month' : ''}`
}

it.each([
  ['users R8.10.30', '2026-10-30'],
  ['users R08.10.30', '2026-10-30'],
  ['users R2.10.26', null],
  ['users rev 2.10.26', null],
  ['users v2.10.26', null],
  ['users version_2.10.26', null],
  ['users as of 2.10.26', '2026-10-02'],
])('a revision is no day: %s is %s', (name, expected) => {
  expect(shown([name])).toBe(expected)
})
