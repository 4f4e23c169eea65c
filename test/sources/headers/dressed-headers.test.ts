import { expect, test } from 'vitest'
import { bareHeader, undressed } from '../../../src/sources/headers/dressed-headers.ts'

test.each([
  ['Usage[Report Refresh Date]', 'Report Refresh Date'],
  ["'Active users'[Teams Last Activity Date]", 'Teams Last Activity Date'],
  ['[SkuId]', 'SkuId'],
  ['Table1[[#All],[SkuId]]', 'SkuId'],
  ['Report_x0020_Refresh_x0020_Date', 'Report Refresh Date'],
  ['“SkuId”', 'SkuId'],
  ['„SkuId“', 'SkuId'],
  ['« SkuId »', 'SkuId'],
  ["'SkuId", 'SkuId'],
  ['SkuId *', 'SkuId'],
  ['SkuId:', 'SkuId'],
  ['Last Activity Date (UTC)', 'Last Activity Date'],
  ['License Expiry Date/Next LifeCycle Activity Date', 'License Expiry Date/Next LifeCycle Activity Date'],
  ['Has Teams Licence', 'Has Teams License'],
  ['LicencesSold', 'LicensesSold'],
  ['Has License?', 'Has License'],
  ['LastActivityDate (YYYY-MM-DD)', 'LastActivityDate'],
  ['Licenses Assigned (trial)', 'Licenses Assigned (trial)'],
  ['', ''],
  ['[]', '[]'],
])('%s is %s', (header, expected) => {
  expect(bareHeader(header)).toBe(expected)
})

test('the table in front of all columns is none of theirs', () => {
  expect(undressed(['dbo.Usage.SkuId', 'dbo.Usage.Workload'])).toContainEqual(['SkuId', 'Workload'])
  expect(undressed(['note', 'u.SkuId', 'u.Workload'])).toContainEqual(['note', 'SkuId', 'Workload'])
  expect(undressed(['note', 'a.b', 'u.SkuId', 'u.Workload'])).not.toContainEqual([
    'note',
    'a.b',
    'SkuId',
    'Workload',
  ])
  expect(undressed(['Sku.Id', 'Work.load'])).toEqual([['Sku Id', 'Work load']])
})

test('a plain header has no other reading', () => {
  expect(undressed(['SkuId', 'Report Refresh Date'])).toEqual([])
})
