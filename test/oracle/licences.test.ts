// Licences, counted on fingers; what each case must give stands in its comment.
import { describe, expect, it } from 'vitest'
import { figures, licence, rowsOf, usage, users } from './build.ts'
import { A1, COMMERCIAL, EXCHANGE, ROOM, SALES } from './tiny-catalogue.ts'

const S1 = licence()
const TRIAL = licence({ subscriptionId: 's2', isTrial: 'True' })
const GRACE = licence({ subscriptionId: 's2', state: 'InGracePeriod' })

describe('licences', () => {
  it('adds up counted subscriptions only', () => {
    // 10 + 5 sold, 8 + 1 assigned; trial, grace and free carry nothing. 9/15 = 60 %.
    const other = licence({ subscriptionId: 's5', productName: EXCHANGE, sold: 5, assigned: 1 })
    const trial = licence({ subscriptionId: 's3', productName: COMMERCIAL })
    expect(figures({ licences: [S1, GRACE, trial, other] })).toMatchObject({
      soldLicenses: 15,
      assignedLicenses: 9,
      deploymentPercent: 60,
      totalUsers: null,
      flags: ['no-usage-data'],
    })
  })

  it('gives sold 0 and no deployment where all licence rows are trials', () => {
    // A licence row is there, so 0 and not "not available"; 0/0 is not available.
    expect(figures({ licences: [TRIAL] })).toMatchObject({
      soldLicenses: 0,
      assignedLicenses: 0,
      deploymentPercent: null,
    })
  })

  it('rounds half up to two decimals', () => {
    // 1/800 = 0.125 % -> 0.13 %; 2/3 = 66.666… % -> 66.67 %.
    const eighth = licence({ sold: 800, assigned: 1 })
    expect(figures({ licences: [eighth] }).deploymentPercent).toBe(0.13)
    expect(figures({ licences: [licence({ sold: 3, assigned: 2 })] }).deploymentPercent).toBe(66.67)
  })

  it('counts a subscription that stands twice once, and every line without one', () => {
    const nameless = licence({ subscriptionId: '', file: 1 })
    // s1 once (10); the lines without subscription are three of their own: 10 + 10 + 10 + 20.
    const rows = [S1, licence({ file: 1 }), nameless, nameless, { ...nameless, sold: 20 }]
    expect(figures({ licences: rows }).soldLicenses).toBe(50)
    // The same three lines in another file are the same three.
    const again = rows.slice(2).map(row => ({ ...row, file: 2 }))
    expect(figures({ licences: [...rows, ...again] }).soldLicenses).toBe(50)
    expect(() => rowsOf({ licences: [...rows, ...again.slice(1)] })).toThrow('conflicting-licences')
  })

  it('replaces dated rows of a product by undated ones', () => {
    // E3: only the undated 7; Exchange keeps its dated 5.
    const undated = licence({ subscriptionId: 's7', reportDate: '', sold: 7 })
    const other = licence({ subscriptionId: 's5', productName: EXCHANGE, sold: 5 })
    expect(figures({ licences: [S1, undated, other] }).soldLicenses).toBe(12)
  })

  it('gives what is included no seats, and counts the people on it', () => {
    const school = licence({ productName: A1, sold: 1000 })
    const room = licence({ subscriptionId: 's2', productName: ROOM, sold: 25 })
    expect(figures({ licences: [school, room] })).toMatchObject({ soldLicenses: 0, deploymentPercent: null })
    // u on A1 counts; the room is nobody.
    const rows = [usage(), usage({ user: 'room@x', subscriptionId: 's2', workload: 'Teams' })]
    expect(users({ licences: [school, room], usage: rows })).toBe('1 1 1 | 0 0 0 0 0 0')
  })

  it('refuses two different rows of one subscription and day', () => {
    expect(() => rowsOf({ licences: [S1, licence({ sold: 11 })] })).toThrow('conflicting-licences')
  })

  it('refuses different rows without subscription in two files', () => {
    const one = licence({ subscriptionId: '' })
    expect(() => rowsOf({ licences: [one, { ...one, file: 1, sold: 11 }] })).toThrow('conflicting-licences')
  })

  it('takes the newest date of each service', () => {
    // Office: 08-31 only (10). Dynamics: newest is 08-20 (7). The older Office row of 99 seats is gone.
    const old = licence({ subscriptionId: 's9', reportDate: '2026-08-30', sold: 99 })
    const sales = licence({ subscriptionId: 's8', productName: SALES, reportDate: '2026-08-20', sold: 7 })
    expect(figures({ licences: [S1, old, sales] }).soldLicenses).toBe(17)
  })

  it('passes over rows later than asked for', () => {
    const later = licence({ reportDate: '2026-09-05', sold: 99 })
    expect(figures({ licences: [S1, later] }, { asOf: '2026-09-01' }).soldLicenses).toBe(10)
    expect(figures({ licences: [S1, later] }).soldLicenses).toBe(99)
  })

  it('gives a pending subscription no seats and keeps it as a licence row', () => {
    expect(figures({ licences: [licence({ state: 'Pending' })] })).toMatchObject({ soldLicenses: 0 })
    // Its user is lapsed: not active, and no counted subscription of the product.
    expect(users({ licences: [licence({ state: 'Pending' })], usage: [usage()] })).toBe('0 0 1 | 0 0 1 0 0 0')
  })

  it('shows more assigned than sold as it is', () => {
    expect(figures({ licences: [licence({ sold: 8, assigned: 10 })] })).toMatchObject({
      deploymentPercent: 125,
      flags: ['over-assigned', 'no-usage-data'],
    })
  })
})

describe('licences of one tenant from several exports', () => {
  it('takes sold from the directory and fills assigned seats in order', () => {
    // E3: 10 active, 5 grace; 12 assigned: 10 on the active ones, 2 on grace.
    const skuId = '6fd2c87f-b296-42f0-b197-1e91e994b900'
    const directory = [
      { id: 'd1', isTrial: false, status: 'Enabled', skuId, total: 10 },
      { id: 'd2', isTrial: false, status: 'Warning', skuId, total: 5 },
    ]
    const sku = { skuId, partNumber: '', enabled: 11, warning: 0, suspended: 0, lockedOut: 0, consumed: 12 }
    const tenants = [{ customer: 'Contoso', directory, skus: [sku] }]
    expect(figures({ tenants })).toMatchObject({ soldLicenses: 10, assignedLicenses: 10 })
    // 17 assigned: 10 + 5, and 2 more over-assigned on the active ones.
    const over = [{ customer: 'Contoso', directory, skus: [{ ...sku, consumed: 17 }] }]
    expect(figures({ tenants: over })).toMatchObject({ soldLicenses: 10, assignedLicenses: 12 })
  })

  it('reads sold as total less expired, and never adds a second export', () => {
    const productList = [{ title: 'OFFICE 365 E3', total: 12, expired: 2, assigned: 7 }]
    const tenants = [{ customer: 'Contoso', productList }]
    expect(figures({ tenants })).toMatchObject({ soldLicenses: 10, assignedLicenses: 7 })
    expect(figures({ licences: [licence({ sold: 30 })], tenants }).soldLicenses).toBe(30)
  })
})
