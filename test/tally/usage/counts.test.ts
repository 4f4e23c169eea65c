// Exports that count users themselves: products of one workload are added, workloads never are.
import { describe, expect, it } from 'vitest'
import { failure, lines, notes, portfolio, rowOf, users } from '../../support/exports.ts'
import { E3, MONTHLY, own, QUALIFIED, SOLD_BY } from '../support/headers.ts'

const QUALIFIED_ROWS = [
  'c1,Contoso,Exchange,Microsoft Office 365,Office 365 E3,30,50,,2026-08-31',
  'c1,Contoso,Exchange,Microsoft Office 365,Office 365 E1,20,30,,2026-08-31',
  'c1,Contoso,Teams,Microsoft Office 365,Office 365 E3,45,60,,2026-08-31',
]
const QUALIFIED_FILE = { 'usage-insights.csv': lines(QUALIFIED, ...QUALIFIED_ROWS) }
const monthly = (...rows: string[]) => ({ 'monthly.csv': lines(MONTHLY, ...rows) })

describe('counts per product and workload', () => {
  it('of one workload are added', async () => {
    const { rows } = await portfolio(QUALIFIED_FILE, {}, 'workload')
    // 30 + 20 of 50 + 30; Teams stands alone.
    expect(rows.map(row => `${row.key} ${users(row)}`)).toEqual([
      'Exchange 80 – 50 | – – – – – –',
      'Teams 60 – 45 | – – – – – –',
    ])
    expect(rows.map(({ basis, flags }) => [basis, flags.join(' ')])).toEqual([
      ['counts', 'from-counts'],
      ['counts', 'from-counts'],
    ])
  })

  it('of several workloads are never added: the one with the most active users stands for the customer', async () => {
    const [row] = (await portfolio(QUALIFIED_FILE)).rows
    expect(users(row)).toBe('80 – 50 | – – – – – –')
    expect(row?.flags).toEqual(['no-licence-data', 'from-counts', 'lower-bound'])
  })

  it('stand for products and services in the same way', async () => {
    const products = (await portfolio(QUALIFIED_FILE, {}, 'product')).rows
    expect(users(rowOf(products, E3))).toBe('60 – 45 | – – – – – –')
    expect(users(rowOf(products, 'Office 365 E1'))).toBe('30 – 20 | – – – – – –')
    expect(products.every(({ flags }) => flags.includes('lower-bound'))).toBe(true)
    const services = (await portfolio(QUALIFIED_FILE, {}, 'service')).rows
    expect(services.map(row => `${row.key} ${users(row)}`)).toEqual(['office365 80 – 50 | – – – – – –'])
  })

  it('with as many active users go by the larger total', async () => {
    const files = monthly('c1,Contoso,Exchange,2026-08,100,50,0', 'c1,Contoso,Teams,2026-08,120,50,0')
    expect(users((await portfolio(files)).rows[0])).toBe('120 – 50 | – – – – – –')
  })
})

describe('an overall figure of the export', () => {
  const HEADER =
    'Report Refresh Date,Office 365 Active,Office 365 Inactive,Exchange Active,Exchange Inactive,OneDrive Active,OneDrive Inactive,SharePoint Active,SharePoint Inactive,Teams Active,Teams Inactive,Report Period'
  const files = { 'Contoso/counts.csv': lines(HEADER, '2026-08-31,70,30,60,35,45,45,40,60,65,20,30') }

  it('stands for the customer and is no lower bound', async () => {
    const [row] = (await portfolio(files)).rows
    expect(users(row)).toBe('100 – 70 | – – – – – –')
    expect(row?.flags).toEqual(['no-licence-data', 'from-counts'])
  })

  it('leaves its workloads to themselves; SharePoint and OneDrive counted apart are the larger of both', async () => {
    const { rows } = await portfolio(files, {}, 'workload')
    expect(rows.map(row => `${row.key} ${row.activeUsers}/${row.totalUsers} ${row.flags.join(' ')}`)).toEqual(
      ['Exchange 60/95 from-counts', 'SharePoint 45/90 from-counts lower-bound', 'Teams 65/85 from-counts'],
    )
  })

  it('says over how many days it counts, where these are not 28', async () => {
    expect(notes(await portfolio(files), 'report-period')).toEqual([
      { file: 'Contoso/counts.csv', days: '30' },
    ])
  })
})

