// Customers, scopes and totals, counted on fingers; what each case must give stands in its comment.
import { describe, expect, it } from 'vitest'
import { DAY, figures, licence, rowsOf, usage, users } from './build.ts'
import { ADDON, E3, SALES } from './tiny-catalogue.ts'

const S1 = licence()

describe('customers', () => {
  it('joins a row with only a name to the one id that bears it', () => {
    const rows = rowsOf({ licences: [S1], usage: [usage({ customerId: '', customerName: ' CONTOSO ' })] })
    // The spellings are of the same day: the first by code point is shown ('O' is before 'o').
    expect(rows.map(row => [row.customerId, row.customerName, row.totalUsers])).toEqual([
      ['c1', 'CONTOSO', 1],
      ['', 'Total', 1],
    ])
  })

  it('refuses a name that two ids bear', () => {
    const parts = {
      licences: [S1, licence({ customerId: 'c2' })],
      usage: [usage({ customerId: '' })],
    }
    expect(() => rowsOf(parts)).toThrow('ambiguous-customer-name')
  })

  it('keeps two ids of one name apart, and ids of different case together', () => {
    const rows = rowsOf({
      licences: [S1, licence({ customerId: 'C1', subscriptionId: 's7' }), licence({ customerId: 'c2' })],
    })
    expect(rows.map(row => [row.customerId, row.soldLicenses])).toEqual([
      ['c1', 20],
      ['c2', 10],
      ['', 30],
    ])
  })

  it('shows the newest name', () => {
    const older = licence({ customerName: 'Alpha', reportDate: '2026-08-01', subscriptionId: 's4' })
    expect(figures({ licences: [S1, older] }).customerName).toBe('Contoso')
  })
})

describe('scopes and totals', () => {
  it('adds customers, each user once per customer, and never averages percentages', () => {
    // 1 of 1 and 0 of 2 users: 33.33 %, not 50 %.
    const second = { customerId: 'c2', customerName: 'Fabrikam', lastActivity: '' }
    const rows = rowsOf({ usage: [usage(), usage(second), usage({ ...second, user: 'v@x' })] })
    expect(rows.at(-1)).toMatchObject({
      totalUsers: 3,
      entitledActiveUsers: 1,
      usagePercent: 33.33,
      asOf: DAY,
    })
  })

  it('leaves products of other services out of the default list, not unknown ones', () => {
    const other = licence({ subscriptionId: 's3', service: 'other', sold: 99 })
    const unknown = licence({ subscriptionId: 's4', productName: ADDON, sold: 1 })
    const licences = [S1, other, unknown]
    expect(figures({ licences }).soldLicenses).toBe(11)
    expect(figures({ licences }, { services: 'all' }).soldLicenses).toBe(110)
    expect(figures({ licences }, { services: ['office365'] }).soldLicenses).toBe(10)
  })

  it('takes the service of a usage row from its licence row', () => {
    const other = licence({ service: 'other' })
    expect(figures({ licences: [other], usage: [usage()] }).totalUsers).toBe(null)
    expect(
      rowsOf({ licences: [other], usage: [usage()] }, { by: 'service', services: 'all' })[0],
    ).toMatchObject({
      key: 'other',
      soldLicenses: 10,
      totalUsers: 1,
    })
  })

  it('gives a workload no licence figures and no flag for it', () => {
    const rows = rowsOf({ licences: [S1], usage: [usage()] }, { by: 'workload' })
    expect(rows[0]).toMatchObject({ key: 'Exchange', soldLicenses: null, flags: ['small-base'] })
  })

  it('gives rows to products with licences, and to products with usage', () => {
    const rows = rowsOf(
      { licences: [S1], usage: [usage({ subscriptionId: '', productName: SALES })] },
      { by: 'product' },
    )
    expect(rows.map(row => [row.key, row.soldLicenses, row.totalUsers])).toEqual([
      [SALES, null, 1],
      [E3, 10, null],
      ['', 10, 1],
    ])
  })

  it('takes the product of a usage row from its subscription, by whatever name', () => {
    const sku = licence({ productName: 'old name', skuId: '6FD2C87F-B296-42F0-B197-1E91E994B900' })
    const rows = rowsOf({ licences: [sku], usage: [usage()] }, { by: 'product' })
    expect(rows[0]).toMatchObject({ key: E3, soldLicenses: 10, totalUsers: 1 })
  })

  it('flags stale customers, and low usage from five users on', () => {
    const five = [1, 2, 3, 4, 5].map(n => usage({ user: `u${n}`, lastActivity: n === 1 ? DAY : '' }))
    const late = usage({ customerId: 'c2', customerName: 'Zed', reportDate: '2026-09-08' })
    // 1 of 5 = 20 %; 08-31 is 8 days before 09-08.
    expect(rowsOf({ usage: [...five, late] }).map(row => row.flags)).toEqual([
      ['low-usage', 'no-licence-data', 'stale'],
      ['no-licence-data', 'small-base'],
      [],
    ])
  })
})

describe('own scope', () => {
  const mine = licence({ partnerId: 'P' })
  const theirs = licence({ subscriptionId: 's2', partnerName: 'Other' })
  const own = { scope: { own: 'p' } } as const

  it('keeps the licences of the partner and the users of its subscriptions', () => {
    const rows = [usage(), usage({ user: 'v@x', subscriptionId: 's2' })]
    expect(users({ licences: [mine, theirs], usage: rows }, own)).toBe('1 1 1 | 0 0 0 0 0 0')
    expect(figures({ licences: [mine, theirs] }, own).soldLicenses).toBe(10)
  })

  it('has no usage figures where rows go because several sell the product', () => {
    const rows = [usage(), usage({ user: 'v@x', subscriptionId: '', productName: E3 })]
    expect(figures({ licences: [mine, theirs], usage: rows }, own)).toMatchObject({ totalUsers: null })
  })

  it('leaves customers out that the partner does not serve', () => {
    const other = licence({ customerId: 'c2', customerName: 'Fabrikam' })
    expect(rowsOf({ licences: [mine, other] }, own).map(row => row.customerName)).toEqual([
      'Contoso',
      'Total',
    ])
  })
})
