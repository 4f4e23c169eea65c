// Lists of people in a tenant of so many that most of them are counted by sets of scopes, and those who are listed one by one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { adoption } from '../../../src/library/adoption.ts'

const HEADER =
  'Report Refresh Date,User Principal Name,Display Name,Is Deleted,Deleted Date,Has Exchange License,Exchange Last Activity Date,Has Teams License,Teams Last Activity Date,Has SharePoint License,SharePoint Last Activity Date,Assigned Products'
const DAYS = { active: '2026-08-20', idle: '2026-06-01' }

/** Of sixty users the first forty used both, ten Exchange alone, ten nothing for months; each tenth is blocked, one a guest. */
const USERS = Array.from({ length: 60 }, (_, at) => ({
  name: at === 5 ? 'guest_y#ext#@x.example' : `u${String(at).padStart(2, '0')}@x.example`,
  exchange: at < 50 ? DAYS.active : DAYS.idle,
  teams: at < 40 ? DAYS.active : DAYS.idle,
  isBlocked: at % 10 === 0,
}))

async function listed(by: 'customer' | 'workload'): Promise<string[]> {
  const dir = mkdtempSync(path.join(tmpdir(), 'listed-'))
  try {
    const usage = USERS.map(
      ({ name, exchange, teams }, at) =>
        `2026-08-30,${name},Name ${at},False,,True,${exchange},True,${teams},False,,OFFICE 365 E3\n`,
    )
    const list = USERS.map(({ name, isBlocked }) => `,${name},,${isBlocked},Office 365 E3\n`)
    writeFileSync(path.join(dir, 'usage.csv'), `${HEADER}\n${usage.join('')}`)
    writeFileSync(
      path.join(dir, 'users_8_31_2026.csv'),
      `Display name,User principal name,Soft deletion time stamp,Block credential,Licenses\n${list.join('')}`,
    )
    const { users } = await adoption({ data: [`Contoso=${dir}`], cwd: dir, users: true, by })
    return (users ?? []).map(({ key, list, user, displayName, status }) =>
      [key, list, user, displayName, ...status].join(' '),
    )
  } finally {
    rmSync(dir, { recursive: true })
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at)
/** Whoever is looked at was active, and is a guest (5) or blocked. */
const line = (key: string, list: 'unused' | 'look', at: number): string => {
  const mark = at === 5 ? ' guest' : at % 10 === 0 ? ' blocked' : ''
  return `${key} ${list} ${USERS[at]?.name} Name ${at} ${list === 'look' ? 'active' : 'idle'}${mark}`
}

it('names those who used nothing, and whoever is blocked or a guest', async () => {
  // 50 to 59 used nothing; of the others 0, 10, 20, 30 and 40 are blocked, and 5 is a guest.
  const wanted = [
    ...range(50, 60).map(at => line('', 'unused', at)),
    ...[0, 5, 10, 20, 30, 40].map(at => line('', 'look', at)),
  ]
  expect((await listed('customer')).sort()).toEqual(wanted.sort())
})

it('names them in each workload', async () => {
  // Teams also lacks 40 to 49, of whom 40 is blocked and so no other line there.
  const wanted = [
    ...range(50, 60).map(at => line('Exchange', 'unused', at)),
    ...range(40, 60).map(at => line('Teams', 'unused', at)),
    ...[0, 5, 10, 20, 30, 40].map(at => line('Exchange', 'look', at)),
    ...[0, 5, 10, 20, 30].map(at => line('Teams', 'look', at)),
  ]
  const told = (await listed('workload')).filter(one => /^(Exchange|Teams) /.test(one))
  expect(told.sort()).toEqual(wanted.sort())
})
