// The figures over time: which days are points, who is missing, and what change is taken against.
import { describe, expect, it } from 'vitest'
import { formatDay } from '../../../src/model/day.ts'
import { percent, type Ratio } from '../../../src/model/ratio.ts'
import { nameOrId } from '../../../src/report/customer.ts'
import type { TrendReport } from '../../../src/report/types.ts'
import { lines, portfolio, trend, users } from '../../support/exports.ts'

const USAGE = 'CustomerName,UserPrincipalName,Workload,LastActivityDate,ProductName,ReportDate'
/** `active` of `total` users of a customer at a day. */
const at = (customer: string, day: string, active: number, total: number) =>
  Array.from({ length: total }, (_, index) => {
    return `${customer},u${index},Teams,${index < active ? day : ''},Office 365 E3,${day}`
  })
const files = (...rows: string[][]) => ({ 'u.csv': lines(USAGE, ...rows.flat()) })
const points = (value: Ratio | null | undefined) => (value ? percent(value, 2) : null)

function shown({ points: all }: TrendReport): string[] {
  return all.map(({ day, row, missing, customers }) => {
    const change = row?.change
    const since = change ? ` ${points(change.usage)} since ${formatDay(change.since)}` : ''
    return `${formatDay(day)} ${row ? `${row.activeUsers}/${row.totalUsers}` : '–'} of ${customers}${since}${missing.length > 0 ? `, missing ${missing.map(nameOrId).join(', ')}` : ''}`
  })
}

describe('one customer', () => {
  it('has a point at each export date, oldest first, and a change from 28 days on', async () => {
    const report = await trend(
      files(
        at('Contoso', '2026-08-31', 3, 4),
        at('Contoso', '2026-08-03', 1, 4),
        at('Contoso', '2026-08-04', 4, 4),
      ),
      'Contoso',
    )
    // 75 % − 25 %: the day before is 28 days older, the one after it 27.
    expect(shown(report)).toEqual([
      '2026-08-03 1/4 of 1',
      '2026-08-04 4/4 of 1',
      '2026-08-31 3/4 of 1 50 since 2026-08-03',
    ])
  })

  it('is shown by itself, whoever else is there', async () => {
    const report = await trend(
      files(at('Contoso', '2026-08-31', 1, 2), at('Fabrikam', '2026-07-31', 1, 2)),
      'contoso',
    )
    expect(shown(report)).toEqual(['2026-08-31 1/2 of 1'])
  })

  it('ends at the asked day', async () => {
    const both = files(at('Contoso', '2026-08-31', 3, 4), at('Contoso', '2026-07-31', 1, 4))
    expect(shown(await trend(both, 'Contoso', { asOf: '2026-08-30' }))).toEqual(['2026-07-31 1/4 of 1'])
  })

  it('judges each point as if it were the newest: a later removal is not known yet', async () => {
    const rows = [...at('Contoso', '2026-07-31', 2, 2), ...at('Contoso', '2026-08-07', 1, 1)]
    const { points: all } = await trend({ 'u.csv': lines(USAGE, ...rows) }, 'Contoso')
    expect(all.map(({ row }) => (row ? users(row) : ''))).toEqual([
      '2 2 2 | 0 0 0 0 0 0',
      '1 1 2 | 0 0 0 1 0 0',
    ])
  })

  it('takes undated rows to the newest point only', async () => {
    const rows = [
      ...at('Contoso', '2026-07-31', 1, 1),
      ...at('Contoso', '2026-08-31', 1, 1),
      'Contoso,x,Teams,,Office 365 E3,',
    ]
    expect(shown(await trend({ 'u.csv': lines(USAGE, ...rows) }, 'Contoso'))).toEqual([
      '2026-07-31 1/1 of 1',
      '2026-08-31 1/2 of 1 -50 since 2026-07-31',
    ])
  })
})

describe('all customers', () => {
  it('are gathered over the seven days that end with a point; who has no export in them is missing', async () => {
    const report = await trend(
      files(
        at('Contoso', '2026-08-31', 3, 4),
        // The seventh day is in, the eighth is a point of its own.
        at('Fabrikam', '2026-08-25', 1, 2),
        at('Litware', '2026-08-24', 1, 1),
        at('Contoso', '2026-08-24', 1, 4),
      ),
      null,
    )
    expect(shown(report)).toEqual([
      '2026-08-24 2/5 of 2, missing Fabrikam',
      '2026-08-31 4/6 of 2, missing Litware',
    ])
  })

  it('take each customer’s newest export of those days', async () => {
    const report = await trend(
      files(
        at('Contoso', '2026-08-31', 1, 1),
        at('Fabrikam', '2026-08-26', 0, 2),
        at('Fabrikam', '2026-08-30', 2, 2),
      ),
      null,
    )
    expect(shown(report)).toEqual(['2026-08-31 3/3 of 2'])
  })

  it('change over those who are present in both points only', async () => {
    const report = await trend(
      files(
        at('Contoso', '2026-07-31', 1, 4),
        at('Contoso', '2026-08-31', 3, 4),
        at('Fabrikam', '2026-08-31', 0, 96),
        at('Litware', '2026-07-31', 9, 9),
      ),
      null,
    )
    // Contoso alone: 75 % − 25 %.
    expect(shown(report)).toEqual([
      '2026-07-31 10/13 of 2, missing Fabrikam',
      '2026-08-31 3/100 of 2 50 since 2026-07-31, missing Litware',
    ])
  })

  it('have no change where nobody is present in both', async () => {
    const report = await trend(
      files(at('Contoso', '2026-07-31', 1, 4), at('Fabrikam', '2026-08-31', 1, 4)),
      null,
    )
    expect(report.points.at(-1)?.row?.change).toBeNull()
  })
})

describe('the change of a portfolio’s rows', () => {
  it('is that of the same scope', async () => {
    const rows = [
      ...at('Contoso', '2026-07-31', 1, 2),
      ...at('Contoso', '2026-08-31', 2, 2),
      'Contoso,u0,Exchange,2026-08-31,Office 365 E3,2026-08-31',
    ]
    const report = await portfolio({ 'u.csv': lines(USAGE, ...rows) }, {}, 'workload')
    const changes = report.rows.map(row => [row.key, points(row.change?.usage), row.change?.activeUsers])
    // There was no Exchange a month before.
    expect(changes).toEqual([
      ['Exchange', null, undefined],
      ['Teams', 50, 1],
    ])
  })
})
