// Which usage rows are current, what earlier ones are for, and what is said of those that are left out.
import { describe, expect, it } from 'vitest'
import { failure, lines, notes, portfolio, rowOf, users } from '../../support/exports.ts'
import { MONTHLY, own, TEAMS, USAGE } from '../support/headers.ts'

const row = (user: string, workload: string, active: string, report: string, more = ',Office 365 E3,,') =>
  `c1,Contoso,${user},${workload},${active},${more},${report}`
const DAY = '2026-08-31'

describe('the as-of day', () => {
  const asOf = async (rows: string[], asked = {}) =>
    (await portfolio(own({ usage: rows }), asked)).rows[0]?.asOf
  const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000

  it('is the newest report date, not after the asked one', async () => {
    const rows = [row('u', 'Teams', '', '2026-08-30'), row('u', 'Teams', '', DAY)]
    expect(await asOf(rows)).toBe(day(DAY))
    expect(await asOf(rows, { asOf: '2026-08-30' })).toBe(day('2026-08-30'))
    expect(await asOf(rows, { asOf: '2027-01-01' })).toBe(day(DAY))
  })

  it('of undated rows is the asked one, else their newest activity', async () => {
    const rows = [row('u', 'Teams', '2026-08-10', ''), row('v', 'Teams', '2026-08-12', '')]
    expect(await asOf(rows)).toBe(day('2026-08-12'))
    expect(await asOf(rows, { asOf: DAY })).toBe(day(DAY))
    expect(await asOf([row('u', 'Teams', '', '')])).toBeNull()
  })

  it('is found before services are chosen', async () => {
    const rows = [
      row('u', 'Teams', '2026-08-30', '2026-08-30'),
      row('u', 'Sales', DAY, DAY, ',Dynamics 365 Sales Premium,,'),
    ]
    expect(await asOf(rows, { services: ['office365'] })).toBe(day(DAY))
  })

  it('of a customer without usage is that of its licences', async () => {
    const licences = ['c1,Contoso,s1,Office 365 E3,Active,,10,8,2026-07-15']
    expect((await portfolio(own({ licences }))).rows[0]?.asOf).toBe(day('2026-07-15'))
    const undated = ['c1,Contoso,s1,Office 365 E3,Active,,10,8,']
    expect((await portfolio(own({ licences: undated }))).rows[0]).toMatchObject({
      asOf: null,
      soldLicenses: 10,
    })
    expect((await portfolio(own({ licences: undated }), { asOf: DAY })).rows[0]?.asOf).toBe(day(DAY))
  })
})

describe('exports that are all later than asked', () => {
  const usage = [row('u', 'Teams', DAY, DAY), row('u', 'Teams', DAY, '2026-09-05')]

  it('end the run with the oldest usable day', async () => {
    const { exitCode, problems } = await failure(portfolio(own({ usage }), { asOf: '2026-08-01' }))
    expect(exitCode).toBe(3)
    expect(problems).toEqual([{ code: 'all-later', params: { asOf: '2026-08-01', oldest: DAY } }])
  })

  it('of one customer among others leave it listed, not available', async () => {
    const other = 'c2,Fabrikam,u,Teams,2026-07-31,,Office 365 E3,,,2026-07-31'
    const { rows } = await portfolio(own({ usage: [...usage, other] }), { asOf: '2026-08-01' })
    expect(rows.map(each => `${each.customer.name} ${users(each)}`)).toEqual([
      'Contoso – – – | – – – – – –',
      'Fabrikam 1 1 1 | 0 0 0 0 0 0',
    ])
    expect(rows[0]).toMatchObject({ asOf: null, window: null, flags: ['no-licence-data', 'no-usage-data'] })
  })
})

