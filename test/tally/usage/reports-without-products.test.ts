// Reports that list no products (Microsoft 365 Apps, Copilot): these come from the tenant's other exports.
import { describe, expect, it } from 'vitest'
import { lines, notes, portfolio, rowOf, seats, users } from '../../support/exports.ts'
import { APPS, LICENCES, TEAMS, USERS } from '../support/headers.ts'

const APPS_KEY = 'Microsoft 365 Apps'
const app = (user: string, activity: string) => `2026-08-31,${user},2022-04-01,${activity},7`
const teams = (user: string, products: string) => `2026-08-31,${user},2026-08-30,False,,${products},1,7`
/** Aiko and Ben used the apps in the window, Chie before it. */
const APPS_FILE = {
  'Contoso/apps.csv': lines(
    APPS,
    app('aiko@x', '2026-08-30'),
    app('ben@x', '2026-08-04'),
    app('chie@x', '2026-08-03'),
  ),
}

describe('alone', () => {
  it('they tell who was active, and neither T nor A0', async () => {
    const report = await portfolio(APPS_FILE, {}, 'workload')
    expect(report.rows.map(row => `${row.key} ${users(row)}`)).toEqual([`${APPS_KEY} – – 2 | – – – – – –`])
    expect(report.rows[0]).toMatchObject({ usage: null, adjusted: null, basis: 'users' })
    expect(notes(report, 'no-joinable-products')).toEqual([
      { customer: 'Contoso', customerId: null, workload: APPS_KEY },
    ])
  })

  it('do so for the customer and its service too, and for no product', async () => {
    expect(users((await portfolio(APPS_FILE)).rows[0])).toBe('– – 2 | – – – – – –')
    expect(users((await portfolio(APPS_FILE, {}, 'service')).rows[0])).toBe('– – 2 | – – – – – –')
    expect((await portfolio(APPS_FILE, {}, 'product')).rows).toEqual([])
  })

  it('give no paid users to licences of the tenant: nobody knows who holds them', async () => {
    const licences = lines(LICENCES, ',Contoso,s1,Office 365 E3,Active,,10,8,2026-08-31')
    const [row] = (await portfolio({ ...APPS_FILE, 'l.csv': licences })).rows
    expect(seats(row)).toBe('8/10')
    expect(users(row)).toBe('– – 2 | – – – – – –')
  })

  it('are nothing for a partner, or where their service is not asked for', async () => {
    const licences = lines(`${LICENCES},PartnerId`, ',Contoso,s1,Office 365 E3,Active,,10,8,2026-08-31,P1')
    const own = await portfolio({ ...APPS_FILE, 'l.csv': licences }, { scope: 'own', partner: 'P1' })
    expect(users(own.rows[0])).toBe('– – – | – – – – – –')
    const other = await portfolio(APPS_FILE, { services: ['dynamics365'] })
    expect(users(other.rows[0])).toBe('– – – | – – – – – –')
  })
})

describe('joined with products', () => {
  it('of another report of the tenant they have T and A0', async () => {
    // E3 carries the apps; Exchange Online does not; Ben holds nothing.
    const files = {
      ...APPS_FILE,
      'Contoso/teams.csv': lines(
        TEAMS,
        teams('AIKO@x', 'OFFICE 365 E3'),
        teams('chie@x', 'OFFICE 365 E3'),
        teams('ben@x', ''),
      ),
    }
    const report = await portfolio(files, {}, 'workload')
    // Ben was active without a licence.
    expect(users(rowOf(report.rows, APPS_KEY))).toBe('2 1 2 | 0 0 0 0 0 1')
    expect(notes(report, 'no-joinable-products')).toEqual([])
  })

  it('of the list of users they have T and A0 too', async () => {
    const list = lines(
      USERS,
      'Aiko,aiko@x,,False,Office 365 E3',
      'Ben,ben@x,,False,Exchange Online (Plan 1)',
      'Chie,chie@x,,False,Unlicensed',
    )
    const report = await portfolio({ ...APPS_FILE, 'Contoso/users.csv': list }, {}, 'workload')
    // Aiko is counted and active; Ben was active on what carries no apps.
    expect(users(rowOf(report.rows, APPS_KEY))).toBe('1 1 2 | 0 0 0 0 0 1')
  })

  it('of one product are in its scope', async () => {
    const list = lines(USERS, 'Aiko,aiko@x,,False,Office 365 E3', 'Chie,chie@x,,False,Office 365 E3')
    const { rows } = await portfolio({ ...APPS_FILE, 'Contoso/users.csv': list }, {}, 'product')
    expect(users(rowOf(rows, 'Office 365 E3'))).toBe('2 1 1 | 0 0 0 0 0 0')
  })
})

