// The service of a row, and what the question for some services leaves out.
import { describe, expect, it } from 'vitest'
import { type Asked, customer, lines, notes, portfolio, rowOf, seats, users } from '../support/exports.ts'

const LICENCES =
  'CustomerId,CustomerName,SubscriptionId,ProductName,Service,LicensesSold,LicensesAssigned,ReportDate'
const USAGE =
  'CustomerId,CustomerName,UserPrincipalName,Workload,LastActivityDate,SubscriptionId,ProductName,ReportDate'
const DAY = '2026-08-31'
const sold = (product: string, service: string, subscription = product) =>
  `c1,Contoso,${subscription},${product},${service},10,8,${DAY}`
const used = (user: string, workload: string, product: string, subscription = '') =>
  `c1,Contoso,${user},${workload},${DAY},${subscription},${product},${DAY}`
const files = (licences: string[], usage: string[] = []) => ({
  ...(licences.length > 0 ? { 'l.csv': lines(LICENCES, ...licences) } : {}),
  ...(usage.length > 0 ? { 'u.csv': lines(USAGE, ...usage) } : {}),
})
const ALL: Asked = { services: 'all' }

async function services(licences: string[], usage: string[] = []): Promise<string[]> {
  const { rows } = await portfolio(files(licences, usage), ALL, 'service')
  return rows.map(row => `${row.key} ${seats(row)} ${row.totalUsers ?? '–'}`)
}

describe('a licence row', () => {
  it('is of the service that its own column says', async () => {
    expect(await services([sold('Office 365 E3', 'Dynamics 365')])).toEqual(['dynamics365 8/10 –'])
  })

  it('is of its product’s service else, of an unknown one where nobody knows it', async () => {
    const rows = ['Office 365 E3', 'Dynamics 365 Sales Premium', 'Power BI Pro', 'Contoso Addon']
    expect(await services(rows.map(product => sold(product, '')))).toEqual([
      'dynamics365 8/10 –',
      'office365 8/10 –',
      'other 8/10 –',
      'unknown 8/10 –',
    ])
  })
})

describe('a usage row', () => {
  it('is of its licence row’s service first', async () => {
    const licences = [sold('Contoso Addon', 'Office 365', 's1')]
    expect(await services(licences, [used('u', 'Whatever', '', 's1')])).toEqual(['office365 8/10 1'])
  })

  it('is of its product’s, then of its workload’s', async () => {
    expect(await services([], [used('u', 'Teams', 'Dynamics 365 Sales Premium')])).toEqual([
      'dynamics365 –/– 1',
    ])
    expect(await services([], [used('u', 'Teams', '')])).toEqual(['office365 –/– 1'])
    expect(await services([], [used('u', 'Viva Engage', '')])).toEqual(['office365 –/– 1'])
    expect(await services([], [used('u', 'Dynamics 365 Sales', '')])).toEqual(['dynamics365 –/– 1'])
    expect(await services([], [used('u', 'Something Else', '')])).toEqual(['unknown –/– 1'])
    expect(await services([], [used('u', 'Teams', 'Contoso Addon')])).toEqual(['unknown –/– 1'])
  })
})

describe('the default', () => {
  const licences = ['Office 365 E3', 'Dynamics 365 Sales Premium', 'Power BI Pro', 'Contoso Addon'].map(
    product => sold(product, ''),
  )
  const usage = [
    used('u', 'Teams', 'Office 365 E3'),
    used('v', 'Power BI', 'Power BI Pro'),
    used('w', 'X', 'Contoso Addon'),
  ]

  it('keeps what nobody knows, and leaves out what is known to belong elsewhere, with a note', async () => {
    const report = await portfolio(files(licences, usage))
    expect(seats(report.rows[0])).toBe('24/30')
    expect(users(report.rows[0])).toBe('2 2 2 | 0 0 0 0 0 0')
    expect(notes(report, 'left-out-service')).toEqual([
      { services: 'other', products: 'Power BI Pro', count: 2 },
    ])
  })

  it('is not that of an explicit list', async () => {
    const report = await portfolio(files(licences, usage), { services: ['office365'] })
    expect([seats(report.rows[0]), users(report.rows[0])]).toEqual(['8/10', '1 1 1 | 0 0 0 0 0 0'])
    expect(notes(report, 'left-out-service')).toEqual([
      { services: 'dynamics365', products: 'Dynamics 365 Sales Premium', count: 1 },
      { services: 'other', products: 'Power BI Pro', count: 2 },
      { services: 'unknown', products: 'Contoso Addon', count: 2 },
    ])
  })

  it('leaves nothing out where all are asked for', async () => {
    const report = await portfolio(files(licences, usage), ALL)
    expect(seats(report.rows[0])).toBe('32/40')
    expect(notes(report, 'left-out-service')).toEqual([])
  })
})

it('has no licence figures of a workload, but its paid seats', async () => {
  const licences = [
    sold('Office 365 E3', ''),
    sold('Exchange Online (Plan 1)', ''),
    sold('Dynamics 365 Sales Premium', ''),
    `c1,Contoso,grace,Office 365 E1,,99,99,${DAY}`,
  ]
  const withState = lines(
    `${LICENCES},State`,
    ...licences.map(row => `${row},${row.includes('grace') ? 'Warning' : ''}`),
  )
  const { workloads } = await customer({
    'l.csv': withState,
    ...files([], [used('u', 'Exchange', 'Office 365 E3'), used('u', 'Teams', 'Office 365 E3')]),
  })
  expect(seats(rowOf(workloads, 'Exchange'))).toBe('–/–')
  // Exchange is in E3 and Plan 1, Teams in E3 alone. 40 % of 20 and of 10.
  expect(rowOf(workloads, 'Exchange')?.seatLine).toEqual({
    paidSeats: 20,
    line: 40,
    reached: false,
    missing: 7,
  })
  expect(rowOf(workloads, 'Teams')?.seatLine).toEqual({ paidSeats: 10, line: 40, reached: false, missing: 3 })
})
