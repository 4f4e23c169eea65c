// What speaks against the figures.
import { expect, it } from 'vitest'
import { checks, lines, portfolio } from '../support/exports.ts'

const HEADER =
  'Report Refresh Date,User Principal Name,Last Activity Date,Is Deleted,Deleted Date,Assigned Products,Team Chat Message Count,Report Period'
const row = (user: string, day = '2026-08-31') => `${day},${user},2026-08-30,False,,OFFICE 365 E3,1,28`

it('two exports of one kind and day in one folder are a check: they may be of two tenants', async () => {
  const report = await portfolio({
    'Contoso/a.csv': lines(HEADER, row('a@contoso.example')),
    'Contoso/b.csv': lines(HEADER, row('b@fabrikam.example')),
  })
  expect(report.rows[0]).toMatchObject({ totalUsers: 2 })
  expect(checks(report, 'same-kind-twice')).toEqual([
    { name: 'Contoso', count: 2, files: 'Contoso/a.csv, Contoso/b.csv' },
  ])
  expect(report.rows[0]?.flags).toContain('check')
})

it('exports of different days, and those in folders of their own, are not', async () => {
  const report = await portfolio({
    'Contoso/a.csv': lines(HEADER, row('a@contoso.example')),
    'Contoso/b.csv': lines(HEADER, row('a@contoso.example', '2026-08-24')),
    'Fabrikam/b.csv': lines(HEADER, row('b@fabrikam.example')),
  })
  expect(checks(report, 'same-kind-twice')).toEqual([])
})