describe('counts of one day over several periods', () => {
  const HEADER =
    'Report Refresh Date,Office 365 Active,Office 365 Inactive,Exchange Active,Exchange Inactive,Report Period'
  const week = '2026-08-31,50,50,40,60,7'
  const month = '2026-08-31,70,30,60,40,30'
  const quarter = '2026-08-31,90,10,80,20,90'

  it('are told of only where they count, and are not the window', async () => {
    const files = { 'Contoso/c.csv': lines(HEADER, week, quarter, month) }
    expect(notes(await portfolio(files), 'report-period')).toEqual([{ file: 'Contoso/c.csv', days: '30' }])
    expect(notes(await portfolio(files, { windowDays: 7 }), 'report-period')).toEqual([])
  })

  it('are not added, nor do they contradict each other: the one nearest to the window counts', async () => {
    const one = { 'Contoso/c.csv': lines(HEADER, week, quarter, month) }
    const two = { 'Contoso/a.csv': lines(HEADER, quarter), 'Contoso/b.csv': lines(HEADER, month, week) }
    for (const files of [one, two]) {
      expect(users((await portfolio(files)).rows[0])).toBe('100 – 70 | – – – – – –')
      expect(users((await portfolio(files, { windowDays: 7 })).rows[0])).toBe('100 – 50 | – – – – – –')
      expect(users((await portfolio(files, { windowDays: 90 })).rows[0])).toBe('100 – 90 | – – – – – –')
    }
  })
})

describe('a month', () => {
  it('counts as its last day', async () => {
    const [row] = (await portfolio(monthly('c1,Contoso,Teams,2028-02,10,5,0'))).rows
    // 2028-02-29 is 21243 days from 1970.
    expect(row?.asOf).toBe(21_243)
  })

  it('is current where it is the newest, and none later than asked', async () => {
    const files = monthly('c1,Contoso,Teams,2026-07,10,5,0', 'c1,Contoso,Teams,2026-08,20,6,0')
    expect(users((await portfolio(files)).rows[0])).toBe('20 – 6 | – – – – – –')
    expect(users((await portfolio(files, { asOf: '2026-08-30' })).rows[0])).toBe('10 – 5 | – – – – – –')
  })
})

it('leaves out what the export marks as attributed twice, and says how many', async () => {
  const files = monthly('c1,Contoso,Teams,2026-08,10,5,0', 'c1,Contoso,Teams,2026-08,10,5,1')
  const report = await portfolio(files)
  expect(users(report.rows[0])).toBe('10 – 5 | – – – – – –')
  expect(notes(report, 'attribution-duplicates')).toEqual([{ file: 'monthly.csv', count: 1 }])
})

