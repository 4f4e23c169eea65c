import { expect, test } from 'vitest'
import { activeUsers } from '../../../src/sources/formats/active-users.ts'
import { day, fixture, readSteadily, rows } from './read-rows.ts'

const FILE = fixture('active-users/Office365ActiveUserDetail8_31_2026 9_17_18 PM.csv')

test('gives a row for each workload that a user may use or has used', () => {
  const outcome = readSteadily(activeUsers, FILE)
  expect(outcome.issues).toEqual([])
  const products = ['OFFICE 365 E3', 'ENTERPRISE MOBILITY + SECURITY E3']
  const aiko = { user: 'aiko@contoso.com', products, licensed: true, reportDate: day('2026-08-29') }
  expect(rows(outcome, 'graph')).toMatchObject([
    { ...aiko, workload: 'Exchange', lastActivity: day('2026-08-28') },
    { ...aiko, workload: 'OneDrive', lastActivity: null },
    { ...aiko, workload: 'SharePoint', lastActivity: day('2026-07-30') },
    { ...aiko, workload: 'Yammer', lastActivity: null },
    { ...aiko, workload: 'Teams', lastActivity: day('2026-08-28') },
    { user: 'guest@fabrikam.com', workload: 'Yammer', licensed: false, products: [] },
  ])
})

test('covers all six workloads, whoever has a row in them', () => {
  const covered = rows(readSteadily(activeUsers, FILE), 'coverage')
  expect(new Set(covered.map(row => ('workload' in row ? row.workload : '')))).toEqual(
    new Set(['Exchange', 'OneDrive', 'SharePoint', 'Skype For Business', 'Yammer', 'Teams']),
  )
})
