// Licence exports of one customer describe the same seats: one of them counts, product by product.
import { describe, expect, it } from 'vitest'
import { failure, lines, notes, portfolio, rowOf, seats } from '../../support/exports.ts'
import { DIRECTORY, E3, LICENCES, own, PRODUCT_LIST, SKUS, USERS } from '../support/headers.ts'

const E3_IN = 'c1,Contoso,s1,Office 365 E3,Active,,10,8,2026-08-31'
const list = (...rows: string[]) => ({ 'Contoso/ProductList.csv': lines(PRODUCT_LIST, ...rows) })
const skus = (...rows: string[]) => ({ 'Contoso/skus.csv': lines(SKUS, ...rows) })
const directory = (...rows: string[]) => ({ 'Contoso/directory.csv': lines(DIRECTORY, ...rows) })

describe('of several exports', () => {
  it('the first in order that has the product counts, product by product', async () => {
    const files = { ...own({ licences: [E3_IN] }), ...list('Office 365 E3,12,0,9', 'Office 365 E1,5,0,4') }
    const { rows } = await portfolio(files, {}, 'product')
    expect(rows.map(row => `${row.key} ${seats(row)}`)).toEqual(['Office 365 E1 4/5', 'Office 365 E3 8/10'])
    expect(seats((await portfolio(files)).rows[0])).toBe('12/15')
  })

  it('different sold figures are noted, equal ones are not', async () => {
    const files = { ...own({ licences: [E3_IN] }), ...list('Office 365 E3,12,0,9') }
    expect(notes(await portfolio(files), 'different-sold')).toEqual([
      {
        customer: 'Contoso',
        customerId: 'c1',
        product: E3,
        used: 'licences',
        usedSold: 10,
        other: 'product-list',
        otherSold: 12,
      },
    ])
    const same = { ...own({ licences: [E3_IN] }), ...list('Office 365 E3,10,0,9') }
    expect(notes(await portfolio(same), 'different-sold')).toEqual([])
  })

  it('only the active seats of each are compared', async () => {
    // Ten active in both; five more in grace in one of them.
    const files = { ...own({ licences: [E3_IN] }), ...skus('ENTERPRISEPACK,10,5,0,0,9') }
    expect(notes(await portfolio(files), 'different-sold')).toEqual([])
  })
})

describe('assigned seats', () => {
  const SUBSCRIPTIONS = directory('a,False,ENTERPRISEPACK,Enabled,100', 'b,False,ENTERPRISEPACK,Warning,20')

  it.each([
    [96, '96/100'],
    [100, '100/100'],
    // Ten of them are in grace.
    [110, '100/100'],
    // 20 in grace, the rest over-assigned.
    [130, '110/100'],
  ])('of the SKU, %i, go to the counted subscription first: %s', async (consumed, expected) => {
    const report = await portfolio({ ...SUBSCRIPTIONS, ...skus(`ENTERPRISEPACK,100,20,0,0,${consumed}`) })
    expect(seats(report.rows[0])).toBe(expected)
  })

  const user = (name: string, more = ',False,Office 365 E3') => `${name},${name}@contoso.com,${more}`

  it('come from the list of users where no licence export states them; deleted users hold none', async () => {
    const users = lines(
      USERS,
      user('a'),
      user('b', ',True,Office 365 E3+Power BI Pro'),
      user('g#EXT#'),
      user('d', '2026-08-01,False,Office 365 E3'),
      user('n', ',False,Unlicensed'),
    )
    const files = { ...SUBSCRIPTIONS, 'Contoso/users.csv': users }
    expect(seats((await portfolio(files)).rows[0])).toBe('3/100')
    // A licence export that states them wins.
    const stated = { ...files, ...skus('ENTERPRISEPACK,100,20,0,0,50') }
    expect(seats((await portfolio(stated)).rows[0])).toBe('50/100')
  })

  it('are counted once for somebody who is listed twice, and for each person without a name', async () => {
    const list = (...rows: string[]) => ({ ...SUBSCRIPTIONS, 'Contoso/users.csv': lines(USERS, ...rows) })
    const nameless = 'n,,,False,Office 365 E3'
    const twice = list(user('a'), user('A'), user('b', ',False,Unlicensed'), user('b'), nameless, nameless)
    expect(seats((await portfolio(twice)).rows[0])).toBe('4/100')
    // One row is enough to say that somebody is deleted.
    const gone = list(user('a'), user('a', '2026-08-01,False,Office 365 E3'), nameless)
    expect(seats((await portfolio(gone)).rows[0])).toBe('1/100')
  })

  it('are not available where nothing states them, and deployment with them', async () => {
    const [row] = (await portfolio(SUBSCRIPTIONS)).rows
    expect(seats(row)).toBe('–/100')
    expect(row?.deployment).toBeNull()
    expect(row?.flags).toEqual(['no-usage-data'])
  })

  it('above the sold ones are shown as they are', async () => {
    const report = await portfolio(
      own({ licences: ['c1,Contoso,s1,Office 365 E3,Active,,10,12,2026-08-31'] }),
    )
    expect(seats(report.rows[0])).toBe('12/10')
    expect(report.rows[0]?.flags).toContain('over-assigned')
    expect(notes(report, 'seats-reduced')).toEqual([
      { customer: 'Contoso', customerId: 'c1', product: E3, sold: 10, assigned: 12 },
    ])
  })
})

