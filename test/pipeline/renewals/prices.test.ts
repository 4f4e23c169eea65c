// Prices by product: which of several counts, and what contradicts itself.
import { describe, expect, it } from 'vitest'
import { failure, lines, notes, portfolio } from '../../support/exports.ts'

const LICENCES = lines(
  'CustomerName,SubscriptionId,ProductName,LicensesSold,LicensesAssigned,ReportDate',
  // Ten seats unassigned.
  'Contoso,s1,Office 365 E3,30,20,2026-08-31',
)
const PRICES = 'ProductName,UnitPrice,Currency,Term'

async function cost(prices: string[], more = {}) {
  const report = await portfolio({ 'l.csv': LICENCES, 'p.csv': lines(PRICES, ...prices), ...more })
  return report.rows[0]?.cost?.unassigned.map(({ currency, amount }) => `${amount} ${currency}`)
}

describe('a price', () => {
  it.each([
    ['20,EUR,', ['200.00 EUR']],
    ['20,EUR,monthly', ['200.00 EUR']],
    ['240,EUR,yearly', ['200.00 EUR']],
    // 100 a year are 8.333… a month.
    ['100,EUR,yearly', ['83.33 EUR']],
  ])('of %s is per month: %j', async (price, expected) => {
    expect(await cost([`Office 365 E3,${price}`])).toEqual(expected)
  })

  it('is found by any spelling of the product', async () => {
    expect(await cost(['OFFICE 365 ENTERPRISE E3,20,EUR,'])).toEqual(['200.00 EUR'])
    expect(await cost(['ENTERPRISEPACK,20,EUR,'])).toEqual(['200.00 EUR'])
  })

  it('in several currencies is given in each', async () => {
    const both = ['Office 365 E3,22,USD,', 'Office 365 E3,20,EUR,yearly']
    expect(await cost(both)).toEqual(['16.67 EUR', '220.00 USD'])
  })

  it('of a product that is only in usage is found too, however many spaces are in its name', async () => {
    const usage = lines(
      'CustomerName,UserPrincipalName,Workload,LastActivityDate,ProductName,ReportDate',
      'Contoso,u,Exchange,,CONTOSO  ADDON,2026-08-31',
    )
    const files = { 'u.csv': usage, 'p.csv': lines(PRICES, 'Contoso Addon,12,EUR,') }
    const [row] = (await portfolio(files)).rows
    expect(row?.cost).toEqual({
      unassigned: [],
      unused: [{ currency: 'EUR', amount: '12.00' }],
      unpriced: [],
    })
  })
})

it('is missing for a product: named, and nothing is invented', async () => {
  const report = await portfolio({ 'l.csv': LICENCES, 'p.csv': lines(PRICES, 'Office 365 E1,20,EUR,') })
  expect(report.rows[0]?.cost).toEqual({ unassigned: [], unused: [], unpriced: ['Office 365 E3'] })
  expect(notes(report, 'unpriced-products')).toEqual([{ products: 'Office 365 E3' }])
})

describe('still to be filled in', () => {
  it.each(['Office 365 E3,,,', 'Office 365 E3,,EUR,monthly', 'Office 365 E3, ,,yearly'])(
    '%j is no price of 0: it is told, and the other price counts',
    async blank => {
      const files = { 'l.csv': LICENCES, 'p.csv': lines(PRICES, 'Office 365 E1,20,EUR,', blank) }
      const report = await portfolio(files)
      expect(report.rows[0]?.cost).toEqual({ unassigned: [], unused: [], unpriced: ['Office 365 E3'] })
      expect(notes(report, 'blank-prices')).toEqual([{ file: 'p.csv', count: 1 }])
    },
  )

  it('all of them: cost is not available, and it is told', async () => {
    const report = await portfolio({ 'l.csv': LICENCES, 'p.csv': lines(PRICES, 'Office 365 E3,,,') })
    expect(report.rows[0]?.cost).toBeNull()
    expect(notes(report, 'blank-prices')).toEqual([{ file: 'p.csv', count: 1 }])
  })

  it('a price without its currency is not', async () => {
    const files = { 'l.csv': LICENCES, 'p.csv': lines(PRICES, 'Office 365 E3,20,,') }
    expect((await failure(portfolio(files))).problems.map(({ code, column }) => [code, column])).toEqual([
      ['blank-cell', 'Currency'],
    ])
  })
})

it('there is none: cost is not available', async () => {
  expect((await portfolio({ 'l.csv': LICENCES })).rows[0]?.cost).toBeNull()
})

