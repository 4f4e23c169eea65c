import { expect, test } from 'vitest'
import { knownState } from '../../../src/catalog/states.ts'
import {
  type Column,
  count,
  currency,
  day,
  decimal,
  flag,
  money,
  month,
  state,
  valueIn,
  word,
} from '../../../src/sources/cells/column.ts'

const WORDS = { findState: knownState }

/** The value of a cell, or the code of its problem. */
function read<T, B>(column: Column<T, B>, cell: string): T | string {
  const parsed = column.parse(cell, WORDS)
  return 'value' in parsed ? parsed.value : parsed.problem.code
}

/** Days since 1970-01-01, by the platform. */
function dayNumber(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / 86_400_000
}

test.each([
  ['0', 0],
  ['1048', 1048],
  ['1,048', 1048],
  ['1,000,000', 1_000_000],
  ['1 048', 1048],
  ['1\u202f048\u202f576', 1_048_576],
  ["1'048", 1048],
  ['１，０４８', 1048],
  ['97.0', 97],
  ['97,00', 97],
  ['1.048', 'bad-count'],
  ['1.320', 'bad-count'],
  ['0,917', 'bad-count'],
  ['1 04', 'bad-count'],
  ['1,048 576', 'bad-count'],
  ['1,04', 'bad-count'],
  ['1.5', 'bad-count'],
  ['-1', 'bad-count'],
  ['1e3', 'bad-count'],
  ['12 users', 'bad-count'],
  ['99999999999999999999', 'count-too-large'],
])('count %s', (cell, expected) => {
  expect(read(count('x'), cell)).toBe(expected)
})

test.each([
  ['12.5', 12.5],
  ['12.5 %', 12.5],
  ['12,5', 12.5],
  ['0,917', 0.917],
  ['1,048', 1048],
  ['1,234.50', 1234.5],
  ['-5', 'bad-number'],
  ['NaN', 'bad-number'],
])('decimal %s', (cell, expected) => {
  expect(read(decimal('x'), cell)).toBe(expected)
})

test.each([
  ['12', '12/1'],
  ['12.5', '125/10'],
  ['12,5', '125/10'],
  ['1,140', '1140/1'],
  ['1,140.10', '114010/100'],
  ['1.005', '1005/1000'],
  ['0.999', '999/1000'],
  // Doubles that were written with more digits than they have.
  ['8.199999999999999', '82/10'],
  ['98,45999999999999', '9846/100'],
  ['20.1499999999999999997', '2015/100'],
  ['1234567890123456', 'bad-number'],
  ['0.00000000112345678901', 'bad-number'],
  ['-1', 'bad-number'],
  ['$1', 'bad-number'],
  ['.5', 'bad-number'],
])('money %s', (cell, expected) => {
  const value = read(money('x'), cell)
  expect(typeof value === 'object' ? `${value?.numerator}/${value?.denominator}` : value).toBe(expected)
})

test.each([
  ['2026-08-31', dayNumber('2026-08-31')],
  ['2026-08-31T23:30:00Z', dayNumber('2026-08-31')],
  ['2026-08-31T23:30:00', dayNumber('2026-08-31')],
  ['2026-08-31T23:30:00-02:00', dayNumber('2026-09-01')],
  ['2026-08-31T01:30:00+09:00', dayNumber('2026-08-30')],
  ['2026-03-01T00:00:00.0000000Z', dayNumber('2026-03-01')],
  ['2026-02-30', 'bad-date'],
  ['2028-02-29', dayNumber('2028-02-29')],
  ['1900-02-01', dayNumber('1900-02-01')],
  // Years of other calendars: 2026 in Thailand, Saudi Arabia and Iran.
  ...['2569-08-31', '1448-03-18', '1405-06-09', '1899-12-28', '2200-01-01'].map((cell): [string, string] => [
    cell,
    'bad-date',
  ]),
  ['9999-12-31', dayNumber('9999-12-31')],
  ['0999-12-31', 'bad-date'],
  ['10000-01-01', 'bad-date'],
  // The UTC day is outside the years of four digits.
  ['9999-12-31T23:30:00-02:00', 'bad-date'],
  ['1000-01-01T00:30:00+02:00', 'bad-date'],
  ['9999-12-31T23:30:00+02:00', dayNumber('9999-12-31')],
  ['2026-08-31T00:00:00+14:00', dayNumber('2026-08-30')],
  ['2026-08-31T12:00:00-1200', dayNumber('2026-09-01')],
  ['2026-08-31T11:59:59-12:00', dayNumber('2026-08-31')],
  ['2026-12-31 23:59:59.999Z', dayNumber('2026-12-31')],
  ['2026-08-31T00:00:00+24:00', 'bad-date'],
  ['2026-08-31T00:00:00+01:60', 'bad-date'],
  ['2026-08-31T25:00:00Z', 'bad-date'],
  ['31.08.2026', dayNumber('2026-08-31')],
  ['Sep 12, 2026', dayNumber('2026-09-12')],
  ['September 2, 2026', dayNumber('2026-09-02')],
  ['Foo 12, 2026', 'bad-date'],
  ['9/12/2026', 'open-date'],
  ['13/13/2026', 'bad-date'],
  // 2026 as a number of days since 1900 and since 1904; what stands for never is none.
  ['1905-07-18', 'bad-date'],
  ['1905/07/18', 'bad-date'],
  ['1909-07-19', 'bad-date'],
  ['1900-01-01', dayNumber('1900-01-01')],
  ['1905-01-01', dayNumber('1905-01-01')],
  // Seconds of 2026 as milliseconds, and all that 2000 to 2099 could become.
  ['1970-01-21', 'bad-date'],
  ['1970-01-11', 'bad-date'],
  ['1970-02-17', 'bad-date'],
  ['1970-01-01', dayNumber('1970-01-01')],
  ['1970-01-10', dayNumber('1970-01-10')],
  ['1970-02-18', dayNumber('1970-02-18')],
])('day %s', (cell, expected) => {
  expect(read(day('x'), cell)).toBe(expected)
})

