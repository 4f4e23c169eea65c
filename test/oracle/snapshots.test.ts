// Snapshots and as-of days, counted on fingers; what each case must give stands in its comment.
import { describe, expect, it } from 'vitest'
import { DAY, figures, licence, rowsOf, usage, users } from './build.ts'
import { EXCHANGE, SALES } from './tiny-catalogue.ts'

const S1 = licence()
const TRIAL = licence({ subscriptionId: 's2', isTrial: 'True' })

describe('the as-of day', () => {
  it('is the newest report date of the usage rows, not of the licences', () => {
    expect(figures({ licences: [licence({ reportDate: '2026-09-05' })], usage: [usage()] }).asOf).toBe(DAY)
  })

  it('passes over exports later than asked for', () => {
    const rows = [usage(), usage({ reportDate: '2026-08-25', lastActivity: '2026-08-20' })]
    expect(figures({ usage: rows }, { asOf: '2026-08-30' }).asOf).toBe('2026-08-25')
  })

  it('is the asked day for undated rows, else their newest activity', () => {
    const rows = [usage({ reportDate: '', lastActivity: '2026-08-20' })]
    expect(figures({ usage: rows }, { asOf: '2026-08-30' }).asOf).toBe('2026-08-30')
    expect(figures({ usage: rows }).asOf).toBe('2026-08-20')
  })

  it('comes from the licences where there is no usage', () => {
    expect(figures({ licences: [S1] }).asOf).toBe(DAY)
    expect(figures({ licences: [licence({ reportDate: '' })] })).toMatchObject({
      asOf: null,
      soldLicenses: 10,
    })
  })

  it('keeps a customer listed whose exports are all later, and refuses when all are', () => {
    const late = usage({ customerId: 'c2', customerName: 'Late', reportDate: '2026-09-30' })
    const rows = rowsOf({ usage: [usage(), late] }, { asOf: DAY })
    expect(rows.map(row => [row.customerName, row.asOf, row.totalUsers])).toEqual([
      ['Contoso', DAY, 1],
      ['Late', null, null],
      ['Total', null, 1],
    ])
    expect(() => rowsOf({ usage: [late] }, { asOf: DAY })).toThrow('all-later')
  })
})

describe('snapshots', () => {
  const old = '2026-08-24'

  it('takes a service whole from the newest own export, also a workload that it lacks', () => {
    // Teams of 08-24 is covered by the office365 rows of 08-31: only Exchange is left.
    const rows = [usage(), usage({ user: 'v@x', workload: 'Teams', reportDate: old, lastActivity: '' })]
    expect(rowsOf({ licences: [S1], usage: rows }, { by: 'workload' }).map(row => row.key)).toEqual([
      'Exchange',
      '',
    ])
  })

  it('keeps services apart, and leaves one out that is more than 7 days old', () => {
    const sales = (reportDate: string) =>
      usage({ user: 'v@x', subscriptionId: '', productName: SALES, workload: 'Sales', reportDate })
    expect(users({ usage: [usage(), sales('2026-08-24')] })).toBe('2 2 2 | 0 0 0 0 0 0')
    expect(users({ usage: [usage(), sales('2026-08-23')] })).toBe('1 1 1 | 0 0 0 0 0 0')
  })

  it('brings in a user who is gone as turnover, if the activity is in the window', () => {
    const gone = usage({ user: 'v@x', reportDate: old, lastActivity: '2026-08-04' })
    expect(users({ licences: [S1], usage: [usage(), gone] })).toBe('1 1 2 | 0 0 0 1 0 0')
    const idle = { ...gone, lastActivity: '2026-08-03' }
    expect(users({ licences: [S1], usage: [usage(), idle] })).toBe('1 1 1 | 0 0 0 0 0 0')
    const unheld = { ...gone, hasLicense: 'false' }
    expect(users({ licences: [S1], usage: [usage(), unheld] })).toBe('1 1 1 | 0 0 0 0 0 0')
    const before = { ...gone, reportDate: '2026-08-03' }
    expect(users({ licences: [S1], usage: [usage(), before] })).toBe('1 1 1 | 0 0 0 0 0 0')
  })

  it('asks whether the user held the licence on the day of the earlier export, and holds one now', () => {
    const then = usage({ user: 'v@x', reportDate: old, lastActivity: '2026-08-20' })
    // Removed on the report date itself: not held then.
    expect(users({ usage: [usage(), { ...then, removedDate: old }] })).toBe('1 1 1 | 0 0 0 0 0 0')
    // Removed the day after: held then.
    expect(users({ usage: [usage(), { ...then, removedDate: '2026-08-25' }] })).toBe('1 1 2 | 0 0 0 1 0 0')
    // Still listed now, without a licence and idle: that holds nothing.
    const now = usage({ user: 'v@x', hasLicense: 'False', lastActivity: '' })
    expect(users({ usage: [usage(), then, now] })).toBe('1 1 2 | 0 0 0 1 0 0')
    // A licence taken away on the as-of day is not held either; idle, so only the earlier row counts.
    const gone = usage({ user: 'v@x', removedDate: DAY, lastActivity: '' })
    expect(users({ usage: [usage(), then, gone] })).toBe('1 1 2 | 0 0 0 1 0 0')
  })

  it('takes undated rows as those of the as-of day', () => {
    // As-of 08-31 comes from the Sales row; the undated office365 row is current, that of 08-24 an earlier one.
    const sales = usage({ user: 's@x', subscriptionId: '', productName: SALES, workload: 'Sales' })
    const undated = usage({ reportDate: '' })
    const earlier = usage({ user: 'v@x', reportDate: old, lastActivity: '' })
    expect(users({ usage: [sales, undated, earlier] })).toBe('2 2 2 | 0 0 0 0 0 0')
  })

  it('does not take a change of plan for turnover', () => {
    // v held E3 by s1 and holds Exchange by s5 now.
    const plan = licence({ subscriptionId: 's5', productName: EXCHANGE })
    const now = usage({ user: 'v@x', subscriptionId: 's5', workload: 'Exchange', lastActivity: '' })
    const then = usage({ user: 'V@X', reportDate: old, lastActivity: '2026-08-20' })
    expect(users({ licences: [S1, plan], usage: [now, then] })).toBe('1 0 0 | 0 0 0 0 0 0')
  })

  it('judges an earlier row as trial if its subscription is one today', () => {
    const then = usage({ user: 'v@x', subscriptionId: 's2', reportDate: old, lastActivity: old })
    expect(users({ licences: [S1, TRIAL], usage: [usage(), then] })).toBe('1 1 2 | 1 0 0 0 0 0')
  })

  it('uses the style of names of the newest export', () => {
    const hidden = '0123456789abcdef0123456789ABCDEF'
    // Newest is concealed: the clear rows of 08-24 are left out, and give no turnover.
    const clear = usage({ reportDate: old, lastActivity: old })
    expect(users({ usage: [usage({ user: hidden }), clear] })).toBe('1 1 1 | 0 0 0 0 0 0')
    // One export has one style: its odd name stays, as a user of its own.
    expect(users({ usage: [usage({ user: hidden, lastActivity: '' }), usage()] })).toBe('2 1 1 | 0 0 0 0 0 0')
  })
})
