// What one partner sold: its rows, the usage of them, and what cannot be told apart.
import { describe, expect, it } from 'vitest'
import { type Asked, failure, lines, notes, portfolio, rowOf, seats, users } from '../../support/exports.ts'
import { SOLD_BY, USAGE } from '../support/headers.ts'

const OWN: Asked = { scope: 'own', partner: 'P1' }
const sold = (
  subscription: string,
  product: string,
  partner: string,
  state = 'Active',
  customer = 'c1,Contoso',
) => `${customer},${subscription},${product},${state},${partner},10,8,2026-08-31`
const used = (user: string, subscription: string, product: string) =>
  `c1,Contoso,${user},Teams,2026-08-31,${subscription},${product},,,2026-08-31`
const files = (licences: string[], usage: string[] = []) => ({
  'l.csv': lines(SOLD_BY, ...licences),
  ...(usage.length > 0 ? { 'u.csv': lines(USAGE, ...usage) } : {}),
})

describe('licences', () => {
  it('are those with the id of the partner, or with only its name, in any case; a blank partner is nobody', async () => {
    const rows = [
      sold('a', 'Office 365 E3', 'p1,'),
      sold('b', 'Office 365 E1', 'P1,North'),
      sold('c', 'Microsoft 365 E3', ',NORTH'),
      sold('d', 'Office 365 E5', 'P2,Other'),
      sold('e', 'Office 365 F3', ','),
    ]
    const expected = ['Microsoft 365 E3 8/10', 'Office 365 E1 8/10', 'Office 365 E3 8/10']
    for (const partner of ['P1', 'north']) {
      const report = await portfolio(files(rows), { scope: 'own', partner }, 'product')
      expect(report.rows.map(row => `${row.key} ${seats(row)}`)).toEqual(expected)
    }
  })

  it('are not those of another id that bears the same name', async () => {
    const rows = [sold('a', 'Office 365 E3', 'P1,North'), sold('b', 'Office 365 E1', 'P2,North')]
    const report = await portfolio(files(rows), OWN, 'product')
    expect(report.rows.map(row => row.key)).toEqual(['Office 365 E3'])
    expect(await failure(portfolio(files(rows), { scope: 'own', partner: 'north' }))).toMatchObject({
      exitCode: 2,
      problems: [{ code: 'ambiguous-partner', params: { matches: 'North (P1), North (P2)' } }],
    })
    const nameOnly = [...rows, sold('c', 'Office 365 F3', ',North')]
    expect(await failure(portfolio(files(nameOnly), OWN))).toMatchObject({
      exitCode: 3,
      problems: [{ code: 'ambiguous-partner-name', line: 4, params: { ids: 'North (P1), North (P2)' } }],
    })
  })

  it('of a partner whom no row bears are an error that names the nearest', async () => {
    const rows = [sold('a', 'Office 365 E3', 'P1,Northwind'), sold('b', 'Office 365 E1', ',Southridge')]
    expect(await failure(portfolio(files(rows), { scope: 'own', partner: 'Northwnid' }))).toMatchObject({
      exitCode: 2,
      problems: [{ code: 'unknown-partner', params: { nearest: 'Northwind (P1), Southridge' } }],
    })
  })

  it('of customers without any leave the customer out, counted in a note', async () => {
    const rows = [
      sold('a', 'Office 365 E3', 'P1,'),
      sold('b', 'Office 365 E3', 'P2,', 'Active', 'c2,Fabrikam'),
      sold('c', 'Office 365 E3', ',', 'Active', 'c3,Litware'),
    ]
    const report = await portfolio(files(rows), OWN)
    expect(report.rows.map(({ customer }) => customer.name)).toEqual(['Contoso'])
    expect(notes(report, 'no-own-rows')).toEqual([{ count: 2, partner: 'P1' }])
    expect(seats(report.total)).toBe('8/10')
  })
})

describe('usage', () => {
  it('stays where its subscription is the partner’s', async () => {
    const licences = [sold('a', 'Office 365 E3', 'P1,'), sold('b', 'Office 365 E3', 'P2,')]
    const report = await portfolio(files(licences, [used('u', 'a', ''), used('v', 'b', '')]), OWN)
    expect(users(report.rows[0])).toBe('1 1 1 | 0 0 0 0 0 0')
    expect(notes(report, 'several-sellers')).toEqual([])
  })

  it('stays without a known subscription where all counted ones of its product are', async () => {
    // The other partner's is not counted: it is in grace.
    const licences = [sold('a', 'Office 365 E3', 'P1,'), sold('b', 'Office 365 E3', 'P2,', 'Warning')]
    const report = await portfolio(files(licences, [used('u', 'gone', 'Office 365 E3')]), OWN)
    expect(users(report.rows[0])).toBe('1 1 1 | 0 0 0 0 0 0')
  })

  it('goes where the product is another’s, or no licence row is there', async () => {
    const licences = [sold('a', 'Office 365 E3', 'P1,'), sold('b', 'Office 365 E1', 'P2,')]
    const usage = [used('u', '', 'Office 365 E1'), used('v', '', 'Office 365 E5'), used('w', 'a', '')]
    expect(users((await portfolio(files(licences, usage), OWN)).rows[0])).toBe('1 1 1 | 0 0 0 0 0 0')
  })
})

describe('a product of several sellers', () => {
  const licences = [
    sold('a', 'Office 365 E3', 'P1,'),
    sold('b', 'Office 365 E3', 'P2,'),
    sold('c', 'Exchange Online (Plan 1)', 'P1,'),
    sold('d', 'Dynamics 365 Sales Premium', 'P1,'),
  ]
  const usage = [
    used('u', '', 'Office 365 E3'),
    used('v', 'a', ''),
    `c1,Contoso,w,Exchange,2026-08-31,c,,,,2026-08-31`,
    `c1,Contoso,w,Sales,2026-08-31,d,,,,2026-08-31`,
  ]
  const NONE = '– – – | – – – – – –'
  const ONE = '1 1 1 | 0 0 0 0 0 0'

  it('takes the usage figures of every scope with it, with a note; licences stay', async () => {
    const report = await portfolio(files(licences, usage), OWN)
    expect(users(report.rows[0])).toBe(NONE)
    expect(seats(report.rows[0])).toBe('24/30')
    expect(notes(report, 'several-sellers')).toEqual([
      { customer: 'Contoso', customerId: 'c1', product: 'Office 365 E3', rows: 1 },
    ])
  })

  it('leaves scopes without it as they are', async () => {
    const by = async (grouping: 'service' | 'product' | 'workload') =>
      (await portfolio(files(licences, usage), OWN, grouping)).rows
    const services = await by('service')
    expect([users(rowOf(services, 'office365')), users(rowOf(services, 'dynamics365'))]).toEqual([NONE, ONE])
    const products = await by('product')
    expect(users(rowOf(products, 'Office 365 E3'))).toBe(NONE)
    expect(users(rowOf(products, 'Exchange Online (Plan 1)'))).toBe(ONE)
    const workloads = await by('workload')
    expect(['Teams', 'Exchange', 'Sales'].map(key => users(rowOf(workloads, key)))).toEqual([NONE, ONE, ONE])
  })

  it('is one as before where everybody’s licences are asked for', async () => {
    expect(users((await portfolio(files(licences, usage))).rows[0])).toBe('3 3 3 | 0 0 0 0 0 0')
  })
})
