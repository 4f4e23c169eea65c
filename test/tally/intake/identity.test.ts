// Who is who: customers by id, names that join the one id that bears them, and what is shown of both.
import { describe, expect, it } from 'vitest'
import { type Asked, type Files, failure, lines, portfolio, seats, users } from '../../support/exports.ts'
import { LICENCES, TEAMS, USAGE } from '../support/headers.ts'

const licence = (id: string, name: string, day = '2026-08-31', subscription = `s-${id}-${name}`) =>
  `${id},${name},${subscription},Office 365 E3,Active,,10,8,${day}`
const usage = (id: string, name: string, user = 'u') =>
  `${id},${name},${user},Teams,2026-08-31,,Office 365 E3,,,2026-08-31`
const licences = (...rows: string[]): Files => ({ 'l.csv': lines(LICENCES, ...rows) })
const used = (...rows: string[]): Files => ({ 'u.csv': lines(USAGE, ...rows) })

async function who(files: Files, asked: Asked = {}): Promise<string[]> {
  const { rows } = await portfolio(files, asked)
  return rows.map(
    row => `${row.customer.id ?? ''}:${row.customer.name} ${seats(row)} ${row.totalUsers ?? '–'}`,
  )
}

describe('an id', () => {
  it('is one customer whatever its case and the name beside it', async () => {
    const rows = [licence('ID1', 'Contoso', '2026-08-31', 'a'), licence('id1', 'Other', '2026-08-31', 'b')]
    expect(await who(licences(...rows))).toHaveLength(1)
  })

  it('tells two customers of one name apart', async () => {
    expect(await who(licences(licence('1', 'Contoso'), licence('2', 'Contoso')))).toEqual([
      '1:Contoso 8/10 –',
      '2:Contoso 8/10 –',
    ])
  })

  it('alone joins the rows that say its name', async () => {
    expect(await who({ ...licences(licence('c1', 'Contoso')), ...used(usage('C1', '')) })).toEqual([
      'C1:Contoso 8/10 1',
    ])
  })

  it('without a name bears that of its folder, whose files join it, where they have no other id', async () => {
    const file = lines(LICENCES, licence('c1', ''))
    const teams = lines(TEAMS, '2026-08-31,u@x.example,2026-08-30,False,,OFFICE 365 E3,1,30')
    expect(await who({ 'Contoso/l.csv': file })).toEqual(['c1:Contoso 8/10 –'])
    expect(await who({ 'Contoso/l.csv': file, 'Contoso/2026-08/teams.csv': teams })).toEqual([
      'c1:Contoso 8/10 1',
    ])
    const both = lines(LICENCES, licence('c1', ''), licence('c2', ''))
    expect(await who({ 'Contoso/l.csv': both, 'Contoso/teams.csv': teams })).toEqual([
      ':Contoso –/– 1',
      'c1:c1 8/10 –',
      'c2:c2 8/10 –',
    ])
  })

  it('bears the name of its folder also where the row before it, in another folder, said the same', async () => {
    const files = {
      'Adatum/l.csv': lines(LICENCES, licence('c2', ''), licence('c1', '')),
      'Contoso/l.csv': lines(LICENCES, licence('c1', '', '2026-08-31', 'other')),
    }
    expect(await who(files)).toEqual(['c1:Contoso 16/20 –', 'c2:c2 8/10 –'])
  })

  it('is known by the name of another file, and its folder joins it all the same', async () => {
    const files = {
      'tenant-1/l.csv': lines(LICENCES, licence('c1', '')),
      'tenant-1/teams.csv': lines(TEAMS, '2026-08-31,u@x.example,2026-08-30,False,,OFFICE 365 E3,1,30'),
      'customers.csv': lines(
        'Microsoft ID,Company name,Primary domain name,Relationship',
        'C1,Contoso,contoso.example,Reseller',
      ),
    }
    expect(await who(files)).toEqual(['C1:Contoso 8/10 1'])
  })

  it('and name are shown as the newest row writes them, ties by code point', async () => {
    const rows = [
      licence('C1', 'Contoso Ltd', '2026-08-30', 'a'),
      licence('c1', 'contoso', '2026-08-31', 'b'),
      licence('c1', 'Contoso', '2026-08-31', 'c'),
    ]
    expect(await who(licences(...rows))).toEqual(['c1:Contoso 16/20 –'])
  })
})

