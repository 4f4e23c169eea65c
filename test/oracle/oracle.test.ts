// The second calculation itself, on cases small enough to be counted on fingers; what each must give stands in its comment.
import { describe, expect, it } from 'vitest'
import { bridge, DAY, figures, graph, graphUser, licence, rowsOf, usage, users } from './build.ts'
import { ADDON, ADDON_TRIAL, COMMERCIAL, E3, EXCHANGE, INDUSTRIAL, SALES } from './tiny-catalogue.ts'

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

  it('counts a row that stands twice once, also without subscription', () => {
    const nameless = licence({ subscriptionId: '', file: 1 })
    // s1 once (10), the nameless ones: 10 twice in one file = one, 20 another: 10 + 10 + 20.
    const rows = [S1, licence({ file: 1 }), nameless, nameless, { ...nameless, sold: 20 }]
    expect(figures({ licences: rows }).soldLicenses).toBe(40)
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
    // A tie: clear.
    expect(users({ usage: [usage({ user: hidden, lastActivity: '' }), usage()] })).toBe('1 1 1 | 0 0 0 0 0 0')
  })
})

describe('the wide Active-users export', () => {
  const e3 = ['OFFICE 365 E3']

  it('merges OneDrive into SharePoint and gives a row for each workload with a flag or a date', () => {
    const u = graphUser('u@x', e3, ['OneDrive'], { SharePoint: DAY, Teams: DAY })
    const rows = rowsOf({ licences: [S1], graph: [graph([u])] }, { by: 'workload' })
    expect(rows.map(row => [row.key, bridge(row)])).toEqual([
      ['SharePoint', '1 1 1 | 0 0 0 0 0 0'],
      ['Teams', '0 0 1 | 0 0 0 0 0 1'],
      ['', '1 1 2 | 0 0 0 0 0 1'],
    ])
  })

  it('gives the uncounted product no row where another one is counted', () => {
    const u = graphUser('u@x', ['OFFICE 365 E3', 'MICROSOFT TEAMS EXPLORATORY'], ['Teams'], { Teams: DAY })
    expect(users({ licences: [S1], graph: [graph([u])] })).toBe('1 1 1 | 0 0 0 0 0 0')
    // Only grace licences of E3: both are uncounted, so the trial shows.
    expect(users({ licences: [GRACE], graph: [graph([u])] })).toBe('0 0 1 | 1 0 0 0 0 0')
  })

  it('lets an unknown product stand in only where no known one carries the workload', () => {
    const u = graphUser('u@x', ['EXCHANGE ONLINE (PLAN 1)', ADDON], ['Exchange', 'Teams'], {})
    const rows = rowsOf({ graph: [graph([u])] }, { by: 'product' })
    expect(rows.map(row => [row.key, row.totalUsers])).toEqual([
      [ADDON, 1],
      [EXCHANGE, 1],
      ['', 1],
    ])
  })

  it('takes a deletion without a date for turnover', () => {
    const of = (deletedDate: string) =>
      users({
        graph: [graph([graphUser('u@x', e3, ['Teams'], { Teams: DAY }, { deleted: true, deletedDate })])],
      })
    expect(of('')).toBe('0 0 1 | 0 0 0 1 0 0')
    expect(of('2026-08-10')).toBe('0 0 1 | 0 0 0 1 0 0')
    expect(of('2026-07-10')).toBe('0 0 1 | 0 0 0 0 0 1')
  })

  it('gives way to own rows of the same day, and wins over older ones', () => {
    const u = graphUser('g@x', e3, ['Teams'], { Teams: DAY })
    // Same day: own office365 rows cover Teams too.
    expect(users({ licences: [S1], usage: [usage()], graph: [graph([u])] })).toBe('1 1 1 | 0 0 0 0 0 0')
    // Own rows of 08-24 are an earlier snapshot: u is turnover.
    const old = usage({ reportDate: '2026-08-24', lastActivity: '2026-08-20' })
    expect(users({ licences: [S1], usage: [old], graph: [graph([u])] })).toBe('1 1 2 | 0 0 0 1 0 0')
  })
})

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
