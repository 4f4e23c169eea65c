// Who people are, by all exports of a tenant: before their rows are judged.
import { describe, expect, it } from 'vitest'
import { lines, notes, portfolio, users } from '../../support/exports.ts'
import { TEAMS, USAGE, USERS } from '../support/headers.ts'

const ON = '2026-08-29'
const row = (user: string, { deleted = 'False', on = '', date = ON, last = '2026-08-27' } = {}) =>
  `${date},${user},${last},${deleted},${on},OFFICE 365 E3,1,7`
const listed = (user: string, on = '') => `${user},${user},${on},False,Office 365 E3`
const report = (...rows: string[]) => ({ 'Contoso/teams.csv': lines(TEAMS, ...rows) })

async function bridgeOf(files: Record<string, string>): Promise<string> {
  return users((await portfolio(files)).rows[0])
}

describe('who is deleted', () => {
  it('is counted among contradictions only where both cannot be true', async () => {
    const list = (...rows: string[]) => ({ 'Contoso/users_8_31_2026 9_17_18 AM.csv': lines(USERS, ...rows) })
    const count = async (on: string) => {
      const files = { ...report(row('a@x'), row('b@x')), ...list(listed('a@x'), listed('b@x', on)) }
      return notes(await portfolio(files), 'deleted-or-not')
    }
    // Of the report's own day: b may have left after it.
    expect(await count('2026-08-20')).toEqual([{ customer: 'Contoso', customerId: null, count: 1 }])
    expect(await count('2026-08-29')).toEqual([])
    expect(await count('2026-08-30')).toEqual([])
  })

  it('has been there before in a report that does not say so', async () => {
    const files = {
      'Contoso/then.csv': lines(TEAMS, row('a@x', { date: '2026-08-20', last: '2026-08-19' })),
      'Contoso/now.csv': lines(TEAMS, row('a@x', { deleted: 'True', last: '' }), row('b@x')),
    }
    expect(await bridgeOf(files)).toBe('1 1 2 | 0 0 0 1 0 0')
  })

  it('takes the day that one of the exports gives', async () => {
    const files = {
      ...report(row('a@x', { deleted: 'True' }), row('b@x')),
      'Contoso/email.csv': lines(
        TEAMS.replace('Team Chat Message Count', 'Send Count'),
        row('a@x', { deleted: 'True', on: '2026-06-01' }),
      ),
    }
    // Before the window: activity without a licence, in Teams and Exchange alike.
    expect(await bridgeOf(files)).toBe('1 1 2 | 0 0 0 0 0 1')
  })
})

describe('reports of one day', () => {
  it('merge for one workload, whatever their formats are: a licence in one of them is one', async () => {
    const SHAREPOINT = TEAMS.replace('Team Chat Message Count', 'Visited Page Count')
    const ONEDRIVE = TEAMS.replace('Team Chat Message Count', 'Synced File Count')
    const files = {
      'Contoso/sharepoint.csv': lines(SHAREPOINT, `${ON},a@x,,False,,,0,7`),
      'Contoso/onedrive.csv': lines(ONEDRIVE, `${ON},a@x,2026-08-27,False,,OFFICE 365 E3,1,7`),
    }
    expect(await bridgeOf(files)).toBe('1 1 1 | 0 0 0 0 0 0')
  })
})

describe('a change of plan', () => {
  const own = (product: string, removed = '', workload = 'Teams') =>
    `c1,Contoso,a@x,${workload},2026-08-27,,${product},,${removed},${ON}`

  it('asks for any held row, also one of a trial or without product', async () => {
    for (const held of [own('Microsoft Teams Exploratory'), own('', '', 'Sales Hub')]) {
      const files = { 'usage.csv': lines(USAGE, own('Office 365 E3', '2026-08-10'), held) }
      expect((await bridgeOf(files)).split(' ').at(-3)).toBe('0')
    }
  })

  it('is turnover where the other row was removed too', async () => {
    const files = {
      'usage.csv': lines(USAGE, own('Office 365 E3', '2026-08-10'), own('Microsoft 365 E5', '2026-08-11')),
    }
    expect(await bridgeOf(files)).toBe('0 0 1 | 0 0 0 1 0 0')
  })
})