describe('names of two styles', () => {
  const concealed = (digit: string) => digit.repeat(32)

  it('are never joined: concealed reports do not meet a clear list', async () => {
    const files = {
      'Contoso/apps.csv': lines(APPS, app(concealed('a'), '2026-08-30')),
      'Contoso/users.csv': lines(USERS, 'Aiko,aiko@x,,False,Office 365 E3'),
    }
    const report = await portfolio(files, {}, 'workload')
    expect(users(rowOf(report.rows, APPS_KEY))).toBe('– – 1 | – – – – – –')
    expect(notes(report, 'no-joinable-products')).toHaveLength(1)
  })

  it('within one style concealed names join as well as clear ones', async () => {
    const files = {
      'Contoso/apps.csv': lines(APPS, app(concealed('a'), '2026-08-30')),
      'Contoso/teams.csv': lines(TEAMS, teams(concealed('A'), 'OFFICE 365 E3')),
    }
    const report = await portfolio(files, {}, 'workload')
    expect(users(rowOf(report.rows, APPS_KEY))).toBe('1 1 1 | 0 0 0 0 0 0')
  })

  it.each([
    // The newest export decides; on one day, clear names.
    ['2026-08-30', '2026-08-31', 'concealed'],
    ['2026-08-31', '2026-08-30', 'clear'],
    ['2026-08-31', '2026-08-31', 'clear'],
  ])('clear of %s and concealed of %s: %s', async (clear, hidden, kept) => {
    const row = (day: string, user: string) => `${day},${user},${day},False,,OFFICE 365 E3,1,7`
    const files = {
      'Contoso/a.csv': lines(TEAMS, row(clear, 'aiko@x'), row(clear, 'ben@x')),
      'Contoso/b.csv': lines(
        TEAMS.replace('Team Chat Message Count', 'Send Count'),
        row(hidden, concealed('c')),
      ),
    }
    const report = await portfolio(files)
    const isClear = kept === 'clear'
    expect(users(report.rows[0])).toBe(isClear ? '2 2 2 | 0 0 0 0 0 0' : '1 1 1 | 0 0 0 0 0 0')
    expect(notes(report, 'name-style')).toEqual([
      { customer: 'Contoso', customerId: null, count: isClear ? 1 : 2, kept },
    ])
  })
})

it('counts a user of several report periods once', async () => {
  const row = (period: number) => `2026-08-31,aiko@x,2022-04-01,2026-08-30,${period}`
  const files = { 'Contoso/apps.csv': lines(APPS, row(7), row(30), row(90), row(180)) }
  expect(users((await portfolio(files)).rows[0])).toBe('– – 1 | – – – – – –')
})

it('of what no product of Office carries, products of other reports do not tell who is licensed', async () => {
  const header =
    'Report Refresh Date,User Principal Name,Last Activity Date,Report Period,Projects Visited (Desktop),Other Activity'
  const files = {
    'Contoso/project.csv': lines(header, '2026-08-31,aiko@x,2026-08-30,30,1,0'),
    'Contoso/teams.csv': lines(TEAMS, teams('aiko@x', 'OFFICE 365 E3+PROJECT PLAN 3')),
  }
  const report = await portfolio(files, { services: 'all' }, 'workload')
  expect(report.rows.map(row => `${row.key} ${users(row)}`)).toEqual([
    'Project – – 1 | – – – – – –',
    'Teams 1 1 1 | 0 0 0 0 0 0',
  ])
})
