// Judging usage rows, counted on fingers; what each case must give stands in its comment.
import { describe, expect, it } from 'vitest'
import { DAY, figures, licence, usage, users } from './build.ts'
import { ADDON_TRIAL, COMMERCIAL, E3, INDUSTRIAL, SALES } from './tiny-catalogue.ts'

const S1 = licence()
const TRIAL = licence({ subscriptionId: 's2', isTrial: 'True' })
const GRACE = licence({ subscriptionId: 's2', state: 'InGracePeriod' })

describe('the window', () => {
  it('holds the as-of day and the 27 days before it', () => {
    // 08-04 and 08-31 are in, 08-03 and 09-01 are not: two of four are active.
    const days = ['2026-08-03', '2026-08-04', DAY, '2026-09-01']
    const rows = days.map(lastActivity => usage({ user: `u${lastActivity}`, lastActivity }))
    expect(users({ licences: [S1], usage: rows })).toBe('4 2 2 | 0 0 0 0 0 0')
    expect(figures({ licences: [S1], usage: rows })).toMatchObject({
      asOf: DAY,
      windowStart: '2026-08-04',
      windowEnd: DAY,
      usagePercent: 50,
    })
  })

  it('has the length that is asked for', () => {
    // Seven days: 08-25 … 08-31.
    const rows = ['2026-08-24', '2026-08-25'].map(day => usage({ user: day, lastActivity: day }))
    expect(users({ usage: rows }, { window: 7 })).toBe('2 1 1 | 0 0 0 0 0 0')
  })
})

describe('judging', () => {
  it('agrees with the example of the two subscriptions', () => {
    // u holds E3 in A (active) and B (grace), both used: T 1, A0 1, second 1, A 2.
    const parts = { licences: [S1, GRACE], usage: [usage(), usage({ subscriptionId: 's2' })] }
    expect(users(parts)).toBe('1 1 2 | 0 1 0 0 0 0')
    expect(figures(parts)).toMatchObject({
      usagePercent: 200,
      adjustedUsagePercent: 100,
      flags: ['over-100', 'inflated', 'small-base'],
    })
  })

  it('calls it lapsed where nothing of the product is counted', () => {
    expect(users({ licences: [GRACE], usage: [usage({ subscriptionId: 's2' })] })).toBe('0 0 1 | 0 0 1 0 0 0')
  })

  it('lets trial beat every state and every other cause', () => {
    const disabled = licence({ subscriptionId: 's2', isTrial: '1', state: 'Disabled' })
    const rows = [usage({ subscriptionId: 's2', hasLicense: 'False', removedDate: DAY })]
    expect(users({ licences: [S1, disabled], usage: rows })).toBe('0 0 1 | 1 0 0 0 0 0')
  })

  it('knows trials by name, by part number and not by a part of a word', () => {
    const of = (productName: string) => users({ usage: [usage({ subscriptionId: '', productName })] })
    expect(of(ADDON_TRIAL)).toBe('0 0 1 | 1 0 0 0 0 0')
    expect(of(COMMERCIAL)).toBe('0 0 1 | 1 0 0 0 0 0')
    expect(of(INDUSTRIAL)).toBe('1 1 1 | 0 0 0 0 0 0')
  })

  it('takes a removal within the window for turnover, before it for no licence, after it for nothing', () => {
    const of = (removedDate: string) => users({ licences: [S1], usage: [usage({ removedDate })] })
    expect(of('2026-08-04')).toBe('0 0 1 | 0 0 0 1 0 0')
    expect(of(DAY)).toBe('0 0 1 | 0 0 0 1 0 0')
    expect(of('2026-08-03')).toBe('0 0 1 | 0 0 0 0 0 1')
    expect(of('2026-09-01')).toBe('1 1 1 | 0 0 0 0 0 0')
  })

  it('tells Yammer without licence from other work without licence', () => {
    const off = usage({ hasLicense: 'no' })
    expect(users({ usage: [off] })).toBe('0 0 1 | 0 0 0 0 0 1')
    expect(users({ usage: [{ ...off, workload: 'Viva Engage' }] })).toBe('0 0 1 | 0 0 0 0 1 0')
  })

  it('counts a user once as an extra, by the first cause in order', () => {
    // Unlicensed Exchange, Yammer and a trial: one extra, trial. Not active elsewhere.
    const rows = [
      usage({ hasLicense: 'false' }),
      usage({ hasLicense: 'false', workload: 'Yammer' }),
      usage({ subscriptionId: 's2' }),
    ]
    expect(users({ licences: [S1, TRIAL], usage: rows })).toBe('0 0 1 | 1 0 0 0 0 0')
  })

  it('counts nobody as an extra who was not active', () => {
    expect(users({ usage: [usage({ hasLicense: 'false', lastActivity: '' })] })).toBe('0 0 0 | 0 0 0 0 0 0')
  })

  it('lets the best subscription of the product stand for a missing one', () => {
    const row = usage({ subscriptionId: 'gone', productName: E3 })
    expect(users({ licences: [GRACE, S1], usage: [row] })).toBe('1 1 1 | 0 0 0 0 0 0')
    expect(users({ licences: [GRACE, { ...TRIAL, subscriptionId: 's3' }], usage: [row] })).toBe(
      '0 0 1 | 1 0 0 0 0 0',
    )
    expect(users({ licences: [GRACE], usage: [row] })).toBe('0 0 1 | 0 0 1 0 0 0')
  })

  it('takes the row itself as evidence where no licence row is there', () => {
    expect(users({ licences: [S1], usage: [usage({ subscriptionId: '', productName: SALES })] })).toBe(
      '1 1 1 | 0 0 0 0 0 0',
    )
  })
})

