// What an error may quote of a row, and what it tells by its shape.
import { expect, test } from 'vitest'
import { isAccount } from '../../../src/model/user-name.ts'
import { discreet, shapeOf } from '../../../src/sources/rows/discretion.ts'

const COLUMNS = [
  { key: 'user', index: 0, header: 'User' },
  { key: 'lastActivity', index: 1, header: 'Last activity' },
  { key: 'note', index: 2, header: 'Note' },
]

/** What is quoted of a cell in the column of a day, in a row of that user. */
function quoted(found: string, { user = 'ok@tailspin.example', note = '', perUser = true } = {}): unknown {
  const issue = { code: 'bad-date', params: { found }, column: 'Last activity' } as const
  const [told] = discreet([issue], [user, found, note], COLUMNS, perUser)
  return told?.params
}

test.each([
  'Nora Quist',
  'Quist, Nora',
  'nora.quist',
  'Nora',
  'nquist7',
  'N. Quist',
  'TAIL\\nquist',
  'nora@tailspin.example',
  '8d1f0b6a4c2e9d7f5a3b1c0e8f6d4b2a',
  '中村桜',
  'Łucja',
])('%s may be a person', name => {
  expect(quoted(name)).toEqual({ found: shapeOf(name) })
  expect(shapeOf(name)).not.toMatch(/[A-WYZa-wyz0-8\p{Script=Han}]/u)
})

test.each([
  '2026-02-30',
  '31/31/2026',
  '31 September 2026',
  '2026年13月1日',
  '-',
  '12,5',
  'soon',
  'vielleicht',
])('%s is quoted', text => {
  expect(quoted(text)).toEqual({ found: text })
})

test.each([
  ['a day stands where the user is named', { user: '2026-08-31' }],
  ['a number does', { user: '12' }],
  ['yes or no does', { user: 'True' }],
  ['an account stands in another column', { note: 'nora@tailspin.example' }],
])('where %s, the cells have moved and none is quoted', (_, row) => {
  expect(quoted('2026-02-30', row)).toEqual({ found: '9999-99-99' })
})

test('a file without people quotes words', () => {
  expect(quoted('about ten', { perUser: false })).toEqual({ found: 'about ten' })
  expect(quoted('nora@tailspin.example', { perUser: false })).toEqual({ found: 'xxxx@xxxxxxxx.xxxxxxx' })
})

test('of the column of users a number is quoted that stands for several names, and nothing else', () => {
  const issueOf = (found: string) => ({ code: 'user-as-number', params: { found }, column: 'User' }) as const
  for (const [cell, told] of [
    ['1.2E+31', '1.2E+31'],
    ['anna9', 'xxxx9'],
  ] as const) {
    expect(discreet([issueOf(cell)], [cell, '', ''], COLUMNS, true)[0]?.params).toEqual({ found: told })
  }
})

test('accounts are told from names of things', () => {
  expect(['a@b.example', 'D\\a', 'a'.repeat(32)].map(isAccount)).toEqual([true, true, true])
  expect(['Teams', 'Office 365 E3', 'A@B', 'Power BI / Pro', 'C:\\Program Files'].some(isAccount)).toBe(false)
})