describe('what does not count', () => {
  const only = async (row: string) => (await portfolio(own({ licences: [row] }), { services: 'all' })).rows[0]

  it.each([['InGracePeriod'], ['Disabled'], ['Suspended'], ['Deprovisioned'], ['Pending']])(
    'is a subscription that is %s: a licence row, without seats',
    async state => {
      expect(seats(await only(`c1,Contoso,s1,Office 365 E3,${state},,10,8,2026-08-31`))).toBe('0/0')
    },
  )

  it('is a trial by its column, its name or the catalogue, whatever IsTrial says', async () => {
    expect(seats(await only('c1,Contoso,s1,Office 365 E3,Active,yes,10,8,2026-08-31'))).toBe('0/0')
    expect(seats(await only('c1,Contoso,s1,Contoso Addon_TRIAL,Active,False,10,8,2026-08-31'))).toBe('0/0')
    expect(seats(await only('c1,Contoso,s1,TEAMS_EXPLORATORY,Active,0,10,8,2026-08-31'))).toBe('0/0')
    expect(seats(await only('c1,Contoso,s1,Contoso Industrial,Active,,10,8,2026-08-31'))).toBe('8/10')
  })

  it('is noted where its state is left out', async () => {
    const report = await portfolio(
      own({ licences: ['c1,Contoso,s1,Office 365 E3,Pending,,10,8,2026-08-31'] }),
    )
    expect(notes(report, 'left-out-state')).toEqual([
      { customer: 'Contoso', customerId: 'c1', product: E3, state: 'Pending' },
    ])
  })
})

describe('the date of licence rows', () => {
  const usage = ['c1,Contoso,u,Teams,2026-08-31,,Office 365 E3,,,2026-08-31']
  const on = (day: string, sold = 10) => `c1,Contoso,s1,Office 365 E3,Active,,${sold},8,${day}`

  it.each([
    // 35 and 36 days before the as-of day.
    ['2026-07-27', 0],
    ['2026-07-26', 1],
  ])('of %s is remarked on after 35 days: %i', async (day, expected) => {
    const report = await portfolio(own({ licences: [on(day)], usage }))
    expect(seats(report.rows[0])).toBe('8/10')
    expect(notes(report, 'old-licences')).toHaveLength(expected)
  })

  it('may be later than the as-of day, but not than the asked one', async () => {
    const files = own({ licences: [on('2026-09-15', 99), on('2026-08-01', 50)], usage })
    expect(seats((await portfolio(files)).rows[0])).toBe('8/99')
    expect(seats((await portfolio(files, { asOf: '2026-09-14' })).rows[0])).toBe('8/50')
  })

  it('is the newest of each service', async () => {
    const rows = [
      on('2026-08-31', 10),
      'c1,Contoso,s2,Office 365 E1,Active,,7,7,2026-08-01',
      'c1,Contoso,s3,Dynamics 365 Sales Premium,Active,,5,5,2026-08-01',
    ]
    const { rows: services } = await portfolio(own({ licences: rows }), {}, 'service')
    expect(seats(rowOf(services, 'office365'))).toBe('8/10')
    expect(seats(rowOf(services, 'dynamics365'))).toBe('5/5')
  })

  it('is that of its file where it has none: undated rows are current', async () => {
    const files = own({ licences: [on('2026-08-31', 10), 'c1,Contoso,s2,Office 365 E1,Active,,7,7,'] })
    expect(seats((await portfolio(files)).rows[0])).toBe('15/17')
  })
})

describe('rows that stand twice', () => {
  it('count once where they are equal, with a note', async () => {
    const report = await portfolio({ ...own({ licences: [E3_IN, E3_IN] }), 'b.csv': lines(LICENCES, E3_IN) })
    expect(seats(report.rows[0])).toBe('8/10')
    expect(notes(report, 'duplicates')).toEqual([{ kind: 'licences', count: 2 }])
  })

  it('are an error where they differ, whatever day they are of', async () => {
    const other = E3_IN.replace(',10,8,', ',11,8,')
    const { exitCode, problems } = await failure(portfolio({ 'a.csv': lines(LICENCES, E3_IN, other) }))
    expect(exitCode).toBe(3)
    expect(problems).toMatchObject([
      {
        code: 'conflicting-licences',
        file: 'a.csv',
        line: 3,
        params: { subscription: 's1', other: 'a.csv:2' },
      },
    ])
  })
})
