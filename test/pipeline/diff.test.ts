// Two exported portfolios, read again and compared.
import { describe, expect, it } from 'vitest'
import { diff, exportOf } from '../support/exported.ts'
import { failure, lines } from '../support/exports.ts'

const LICENCES = 'CustomerId,CustomerName,SubscriptionId,ProductName,LicensesSold,LicensesAssigned,ReportDate'
const sold = (id: string, name: string, assigned: number) =>
  `${id},${name},s1,Office 365 E3,10,${assigned},2026-08-31`
const of = (...rows: string[]) => ({ 'l.csv': lines(LICENCES, ...rows) })

const OLD = of(sold('c1', 'Contoso', 4), sold('c2', 'Fabrikam', 9), sold('c3', 'Litware', 5))
const NEW = of(sold('C1', 'Contoso Ltd', 8), sold('c3', 'Litware', 5), sold('c4', 'Tailspin', 5))

describe('two exports', () => {
  it.each([
    ['csv', 'csv'],
    ['csv', 'json'],
    ['json', 'csv'],
    ['json', 'json'],
  ] as const)('as %s and %s say who came, went and moved', async (before, after) => {
    const files = { [`a.${before}`]: await exportOf(OLD, before), [`b.${after}`]: await exportOf(NEW, after) }
    const { moves, by } = await diff(files, `a.${before}`, `b.${after}`)
    expect(by).toBe('customer')
    expect(moves.map(({ customer, kind }) => `${customer.id} ${customer.name} ${kind}`)).toEqual([
      'C1 Contoso Ltd moved',
      'c4 Tailspin came',
      'c2 Fabrikam went',
      'c3 Litware same',
    ])
    expect(moves[0]?.reasons).toEqual([{ what: 'assignedLicenses', before: 4, after: 8 }])
  })

  it('of two groupings do not compare', async () => {
    const files = { 'a.csv': await exportOf(OLD, 'csv'), 'b.csv': await exportOf(NEW, 'csv', {}, 'product') }
    expect(await failure(diff(files, 'a.csv', 'b.csv'))).toMatchObject({
      exitCode: 2,
      problems: [{ code: 'bad-option', params: { found: '--by product', expected: '--by customer' } }],
    })
  })

  it('by product go by customer and product', async () => {
    const two = of(sold('c1', 'Contoso', 4), 'c1,Contoso,s2,Office 365 E1,10,1,2026-08-31')
    const files = {
      'a.json': await exportOf(two, 'json', {}, 'product'),
      'b.csv': await exportOf(NEW, 'csv', {}, 'product'),
    }
    const { moves } = await diff(files, 'a.json', 'b.csv')
    expect(moves.map(({ customer, key, kind }) => `${customer.name} ${key} ${kind}`)).toEqual([
      'Contoso Ltd Office 365 E3 moved',
      'Litware Office 365 E3 came',
      'Tailspin Office 365 E3 came',
      'Contoso Office 365 E1 went',
    ])
  })
})

it('takes nothing but a portfolio export', async () => {
  const files = { ...OLD, 'a.csv': await exportOf(OLD, 'csv') }
  expect(await failure(diff(files, 'a.csv', 'l.csv'))).toMatchObject({
    exitCode: 3,
    problems: [{ code: 'cannot-serve', params: { reason: 'not-a-portfolio' } }],
  })
  expect(await failure(diff(files, 'a.csv', 'gone.csv'))).toMatchObject({
    exitCode: 3,
    problems: [{ code: 'missing-input' }],
  })
})

it('reads names that a spreadsheet would run as they were', async () => {
  const odd = of(
    sold('c1', '"=HYPERLINK(""x"")"', 4),
    sold('c2', "'quoted", 4),
    sold('c3', '-5', 4),
    sold('c4', 'a;b', 4),
  )
  const files = { 'a.csv': await exportOf(odd, 'csv'), 'b.json': await exportOf(odd, 'json') }
  const { moves } = await diff(files, 'a.csv', 'b.json')
  expect(moves.map(({ customer, kind }) => `${customer.name} ${kind}`)).toEqual([
    "'quoted same",
    '-5 same',
    '=HYPERLINK("x") same',
    'a;b same',
  ])
})