describe('duplicates of usage rows', () => {
  it('merges OneDrive and SharePoint, newest day, licensed if any says so', () => {
    // One row: licensed, active on 08-10.
    const rows = [
      usage({ workload: 'OneDrive', hasLicense: 'false', lastActivity: '2026-08-10' }),
      usage({ workload: 'SharePoint', lastActivity: '2026-07-01' }),
    ]
    expect(users({ usage: rows })).toBe('1 1 1 | 0 0 0 0 0 0')
  })

  it('does not let a day after the as-of day hide an earlier one', () => {
    expect(users({ usage: [usage(), usage({ lastActivity: '2026-09-02' })] })).toBe('1 1 1 | 0 0 0 0 0 0')
  })

  it('takes a licence as removed only if all rows that say licensed are', () => {
    const removed = usage({ removedDate: '2026-08-20' })
    expect(users({ usage: [removed, usage({ removedDate: '' })] })).toBe('1 1 1 | 0 0 0 0 0 0')
    // The row without licence does not speak: the only licensed one is removed.
    expect(users({ usage: [removed, usage({ hasLicense: 'false' })] })).toBe('0 0 1 | 0 0 0 1 0 0')
    // The latest removal counts: 09-05 is after the as-of day.
    expect(users({ usage: [removed, usage({ removedDate: '2026-09-05' })] })).toBe('1 1 1 | 0 0 0 0 0 0')
  })
})

describe('lines of flags', () => {
  it('lie at 40 %, at 50 % and at five users, tested on the exact fraction', () => {
    // 2 of 5 = 40 % is not low, 1 of 5 is; of four users nothing is said but that they are few.
    const of = (n: number, active: number) =>
      figures({
        licences: [licence({ sold: 10, assigned: 5 })],
        usage: Array.from({ length: n }, (_, i) =>
          usage({ user: `u${i}`, lastActivity: i < active ? DAY : '' }),
        ),
      }).flags
    expect(of(5, 2)).toEqual([])
    expect(of(5, 1)).toEqual(['low-usage'])
    expect(of(4, 1)).toEqual(['small-base'])
    // 4/9 of the seats: 44 %.
    expect(figures({ licences: [licence({ sold: 9, assigned: 4 })], usage: [usage()] }).flags).toEqual([
      'low-deployment',
      'small-base',
    ])
  })

  it('takes active users without any entitled one as over 100 %', () => {
    expect(figures({ usage: [usage({ hasLicense: 'false' })] })).toMatchObject({
      usagePercent: null,
      flags: ['over-100', 'inflated', 'no-licence-data'],
    })
  })
})