test.each([
  ...['NULL', 'null', 'No data', 'N/A', 'NaN', '-'],
  ...['1970-01-01', '0001-01-01T00:00:00Z', '1/1/1970', '31.12.1899', '1899/12/30', '1969-12-31T23:00:00Z'],
  // As they come out of LibreOffice.
  ...['1900-01-02', '1600-12-31', '-0001-12-30', '0000-12-31'],
])('%s is no day', cell => expect(valueIn(day('x'), cell, WORDS)).toEqual({ value: null }))

test.each(['1900-01-03', '1900-02-01', '1970-01-03', '9999-12-31'])('%s is a day', cell => {
  expect(valueIn(day('x'), cell, WORDS)).toEqual({ value: expect.any(Number) })
})

test.each(['#N/A', '#REF!', 'unknown', '?', 'nothing'])('%s in the place of a day is an error', cell => {
  expect(valueIn(day('x'), cell, WORDS)).toMatchObject({ problem: { code: 'bad-date' } })
})

test.each([
  ['2026-02', dayNumber('2026-02-28')],
  ['2028-02-01', dayNumber('2028-02-29')],
  ['Aug 2026', dayNumber('2026-08-31')],
  ['Aug-2026', dayNumber('2026-08-31')],
  ['8/1/2026', dayNumber('2026-08-31')],
  // A month stands as its first day, whichever comes first.
  ['1/8/2026 00:00', dayNumber('2026-08-31')],
  ['1/1/2026', dayNumber('2026-01-31')],
  ['31.08.2026', dayNumber('2026-08-31')],
  ['2026年8月', dayNumber('2026-08-31')],
  ['2026/08', dayNumber('2026-08-31')],
  ['08/2026', dayNumber('2026-08-31')],
  ['agosto de 2026', dayNumber('2026-08-31')],
  ['Aug-26', dayNumber('2026-08-31')],
  ['août-26', dayNumber('2026-08-31')],
  ['202608', dayNumber('2026-08-31')],
  ['8/9/2026', 'open-date'],
  ['Aug-31', 'bad-date'],
  ['26-Aug', 'bad-date'],
  ['202613', 'bad-date'],
  ['2026-13', 'bad-date'],
  ['8', 'bad-date'],
])('month %s is its last day', (cell, expected) => {
  expect(read(month('x'), cell)).toBe(expected)
})

test.each([
  ['TRUE', true],
  ['yes', true],
  ['1', true],
  ['False', false],
  ['No', false],
  ['0', false],
  ['maybe', 'bad-flag'],
])('flag %s', (cell, expected) => {
  expect(read(flag('x'), cell)).toBe(expected)
})

test('a state keeps the word that it was written as', () => {
  expect(read(state('x'), 'In Grace Period')).toEqual({ state: 'grace', word: 'In Grace Period' })
  expect(read(state('x'), 'Sleeping')).toBe('bad-state')
  expect(state('x').blank).toEqual({ value: { state: 'active', word: '' } })
})

test('words and currencies are told apart without regard to case', () => {
  const term = word(['monthly', 'yearly'], 'monthly', 'x')
  expect(read(term, 'Yearly')).toBe('yearly')
  expect(read(term, 'weekly')).toBe('bad-word')
  expect(term.blank).toEqual({ value: 'monthly' })
  expect(read(currency('x'), 'eur')).toBe('EUR')
  expect(read(currency('x'), '€')).toBe('bad-word')
})

test('a cell with the name of a user, where cells have moved, is quoted without it', () => {
  const columns: Column<unknown, unknown>[] = [
    count('a'),
    day('a'),
    flag('a'),
    decimal('a'),
    state('a'),
    currency('a'),
  ]
  for (const column of [...columns, word(['x', 'y'], 'x', 'a')]) {
    expect(column.parse('ann.lee@contoso.com', WORDS)).toMatchObject({
      problem: { params: { found: '…@contoso.com' } },
    })
  }
  expect(count('a').parse('many', WORDS)).toMatchObject({ problem: { params: { found: 'many' } } })
})
