// Names of sheets that office programs take.
import { expect, it } from 'vitest'
import { sheetNames } from '../../../src/render/xlsx/names.ts'

it.each([
  ['Users', 'Users'],
  ["'Plan [1]: a/b\\c*?'", 'Plan  1   a b c'],
  ['Dynamics 365 for Sales Enterprise Edition', 'Dynamics 365 for Sales Enterpri'],
  ['', 'Sheet'],
  ['  ', 'Sheet'],
  // A cut never leaves half a character.
  [`${'x'.repeat(30)}😀`, 'x'.repeat(30)],
])('%j is %j', (wanted, name) => {
  expect(sheetNames()(wanted)).toBe(name)
})

it('no two are the same, whatever their case and length', () => {
  const nameOf = sheetNames()
  const long = 'Microsoft 365 Business Premium and more'
  expect([nameOf('Users'), nameOf('USERS'), nameOf(long), nameOf(`${long}!`)]).toEqual([
    'Users',
    'USERS (2)',
    'Microsoft 365 Business Premium',
    'Microsoft 365 Business Prem (2)',
  ])
})
