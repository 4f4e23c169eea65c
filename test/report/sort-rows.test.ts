// The order and number of rows: what comes first, what stays equal, and that the Total never changes.
import { describe, expect, test } from 'vitest'
import { GROUPINGS } from '../../src/model/terms.ts'
import { sortAndCut, sortColumn, sortColumns } from '../../src/report/sort-rows.ts'
import type { PortfolioReport, Row } from '../../src/report/types.ts'
import { emptyPortfolioReport, portfolioByWorkload, portfolioReport } from '../support/sample-reports.ts'
import { type Counts, sampleRow } from '../support/samples/row.ts'

function of(...rows: [string, Counts][]): PortfolioReport {
  return { ...portfolioReport, rows: rows.map(([name, counts]) => row(name, counts)) }
}

function row(name: string, counts: Counts): Row {
  return sampleRow('customer', { id: null, name }, null, counts)
}

function names(report: PortfolioReport, sort: string | null, top: number | null = null): string {
  return sortAndCut(report, { sort, top })
    .rows.map(one => one.customer.name)
    .join(' ')
}

describe('sorting', () => {
  test('numbers descend, equal rows keep their order, what is not available comes last', () => {
    const report = of(
      ['a', { sold: 5 }],
      ['b', {}],
      ['c', { sold: 70 }],
      ['d', { sold: 5 }],
      ['e', { sold: 0 }],
      ['f', {}],
    )
    expect(names(report, 'soldLicenses')).toBe('c a d e b f')
  })

  test('percentages are compared exactly: 2/3 is above 66.66 %, and 1/3 and 2/6 are equal', () => {
    const report = of(
      ['x', { sold: 10_000, assigned: 6666 }],
      ['y', { sold: 6, assigned: 2 }],
      ['z', { sold: 3, assigned: 2 }],
      ['w', { sold: 3, assigned: 1 }],
    )
    expect(names(report, 'deploymentPercent')).toBe('z x y w')
  })

  test('text ascends by code point', () => {
    const report = of(['b', {}], ['Z', {}], ['\u{1F600}', {}], ['\uFF5E', {}])
    expect(names(report, 'customerName')).toBe('Z b \uFF5E \u{1F600}')
  })

  test('days are text: the oldest first', () => {
    expect(sortAndCut(portfolioReport, { sort: 'asOf', top: 1 }).rows[0]?.customer.name).toBe(
      'Moreau et Fils',
    )
  })

  test('opportunity is T − A₀, or T − A without A₀, and not the extras', () => {
    const report = of(
      ['counts', { total: 100, active: 60 }],
      ['extras', { total: 100, entitled: 50, causes: { trial: 49 } }],
      ['none', { total: 9 }],
      ['done', { total: 9, entitled: 9 }],
    )
    expect(names(report, 'opportunity')).toBe('extras counts done none')
  })

  test('a portfolio by workload sorts by workload, keeping the customers in order within each', () => {
    const { rows } = sortAndCut(portfolioByWorkload, { sort: 'workload', top: null })
    const keys = rows.map(one => one.key ?? '')
    expect(keys).toEqual(keys.toSorted())
    expect(rows).toHaveLength(portfolioByWorkload.rows.length)
  })
})

describe('the first rows', () => {
  test('are cut after sorting; the Total still covers every row', () => {
    const top = sortAndCut(portfolioReport, { sort: 'soldLicenses', top: 2 })
    expect(top.rows.map(one => one.customer.name)).toEqual(['Fjord Energi', 'Aurora Fisk AS'])
    expect(top.total).toBe(portfolioReport.total)
  })

  test('more than there are, or of an empty portfolio', () => {
    expect(sortAndCut(portfolioReport, { sort: null, top: 500 }).rows).toEqual(portfolioReport.rows)
    expect(sortAndCut(emptyPortfolioReport, { sort: 'usagePercent', top: 3 }).rows).toEqual([])
  })

  test('the report itself is left as it was', () => {
    const before = [...portfolioReport.rows]
    sortAndCut(portfolioReport, { sort: 'customerName', top: 1 })
    expect(portfolioReport.rows).toEqual(before)
  })
})

describe('names of columns', () => {
  test('are those of the CSV, and opportunity', () => {
    expect(sortColumns('customer')).toContain('adjustedUsagePercent')
    expect(sortColumns('customer')).toContain('secondSubscriptionUsers')
    expect(sortColumns('customer')).toContain('opportunity')
    for (const by of GROUPINGS) expect(sortColumns(by).includes('workload')).toBe(by === 'workload')
  })

  test('in any letter case, and short', () => {
    expect(sortColumn(' USAGEpercent', 'customer')).toBe('usagePercent')
    expect(sortColumn('usage', 'customer')).toBe('usagePercent')
    expect(sortColumn('workload', 'workload')).toBe('workload')
  })

  test('nothing else is a column, whatever every object has', () => {
    for (const typed of ['', 'usag', 'workload', 'constructor', '__proto__', 'toString']) {
      expect(sortColumn(typed, 'customer')).toBe(undefined)
    }
  })
})