describe('a name', () => {
  it('joins the one id that bears it, in any spelling and any file', async () => {
    const files = {
      ...used(usage('', 'ＣＯＮＴＯＳＯ '), usage('', 'contoso', 'v')),
      ...licences(licence('c1', 'Contoso')),
    }
    expect(await who(files)).toEqual(['c1:Contoso 8/10 2'])
  })

  it('is a customer of its own where no id bears it', async () => {
    expect(await who(used(usage('', 'Contoso'), usage('', ' contoso')))).toEqual([':Contoso –/– 1'])
  })

  it('borne by two ids needs an id', async () => {
    const files = {
      ...licences(licence('2', 'Contoso'), licence('1', 'Contoso')),
      ...used(usage('', 'Contoso')),
    }
    const { exitCode, problems } = await failure(portfolio(files))
    expect(exitCode).toBe(3)
    expect(problems).toEqual([
      { code: 'ambiguous-customer-name', file: 'u.csv', params: { name: 'Contoso', ids: '1, 2' } },
    ])
    expect(await who(files, { customers: { contoso: { id: '2' } } })).toEqual([
      '1:Contoso 8/10 –',
      '2:Contoso 8/10 1',
    ])
  })

  it('stands in the order of names among those that need an id, whatever order the rows came in', async () => {
    const ids = [
      licence('1', 'Fabrikam'),
      licence('2', 'Fabrikam'),
      licence('3', 'Contoso'),
      licence('4', 'Contoso'),
    ]
    for (const names of [['Contoso', 'Fabrikam'] as const, ['Fabrikam', 'Contoso'] as const]) {
      const files = { ...licences(...ids), ...used(...names.map(name => usage('', name))) }
      const { problems } = await failure(portfolio(files))
      expect(problems.map(({ params }) => params)).toEqual([
        { name: 'Contoso', ids: '3, 4' },
        { name: 'Fabrikam', ids: '1, 2' },
      ])
    }
  })

  it('that an earlier row gave an id still joins it', async () => {
    const rows = [licence('c1', 'Old Name', '2026-07-31', 'a'), licence('c1', 'New Name', '2026-08-31', 'a')]
    expect(await who({ ...licences(...rows), ...used(usage('', 'old name')) })).toEqual([
      'c1:New Name 8/10 1',
    ])
  })

  it('of a list of customers is the one that ids are shown by', async () => {
    const list = 'Microsoft ID,Company name,Primary domain name,Relationship'
    const files = {
      'a-customers.csv': lines(list, 'c2,Fabrikam,fabrikam.com,Reseller', 'c1,Contoso,contoso.com,Reseller'),
      ...licences(licence('C1', '', '')),
    }
    expect(await who(files)).toEqual(['C1:Contoso 8/10 –'])
  })
})

describe('a file without customers inside', () => {
  const row = '2026-08-31,aiko@x,2026-08-31,False,,OFFICE 365 E3,1,7'
  const report = lines(TEAMS, row)

  it('belongs to its immediate folder', async () => {
    expect(await who({ 'emea/Contoso/teams.csv': report })).toEqual([':Contoso –/– 1'])
    expect(await who({ 'Contoso/teams.csv': report, ...licences(licence('c1', 'CONTOSO')) })).toEqual([
      'c1:CONTOSO 8/10 1',
    ])
  })

  it('belongs to whom the config says, by file or by folder', async () => {
    const customers = { 'teams.csv': { id: 'c7', name: 'Fabrikam' } }
    expect(await who({ 'Contoso/teams.csv': report }, { customers })).toEqual(['c7:Fabrikam –/– 1'])
    const byFolder = { contoso: { name: 'Fabrikam' } }
    expect(await who({ 'Contoso/teams.csv': report }, { customers: byFolder })).toEqual([':Fabrikam –/– 1'])
    const byId = { Contoso: { id: 'c1' } }
    const files = { 'Contoso/teams.csv': report, ...licences(licence('c1', 'Contoso Ltd')) }
    expect(await who(files, { customers: byId })).toEqual(['c1:Contoso Ltd 8/10 1'])
  })

  it('belongs to whom the command line says first of all', async () => {
    const customers = { 'teams.csv': { id: 'c7', name: 'Fabrikam' } }
    const asked = { data: ['Litware=Contoso/teams.csv'], customers }
    expect(await who({ 'Contoso/teams.csv': report }, asked)).toEqual([':Litware –/– 1'])
  })
})

describe('a user', () => {
  it('is one whatever the case and the spaces around it', async () => {
    const { rows } = await portfolio(used(usage('c1', '', 'Aiko@x'), usage('c1', '', ' aiko@X ')))
    expect(users(rows[0])).toBe('1 1 1 | 0 0 0 0 0 0')
  })

  it('of two customers is two', async () => {
    const { total } = await portfolio(used(usage('c1', '', 'aiko@x'), usage('c2', '', 'aiko@x')))
    expect(users(total)).toBe('2 2 2 | 0 0 0 0 0 0')
  })
})
