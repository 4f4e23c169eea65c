import { expect, test } from 'vitest'
import type { Day } from '../../../src/model/day.ts'
import { activeUsers } from '../../../src/sources/formats/active-users.ts'
import { day, fixture, readSteadily, rows } from './read-rows.ts'

const FILE = fixture('active-users/Office365ActiveUserDetail8_31_2026 9_17_18 PM.csv')

test('gives a row for each workload with a flag or a date: a flag that says no beats what other reports say', () => {
  const outcome = readSteadily(activeUsers, FILE)
  expect(outcome.issues).toEqual([])
  const products = ['OFFICE 365 E3', 'ENTERPRISE MOBILITY + SECURITY E3']
  const aiko = { user: 'aiko@contoso.com', products, licensed: true, reportDate: day('2026-08-29') }
  expect(rows(outcome, 'graph')).toMatchObject([
    { ...aiko, workload: 'Exchange', lastActivity: day('2026-08-28') },
    { ...aiko, workload: 'SharePoint', lastActivity: day('2026-07-30') },
    { ...aiko, workload: 'Skype For Business', licensed: false, lastActivity: null },
    { ...aiko, workload: 'Yammer', lastActivity: null },
    { ...aiko, workload: 'Teams', lastActivity: day('2026-08-28') },
    ...without('guest@fabrikam.com', { Yammer: day('2026-08-21') }),
    ...without('nobody@contoso.com', {}),
  ])
})

/** The rows of a user without any licence; `used` are the days of activity by workload. */
function without(user: string, used: Record<string, Day>) {
  const workloads = ['Exchange', 'SharePoint', 'Skype For Business', 'Yammer', 'Teams']
  return workloads.map(workload => {
    return { user, workload, licensed: false, products: [], lastActivity: used[workload] ?? null }
  })
}

test('takes OneDrive and SharePoint for one, but keeps both days where one lies behind the report', () => {
  const read = (oneDrive: string, sharePoint: string): unknown[] => {
    const header =
      'Report Refresh Date,User Principal Name,Has Exchange License,Exchange Last Activity Date,Has OneDrive License,OneDrive Last Activity Date,Has SharePoint License,SharePoint Last Activity Date,Assigned Products'
    const row = `2026-08-29,aiko@contoso.com,,,True,${oneDrive},False,${sharePoint},OFFICE 365 E3`
    const outcome = readSteadily(activeUsers, `${header}\n${row}\n`)
    return rows(outcome, 'graph').map(one =>
      'licensed' in one && 'lastActivity' in one ? [one.licensed, one.lastActivity] : [],
    )
  }
  expect(read('2026-08-10', '2026-08-20')).toEqual([[true, day('2026-08-20')]])
  expect(read('', '2026-08-20')).toEqual([[true, day('2026-08-20')]])
  expect(read('2026-08-30', '2026-08-20')).toEqual([
    [true, day('2026-08-30')],
    [true, day('2026-08-20')],
  ])
})

test('covers all workloads, whoever has a row in them', () => {
  const covered = rows(readSteadily(activeUsers, FILE), 'coverage')
  expect(new Set(covered.map(row => ('workload' in row ? row.workload : '')))).toEqual(
    new Set(['Exchange', 'SharePoint', 'Skype For Business', 'Yammer', 'Teams']),
  )
})