describe('user rows beside counts', () => {
  const COUNTED = ['c1,Contoso,Teams,2026-08,100,30,0', 'c1,Contoso,Exchange,2026-08,90,25,0']
  const user = (name: string, active: boolean) =>
    `c1,Contoso,${name},Teams,${active ? '2026-08-31' : ''},,Office 365 E3,,,2026-08-31`

  it('win for their workload', async () => {
    const files = { ...monthly(...COUNTED), ...own({ usage: [user('u', true), user('v', false)] }) }
    const { rows } = await portfolio(files, {}, 'workload')
    expect(rows.map(row => `${row.key} ${users(row)} ${row.basis}`)).toEqual([
      'Exchange 90 – 25 | – – – – – – counts',
      'Teams 2 1 1 | 0 0 0 0 0 0 users',
    ])
  })

  it('make the customer mixed: the larger of both, a lower bound', async () => {
    const files = { ...monthly(...COUNTED), ...own({ usage: [user('u', true), user('v', false)] }) }
    const [row] = (await portfolio(files)).rows
    expect(users(row)).toBe('90 – 25 | – – – – – –')
    expect(row?.basis).toBe('mixed')
    expect(row?.flags).toContain('lower-bound')
    const few = {
      ...monthly('c1,Contoso,Exchange,2026-08,1,1,0'),
      ...own({ usage: [user('u', true), user('v', true)] }),
    }
    const [mixed] = (await portfolio(few)).rows
    expect(users(mixed)).toBe('2 2 2 | 0 0 0 0 0 0')
    expect(mixed?.basis).toBe('mixed')
  })

  it('leave nothing of counts of the same workload', async () => {
    const files = { ...monthly('c1,Contoso,Teams,2026-08,100,30,0'), ...own({ usage: [user('u', true)] }) }
    const [row] = (await portfolio(files)).rows
    expect(users(row)).toBe('1 1 1 | 0 0 0 0 0 0')
    expect(row?.basis).toBe('users')
    expect(row?.flags).not.toContain('from-counts')
  })
})

describe('the same counts', () => {
  it('in two files count once', async () => {
    const files = { ...QUALIFIED_FILE, 'again.csv': lines(QUALIFIED, ...QUALIFIED_ROWS.toReversed()) }
    expect(users((await portfolio(files)).rows[0])).toBe('80 – 50 | – – – – – –')
  })

  it('with other numbers contradict each other', async () => {
    const files = {
      ...monthly('c1,Contoso,Teams,2026-08,100,30,0'),
      'other.csv': lines(MONTHLY, 'c1,Contoso,Teams,2026-08,100,31,0'),
    }
    const { exitCode, problems } = await failure(portfolio(files))
    expect(exitCode).toBe(3)
    expect(problems).toMatchObject([{ code: 'conflicting-licences', file: 'other.csv', line: 2 }])
  })
})

describe('of one partner', () => {
  const sold = (...rows: string[]): Record<string, string> => ({ 'licences.csv': lines(SOLD_BY, ...rows) })
  const OWN = 'c1,Contoso,s1,Office 365 E3,Active,P1,,10,8,2026-08-31'
  const OTHER = 'c1,Contoso,s2,Office 365 E1,Active,P2,,5,5,2026-08-31'
  const COUNTED_TEAMS = monthly('c1,Contoso,Teams,2026-08,100,30,0')
  const scope = { scope: 'own', partner: 'p1' } as const

  it('are its own where it sold every subscription of the customer', async () => {
    const { rows } = await portfolio({ ...sold(OWN), ...COUNTED_TEAMS }, scope)
    expect(users(rows[0])).toBe('100 – 30 | – – – – – –')
  })

  it('are nobody’s where others sold some, which a note says', async () => {
    const { rows, notes } = await portfolio({ ...sold(OWN, OTHER), ...COUNTED_TEAMS }, scope)
    expect(users(rows[0])).toBe('– – – | – – – – – –')
    expect(notes).toContainEqual({
      code: 'several-sellers',
      params: { customer: 'Contoso', customerId: 'c1', product: 'Teams', rows: 1 },
    })
  })

  it('are those of the products that it alone sold', async () => {
    const counted = lines(
      QUALIFIED,
      'c1,Contoso,Teams,Office 365,Office 365 E3,30,40,75,2026-08-31',
      'c1,Contoso,Teams,Office 365,Office 365 E1,5,10,50,2026-08-31',
    )
    const { rows } = await portfolio({ ...sold(OWN, OTHER), 'counted.csv': counted }, scope)
    expect(users(rows[0])).toBe('40 – 30 | – – – – – –')
  })
})
