// What speaks against the figures.
import { describe, expect, it } from 'vitest'
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

describe('two user lists of one day', () => {
  const LIST =
    'Display name,User principal name,Soft deletion time stamp,Block credential,Licenses,Department,City'
  const ANA = 'Ana Costa,Ana@contoso.example,,False,Office 365 E3,Sales,Lisbon'
  const BO = 'Bo Åkesson,bo@contoso.example,,False,Office 365 E3+Visio Plan 2,,Malmö'
  const NOBODY = 'Meeting room,,,False,Unlicensed,,'
  const lists = async (...rows: string[]) =>
    checks(
      await portfolio({
        'Contoso/a.csv': lines(LIST, ANA, BO, NOBODY),
        'Contoso/b.csv': lines(LIST, ...rows),
      }),
      'same-kind-twice',
    ).length

  it.each([
    ['in another order', NOBODY, BO, ANA],
    ['in quotation marks', NOBODY, BO.replace('Bo Åkesson', '"Bo Åkesson"'), ANA],
    ['with a name in another case', NOBODY, BO, ANA.replace('Ana@', 'ANA@')],
    ['with other cells that nobody reads', NOBODY, BO.replace('Malmö', '"Lund\nMalmö"'), ANA],
  ])('say the same %s', async (_, ...rows) => {
    expect(await lists(...rows)).toBe(0)
  })

  it.each([
    ['another name that is shown', NOBODY, BO.replace('Bo', 'Bosse'), ANA],
    ['another department', NOBODY, BO, ANA.replace('Sales', 'Support')],
    ['another product', NOBODY, BO, ANA.replace('E3', 'E1')],
    ['somebody who is blocked', NOBODY, BO, ANA.replace('False', 'True')],
    ['somebody who is deleted', NOBODY, BO, ANA.replace(',,', ',2026-08-30,')],
    ['somebody else', NOBODY, BO, ANA.replace('Ana@', 'Eva@')],
    ['a person less', BO, ANA],
  ])('say something else with %s', async (_, ...rows) => {
    expect(await lists(...rows)).toBe(1)
  })
})
