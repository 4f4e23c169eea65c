// What counts cannot prove: percentages that the export states, and causes that could stand behind them.
import { describe, expect, it } from 'vitest'
import { lines, portfolio, rowOf } from '../../support/exports.ts'
import { DEPLOYED, LICENCES, MONTHLY, QUALIFIED } from '../support/headers.ts'

describe('a stated percentage', () => {
  const usageOf = async (stated: string) => {
    const row = `c1,Contoso,Teams,Microsoft Office 365,Office 365 E3,120,200,${stated},2026-08-31`
    const { rows } = await portfolio({ 'u.csv': lines(QUALIFIED, row) }, {}, 'workload')
    const [teams] = rows
    return [teams?.reported.usage, teams?.flags.includes('differs')]
  }

  it.each([
    // Ours is 60 %.
    ['60', 60, false],
    ['60.5', 60.5, false],
    ['59.5', 59.5, false],
    ['60.51', 60.51, true],
    ['59.49', 59.49, true],
    // 0.6 is meant as a ratio.
    ['0.6', 60, false],
    ['', null, false],
  ])('of %s is shown as %s and flagged beyond half a point: %s', async (stated, shown, flagged) => {
    expect(await usageOf(stated)).toEqual([shown, flagged])
  })

  it('of a deployment stands beside ours', async () => {
    const file = { 'd.csv': lines(DEPLOYED, 'c1,Contoso,Office 365 E3,161,200,81.01,2026-08-31') }
    const [row] = (await portfolio(file)).rows
    expect(row?.reported.deployment).toBe(81.01)
    expect(row?.flags).toContain('differs')
  })

  it('of several subscriptions is none of their sum', async () => {
    const rows = [
      'c1,Contoso,Office 365 E3,10,20,50,2026-08-31',
      'c1,Contoso,Office 365 E1,1,20,5,2026-08-31',
    ]
    const report = await portfolio({ 'd.csv': lines(DEPLOYED, ...rows) })
    expect(report.rows[0]?.reported.deployment).toBeNull()
    expect(report.rows[0]?.flags).not.toContain('differs')
  })
})

describe('possible causes', () => {
  const files = {
    'l.csv': lines(
      LICENCES,
      'c1,Contoso,s1,Office 365 E3,Active,,40,40,2026-08-31',
      'c1,Contoso,s2,Office 365 E3,InGracePeriod,,30,25,2026-08-31',
      'c1,Contoso,s3,Office 365 E5,Active,True,20,15,2026-08-31',
      'c1,Contoso,s4,Exchange Online (Plan 1),Disabled,,60,60,2026-08-31',
    ),
    'u.csv': lines(MONTHLY, 'c1,Contoso,Exchange,2026-08,40,50,0', 'c1,Contoso,Yammer,2026-08,40,7,0'),
  }

  it('are those that the licences allow, each with the most users that it could explain', async () => {
    const [row] = (await portfolio(files)).rows
    // Grace beside a counted E3; 60 disabled seats, but only 50 users; who left is not known; seven are on Yammer.
    expect(row?.possible).toEqual([
      { cause: 'trial', most: 15 },
      { cause: 'secondSubscription', most: 25 },
      { cause: 'lapsedSubscription', most: 50 },
      { cause: 'turnover', most: null },
      { cause: 'yammer', most: 7 },
    ])
    expect(row?.bridge).toEqual([])
  })

  it('of Yammer are Yammer itself; of Exchange they are not', async () => {
    const { rows } = await portfolio(files, {}, 'workload')
    const causes = (key: string) => rowOf(rows, key)?.possible.map(({ cause, most }) => `${cause} ${most}`)
    expect(causes('Yammer')).toContain('yammer 7')
    expect(causes('Exchange')?.some(text => text.startsWith('yammer'))).toBe(false)
  })

  it('are none where users are told one by one', async () => {
    const usage = lines(
      'CustomerId,UserPrincipalName,Workload,LastActivityDate,ReportDate',
      'c1,u,Teams,,2026-08-31',
    )
    expect((await portfolio({ 'u.csv': usage })).rows[0]?.possible).toEqual([])
  })
})
