// Optional columns whose headers were mistyped: said, not ignored.
import { expect, test } from 'vitest'
import { misspeltHeaders } from '../../../src/sources/headers/misspelt.ts'
import { recognise } from '../../../src/sources/headers/recognise.ts'

function misspelt(line: string) {
  const header = line.split(',')
  const { format, folded } = recognise(header, new Map())
  if (format === null) throw new Error('not recognised')
  return misspeltHeaders(format, header, folded)
}

const NEEDED = 'CustomerName,ProductName,LicensesSold,LicensesAssigned'

test('a slip of the hand is found, with the column that it means', () => {
  expect(misspelt(`${NEEDED},IsTrail,Report Dat`)).toEqual([
    { header: 'IsTrail', nearest: 'IsTrial' },
    { header: 'Report Dat', nearest: 'ReportDate' },
  ])
})

test('in the own formats other words for a column are found too', () => {
  expect(misspelt(`${NEEDED},Status,Trial,Auto-renewal,Ends`)).toEqual([
    { header: 'Status', nearest: 'State' },
    { header: 'Trial', nearest: 'IsTrial' },
    { header: 'Auto-renewal', nearest: 'AutoRenew' },
  ])
  expect(misspelt('CustomerName,UserPrincipalName,Workload,LastActivityDate,Removed,Assigned On')).toEqual([
    { header: 'Removed', nearest: 'LicenseRemovedDate' },
    { header: 'Assigned On', nearest: 'LicenseAssignedDate' },
  ])
  expect(misspelt(`${NEEDED},State,Status,SubscriptionDate,Date of License`)).toEqual([])
})

test('letters that have changed places are a slip, and in the own formats a header that says more', () => {
  expect(misspelt(`${NEEDED},Staet`)).toEqual([{ header: 'Staet', nearest: 'State' }])
  expect(misspelt(`${NEEDED},Row IsTrial,ReportDate Value`)).toEqual([
    { header: 'Row IsTrial', nearest: 'IsTrial' },
    { header: 'ReportDate Value', nearest: 'ReportDate' },
  ])
})

test('columns that are there, far away or short are no slips', () => {
  expect(misspelt(`${NEEDED},IsTrial,IsTrail`)).toEqual([])
  expect(misspelt(`${NEEDED},Comment,Region,Sta`)).toEqual([])
  expect(misspelt(NEEDED)).toEqual([])
})
