// What the folder of a lake says: whose the files below are and when, or a column that is no name.
import { expect, test } from 'vitest'
import { folderColumns, folderNames, lostColumns } from '../../../src/sources/find/partition.ts'

test.each([
  ['Contoso', ['Contoso']],
  ['CustomerName=Contoso', ['Contoso']],
  ['customer_name=Contoso%3A%20East', ['Contoso: East']],
  ['tenantId=1f2e', ['1f2e']],
  ['CustomerName=100%', ['100%']],
  ['CustomerName=__HIVE_DEFAULT_PARTITION__', []],
  ['ReportDate=2026-08-31', ['2026-08-31']],
  ['month=08', ['08']],
  ['year=2026', ['2026']],
  ['EndDate=2026-12-31', []],
  ['Region=EMEA', []],
  ['=Contoso', ['=Contoso']],
  ['A & B = C', ['A & B = C']],
])('%s', (folder, names) => {
  expect(folderNames(folder)).toEqual(names)
})

test('the columns of a path are those of its folders', () => {
  expect([...folderColumns('/lake/State=Active/CustomerId=__HIVE_DEFAULT_PARTITION__/a=b.parquet')]).toEqual([
    ['State', 'Active'],
    ['CustomerId', ''],
  ])
  expect([...folderColumns('C:\\lake\\State=Active\\part.parquet')]).toEqual([['State', 'Active']])
})

test('of other columns nothing is left where the file is no Parquet', () => {
  expect(lostColumns('lake/State=Active/CustomerName=Contoso/ReportDate=2026-08-31/part.csv')).toEqual([
    'State',
  ])
})
