import { expect, test } from 'vitest'
import { servicesUserCounts } from '../../../src/sources/formats/services-user-counts.ts'
import { day, fixture, readRows, readSteadily, rows } from './read-rows.ts'

test('adds active and inactive users of each workload, and keeps the overall figure apart', () => {
  const file = fixture('services-user-counts/Office365ServicesUserCounts.csv')
  const outcome = readSteadily(servicesUserCounts, file)
  const common = { reportDate: day('2026-08-29'), periodDays: 30, statedPercent: null, service: 'Office 365' }
  expect(outcome.issues).toEqual([])
  expect(rows(outcome, 'count')).toMatchObject([
    { ...common, workload: '', active: 70, total: 100 },
    { ...common, workload: 'Exchange', active: 61, total: 100 },
    { ...common, workload: 'OneDrive', active: 40, total: 100 },
    { ...common, workload: 'SharePoint', active: 45, total: 100 },
    { ...common, workload: 'Skype For Business', active: 0, total: 100 },
    { ...common, workload: 'Yammer', active: 3, total: 100 },
    { ...common, workload: 'Teams', active: 52, total: 100 },
  ])
})

test('does not read half a pair as a whole figure', () => {
  const header = 'Report Refresh Date,Exchange Active,Exchange Inactive,Office 365 Active,Office 365 Inactive'
  const outcome = readRows(servicesUserCounts, `${header}\n2026-08-29,5,,7,3\n2026-08-29,5,1,,3\n`)
  expect(outcome.sent).toEqual([])
  expect(outcome.issues).toMatchObject([
    { line: 2, code: 'blank-cell', column: 'Exchange Inactive' },
    { line: 3, code: 'blank-cell', column: 'Office 365 Active' },
  ])
})
