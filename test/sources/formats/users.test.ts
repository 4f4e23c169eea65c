import { expect, test } from 'vitest'
import { userLicences } from '../../../src/sources/formats/user-licences.ts'
import { users } from '../../../src/sources/formats/users.ts'
import { day, fixture, OWNER, readRows, readSteadily, rows } from './read-rows.ts'

test('reads products, blocked and deleted users and guests from the newer layout', () => {
  const outcome = readSteadily(users, fixture('users/users_8_31_2026 9_17_18 PM.csv'), day('2026-08-31'))
  const common = {
    customer: OWNER,
    deleted: false,
    deletedOn: null,
    guest: false,
    department: '',
    reportDate: day('2026-08-31'),
  }
  expect(outcome.issues).toEqual([])
  expect(rows(outcome, 'directoryUser')).toEqual([
    {
      ...common,
      user: 'aiko@contoso.com',
      displayName: 'Aiko Tanaka',
      department: 'Purchasing',
      products: ['Office 365 E3', 'Enterprise Mobility + Security E3'],
      blocked: false,
    },
    {
      ...common,
      user: 'ben@contoso.com',
      displayName: 'Ben Okafor',
      products: ['Office 365 E3'],
      blocked: true,
    },
    { ...common, user: 'admin@contoso.com', displayName: 'Admin', products: [], blocked: true },
    {
      ...common,
      user: 'carla_fabrikam.com#EXT#@contoso.onmicrosoft.com',
      displayName: 'Carla Guest',
      products: [],
      blocked: false,
      guest: true,
    },
    {
      ...common,
      user: 'dirk@contoso.com',
      displayName: 'Dirk Ex',
      products: ['Office 365 E3'],
      blocked: true,
      deleted: true,
      deletedOn: day('2026-08-20'),
    },
  ])
})

test('finds the product under either header in the older layout', () => {
  const outcome = readSteadily(users, fixture('users/users_1_15_2022 9_17_18 AM.csv'))
  expect(rows(outcome, 'directoryUser')).toMatchObject([
    {
      user: 'aiko@contoso.com',
      products: ['Microsoft 365 E5 Developer (without Windows and Audio Conferencing)'],
      reportDate: null,
    },
    { user: 'ben@contoso.com', products: ['Microsoft Power Automate Free', 'Office 365 E3'] },
  ])
})

test('a very long cell of licences by group is read at once', () => {
  const products = (cell: string) =>
    rows(
      readRows(userLicences, `UPN,Licenses,Group based licenses\na@x.example,,"${cell}"\n`),
      'directoryUser',
    )
  const plain = 'Office 365 E3 assigned from Staff, north'
  expect(products(plain)).toMatchObject([{ products: ['Office 365 E3'] }])
  expect(products(`${'a'.repeat(1_000_000)}, Visio Plan 2 assigned from A assigned from B`)).toMatchObject([
    { products: ['Visio Plan 2 assigned from A'] },
  ])
})