describe('several prices of one currency', () => {
  const E3 = (price: string) => `Office 365 E3,${price}`

  it('equal ones are one', async () => {
    expect(await cost([E3('20,EUR,'), E3('20.00,eur,monthly')])).toEqual(['200.00 EUR'])
  })

  it('that of the yearly term counts where no export says which term was bought, with a note', async () => {
    expect(await cost([E3('120,EUR,yearly'), E3('20,EUR,')])).toEqual(['100.00 EUR'])
    expect(await cost([E3('20,EUR,'), E3('120,EUR,yearly')])).toEqual(['100.00 EUR'])
    const files = { 'l.csv': LICENCES, 'p.csv': lines(PRICES, E3('120,EUR,yearly'), E3('20,EUR,')) }
    expect(notes(await portfolio(files), 'price-terms')).toEqual([{ products: 'Office 365 E3' }])
  })

  it('that of the subscription’s own term counts, for the seats of each, without a note', async () => {
    const licences = lines(
      'CustomerName,SubscriptionId,ProductName,LicensesSold,LicensesAssigned,Term,ReportDate',
      // Ten unassigned for a month at 20, five for three years at 360 / 36 = 10.
      'Contoso,s1,Office 365 E3,30,20,monthly,2026-08-31',
      'Contoso,s2,Office 365 E3,10,5,P3Y,2026-08-31',
    )
    const prices = lines(PRICES, E3('20,EUR,P1M'), E3('180,EUR,yearly'), E3('360,EUR,three-years'))
    const report = await portfolio({ 'l.csv': licences, 'p.csv': prices })
    expect(report.rows[0]?.cost?.unassigned).toEqual([{ currency: 'EUR', amount: '250.00' }])
    expect(notes(report, 'price-terms')).toEqual([])
  })

  it('different ones are an error', async () => {
    const files = { 'l.csv': LICENCES, 'p.csv': lines(PRICES, E3('20,EUR,'), E3('21,EUR,')) }
    expect(await failure(portfolio(files))).toMatchObject({
      exitCode: 3,
      problems: [{ code: 'conflicting-prices', params: { product: 'Office 365 E3', currency: 'EUR' } }],
    })
  })

  it.each([
    ['20,15', '1.234'],
    ['1.234', '20,15'],
    ['20,15', '1,234'],
    ['0,8999', '20.125'],
    ['0,899', '12,500'],
  ])('three digits behind a mark are an error beside a decimal comma: %s and %s', async (one, other) => {
    const rows = [E3(`"${one}",EUR,`), `Office 365 E1,"${other}",EUR,`]
    const unclear =
      one === '1.234'
        ? { line: 2, found: one, other, otherLine: 3 }
        : { line: 3, found: other, other: one, otherLine: 2 }
    const { line, ...params } = unclear
    expect(await failure(portfolio({ 'l.csv': LICENCES, 'p.csv': lines(PRICES, ...rows) }))).toMatchObject({
      exitCode: 3,
      problems: [{ code: 'decimals-or-thousands', file: 'p.csv', line, column: 'UnitPrice', params }],
    })
    // Each file may have its own mark.
    const apart = { 'p.csv': lines(PRICES, rows[0] ?? ''), 'q.csv': lines(PRICES, rows[1] ?? '') }
    expect((await portfolio({ 'l.csv': LICENCES, ...apart })).rows).toHaveLength(1)
  })

  // Ten seats of E3 without a holder.
  it.each([
    ['20,15', '19.90', '201.50'],
    ['20,15', '1,234.50', '201.50'],
    ['20,15', '7', '201.50'],
    ['19.90', '20,1', '199.00'],
    ['1,234', '19.90', '12340.00'],
    ['1234.125', '20,1', '12341.25'],
    ['0,899', '20,15', '8.99'],
    ['0.899', '20,15', '8.99'],
  ])('amounts that have one reading count: %s beside %s', async (one, other, cost) => {
    const rows = [E3(`"${one}",EUR,`), `Office 365 E1,"${other}",EUR,`]
    const report = await portfolio({ 'l.csv': LICENCES, 'p.csv': lines(PRICES, ...rows) })
    expect(report.rows[0]?.cost?.unassigned).toEqual([{ currency: 'EUR', amount: cost }])
  })

  it('those of other terms contradict nobody, in any order', async () => {
    const rows = [E3('120,EUR,yearly'), E3('11,EUR,'), E3('300,EUR,three-years')]
    for (const order of [rows, rows.toReversed()]) expect(await cost(order)).toEqual(['100.00 EUR'])
  })

  it('a price list puts its own in order: the year before the month', async () => {
    const list = 'SkuTitle,TermDuration,BillingPlan,Currency,UnitPrice'
    const own = lines(list, 'Office 365 E3,P1M,Monthly,EUR,24', 'Office 365 E3,P1Y,Annual,EUR,240')
    const files = { 'l.csv': LICENCES, 'list.csv': own }
    const [row] = (await portfolio(files)).rows
    // 240 a year for each of ten seats.
    expect(row?.cost?.unassigned).toEqual([{ currency: 'EUR', amount: '200.00' }])
  })
})
