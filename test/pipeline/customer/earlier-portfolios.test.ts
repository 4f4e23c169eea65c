// Earlier portfolio exports: they serve trend and change, where they were made with the same settings.
import { describe, expect, it } from 'vitest'
import { formatDay } from '../../../src/model/day.ts'
import { percent } from '../../../src/model/ratio.ts'
import type { Grouping } from '../../../src/model/terms.ts'
import { exportOf } from '../../support/exported.ts'
import { type Asked, type Files, failure, lines, portfolio, seats, trend } from '../../support/exports.ts'

const LICENCES =
  'CustomerId,CustomerName,SubscriptionId,ProductName,PartnerId,LicensesSold,LicensesAssigned,ReportDate'
const at = (day: string, assigned: number): Files => ({
  [`${day}.csv`]: lines(LICENCES, `c1,Contoso,s1,Office 365 E3,P1,10,${assigned},${day}`),
})
const JULY = at('2026-07-31', 4)
const AUGUST = at('2026-08-31', 8)
const OWN: Asked = { scope: 'own', partner: 'P1' }

/** The days of the trend of August, with an earlier export of July made as asked. */
async function daysWith(
  format: 'csv' | 'json',
  made: Asked = {},
  asked: Asked = {},
  by: Grouping = 'customer',
): Promise<string[]> {
  const earlier = { [`july.${format}`]: await exportOf(JULY, format, made, by) }
  const { points } = await trend({ ...AUGUST, ...earlier }, 'Contoso', asked)
  return points.map(({ day, row }) => `${formatDay(day)} ${seats(row ?? undefined)}`)
}

const BOTH = ['2026-07-31 4/10', '2026-08-31 8/10']
const ALONE = ['2026-08-31 8/10']

describe('an earlier export', () => {
  it.each(['csv', 'json'] as const)('as %s is a point of the trend', async format => {
    expect(await daysWith(format)).toEqual(BOTH)
  })

  it('of another window is none', async () => {
    expect(await daysWith('csv', { windowDays: 7 })).toEqual(ALONE)
    expect(await daysWith('csv', { windowDays: 7 }, { windowDays: 7 })).toEqual(BOTH)
  })

  it('by service, product or workload is none', async () => {
    expect(await daysWith('csv', {}, {}, 'product')).toEqual(ALONE)
    expect(await daysWith('json', {}, {}, 'service')).toEqual(ALONE)
  })

  it('of other services is none, where it says so', async () => {
    expect(await daysWith('json', { services: 'all' })).toEqual(ALONE)
    expect(await daysWith('json', { services: 'all' }, { services: 'all' })).toEqual(BOTH)
    expect(await daysWith('csv', { services: 'all' })).toEqual(BOTH)
  })

  it('of another scope or partner is none, where it says so', async () => {
    expect(await daysWith('json', OWN)).toEqual(ALONE)
    expect(await daysWith('json', {}, OWN)).toEqual(ALONE)
    expect(await daysWith('json', OWN, OWN)).toEqual(BOTH)
    expect(await daysWith('json', OWN, { scope: 'own', partner: 'p1' })).toEqual(BOTH)
  })

  it('gives way to raw exports of the same customer and day', async () => {
    const earlier = { 'a.csv': await exportOf(at('2026-07-31', 1), 'csv') }
    const { points } = await trend({ ...JULY, ...AUGUST, ...earlier }, 'Contoso')
    expect(points.map(({ row }) => seats(row ?? undefined))).toEqual(['4/10', '8/10'])
  })

  it('later than the asked day is none', async () => {
    const later = { 'z.csv': await exportOf(at('2026-09-30', 9), 'csv') }
    const { points } = await trend({ ...AUGUST, ...later }, 'Contoso', { asOf: '2026-08-31' })
    expect(points.map(({ day }) => formatDay(day))).toEqual(['2026-08-31'])
  })

  it('is what change is taken against, and adds nothing else to the figures', async () => {
    const { rows, total } = await portfolio({ ...AUGUST, 'july.csv': await exportOf(JULY, 'csv') })
    const change = rows[0]?.change
    expect(change && formatDay(change.since)).toBe('2026-07-31')
    // 80 % − 40 %.
    expect(change?.deployment && percent(change.deployment, 2)).toBe(40)
    expect([rows.length, seats(total)]).toEqual([1, '8/10'])
  })

  it('alone makes no portfolio', async () => {
    const alone = portfolio({ 'july.csv': await exportOf(JULY, 'csv') })
    expect(await failure(alone)).toMatchObject({ exitCode: 3, problems: [{ code: 'no-exports' }] })
  })
})