describe('a snapshot', () => {
  const report = (day: string, user: string) => lines(TEAMS, `${day},${user},${day},False,,OFFICE 365 E3,1,7`)
  const exchange = (day: string) =>
    lines(
      TEAMS.replace('Team Chat Message Count', 'Send Count'),
      `${day},u@x,${day},False,,OFFICE 365 E3,1,7`,
    )

  it.each([
    ['2026-08-24', 1, 0],
    ['2026-08-23', 0, 1],
  ])(
    'of %s beside one of 2026-08-31 is read with it: %i, or noted: %i',
    async (day, exchangeUsers, noted) => {
      const files = { 'Contoso/t.csv': report(DAY, 'u@x'), 'Contoso/e.csv': exchange(day) }
      const result = await portfolio(files, {}, 'workload')
      expect(rowOf(result.rows, 'Exchange')?.totalUsers ?? 0).toBe(exchangeUsers)
      expect(notes(result, 'stale-snapshot')).toHaveLength(noted)
    },
  )

  it('names the one that is too old', async () => {
    const files = { 'Contoso/t.csv': report(DAY, 'u@x'), 'Contoso/e.csv': exchange('2026-08-23') }
    const [note] = notes(await portfolio(files), 'stale-snapshot')
    // 2026-08-23 and 2026-08-31 are 20688 and 20696 days from 1970.
    expect(note).toEqual({
      customer: 'Contoso',
      customerId: null,
      service: 'office365',
      workload: 'Exchange',
      day: 20_688,
      asOf: 20_696,
    })
  })

  it('of counts that is too old is left out and named too', async () => {
    const counts = ['c1,Contoso,Teams,2026-08,100,30,0', 'c1,Contoso,Yammer,2026-09,90,3,0']
    const result = await portfolio({ 'monthly.csv': lines(MONTHLY, ...counts) }, {}, 'workload')
    expect(result.rows.map(({ key }) => key)).toEqual(['Yammer'])
    // The last days of August and September are 20696 and 20726 days from 1970.
    expect(notes(result, 'stale-snapshot')).toEqual([
      {
        customer: 'Contoso',
        customerId: 'c1',
        service: 'office365',
        workload: 'Teams',
        day: 20_696,
        asOf: 20_726,
      },
    ])
  })

  it('of counts is left out and named where user rows are of another month than it and the next', async () => {
    const files = {
      ...own({ usage: [row('u', 'Exchange', DAY, '2026-10-08')] }),
      'monthly.csv': lines(MONTHLY, 'c1,Contoso,Teams,2026-08,100,30,0', 'c1,Contoso,Yammer,2026-09,90,3,0'),
    }
    const result = await portfolio(files, {}, 'workload')
    expect(result.rows.map(({ key }) => key)).toEqual(['Exchange', 'Yammer'])
    // 2026-10-08 is 20734 days from 1970.
    expect(notes(result, 'counts-of-other-month')).toEqual([
      {
        customer: 'Contoso',
        customerId: 'c1',
        service: 'office365',
        workload: 'Teams',
        day: 20_696,
        asOf: 20_734,
      },
    ])
  })

  it('replaces the one before: a user who is gone and was active is turnover, one who was idle is nobody', async () => {
    const usage = [
      row('stays', 'Teams', DAY, '2026-08-24'),
      row('left', 'Teams', '2026-08-20', '2026-08-24'),
      row('idle', 'Teams', '2026-07-01', '2026-08-24'),
      row('stays', 'Teams', DAY, DAY),
    ]
    expect(users((await portfolio(own({ usage }))).rows[0])).toBe('1 1 2 | 0 0 0 1 0 0')
  })
})

describe('activity after the as-of day', () => {
  it('is not in the window, is counted in a note, and gives way to earlier activity of the same row', async () => {
    const usage = [
      row('u', 'Teams', '2026-09-02', DAY),
      row('v', 'Teams', '2026-09-01', DAY),
      row('v', 'Teams', DAY, DAY),
    ]
    const report = await portfolio(own({ usage }))
    expect(users(report.rows[0])).toBe('2 1 1 | 0 0 0 0 0 0')
    expect(notes(report, 'future-activity')).toEqual([
      { customer: 'Contoso', customerId: 'c1', count: 2, asOf: 20_696 },
    ])
  })
})

describe('undated rows', () => {
  it('are current beside dated ones', async () => {
    const usage = [
      row('u', 'Teams', DAY, ''),
      row('v', 'Teams', DAY, DAY),
      row('w', 'Teams', DAY, '2026-08-24'),
    ]
    // w was there a week before only.
    expect(users((await portfolio(own({ usage }))).rows[0])).toBe('2 2 3 | 0 0 0 1 0 0')
  })

  it('have the date that the portal writes into the name of the file, with a note', async () => {
    const list = lines(
      'Product Title,Total Licenses,Expired Licenses,Assigned licenses',
      'Office 365 E3,10,0,8',
    )
    const report = await portfolio({ 'Contoso/ProductList_8_30_2026 6_02_11 AM.csv': list })
    expect(report.rows[0]?.asOf).toBe(20_695)
    expect(notes(report, 'file-name-date')).toEqual([
      { file: 'Contoso/ProductList_8_30_2026 6_02_11 AM.csv', day: 20_695 },
    ])
  })
})

describe('one day in two formats', () => {
  it('the own rows win over a Graph report for what it covers', async () => {
    const graph = lines(
      TEAMS,
      `${DAY},u@x,${DAY},False,,OFFICE 365 E3,1,7`,
      `${DAY},v@x,${DAY},False,,OFFICE 365 E3,1,7`,
    )
    const files = { 'Contoso/t.csv': graph, 'usage.csv': lines(USAGE, row('u@x', 'Teams', DAY, DAY)) }
    expect(users((await portfolio(files)).rows[0])).toBe('1 1 1 | 0 0 0 0 0 0')
  })
})
