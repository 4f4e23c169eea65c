// Graph reports, counted on fingers; what each case must give stands in its comment.
import { describe, expect, it } from 'vitest'
import { bridge, DAY, graph, graphUser, licence, rowsOf, usage, users } from './build.ts'
import { ADDON, EXCHANGE } from './tiny-catalogue.ts'

const S1 = licence()
const GRACE = licence({ subscriptionId: 's2', state: 'InGracePeriod' })

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

  it('gives an unknown product nothing where a known one carries the workload, and no product where the flag is false', () => {
    // Exchange is carried by a known product; for Teams the flag is false: activity without product.
    const u = graphUser('u@x', ['OFFICE 365 E3', ADDON], ['Exchange'], { Teams: DAY })
    const rows = rowsOf({ graph: [graph([u])] }, { by: 'product' })
    expect(rows.map(row => [row.key, bridge(row)])).toEqual([
      ['Office 365 E3', '1 0 0 | 0 0 0 0 0 0'],
      ['', '1 0 1 | 0 0 0 0 0 1'],
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

describe('a per-workload report', () => {
  const row = {
    user: 'u@x',
    deleted: false,
    deletedDate: '',
    lastActivity: DAY,
    products: ['OFFICE 365 E3'],
  }
  const teams = (changes: object, reportDate = DAY) => ({
    customer: 'Contoso',
    workload: 'Teams' as const,
    reportDate,
    rows: [{ ...row, ...changes }],
  })

  it('takes the licence from the column, else from the products', () => {
    expect(users({ single: [teams({})] })).toBe('1 1 1 | 0 0 0 0 0 0')
    expect(users({ single: [teams({ isLicensed: false })] })).toBe('0 0 1 | 0 0 0 0 0 1')
    // Exchange alone does not carry Teams.
    expect(users({ single: [teams({ products: ['EXCHANGE ONLINE (PLAN 1)'] })] })).toBe('0 0 1 | 0 0 0 0 0 1')
    expect(users({ single: [teams({ products: ['EXCHANGE ONLINE (PLAN 1)', ADDON] })] })).toBe(
      '1 1 1 | 0 0 0 0 0 0',
    )
  })

  it('is merged with the wide report of its day, where a stated flag beats an inferred one', () => {
    const wide = graph([graphUser('U@x', ['OFFICE 365 E3'], [], { Teams: '2026-07-01' })])
    // Wide says no licence for Teams, the products of the other would: unlicensed, active on the newer day.
    expect(users({ graph: [wide], single: [teams({})] })).toBe('0 0 1 | 0 0 0 0 0 1')
    expect(users({ graph: [wide], single: [teams({ isLicensed: true })] })).toBe('1 1 1 | 0 0 0 0 0 0')
  })

  it('covers its own workload only', () => {
    // The wide report of 08-30 stays current for Exchange; its Teams row is an older snapshot of a user who still holds one.
    const wide = graph([graphUser('u@x', ['OFFICE 365 E3'], ['Teams', 'Exchange'], {})], '2026-08-30')
    const rows = rowsOf({ graph: [wide], single: [teams({})] }, { by: 'workload' })
    expect(rows.map(one => [one.key, bridge(one)])).toEqual([
      ['Exchange', '1 0 0 | 0 0 0 0 0 0'],
      ['Teams', '1 1 1 | 0 0 0 0 0 0'],
      ['', '1 1 1 | 0 0 0 0 0 0'],
    ])
  })
})
