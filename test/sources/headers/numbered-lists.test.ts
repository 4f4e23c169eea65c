// Lists that a program has laid out as columns with numbers: one column again, whatever sign joins them, or an error.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { joinedLists } from '../../../src/sources/headers/numbered-lists.ts'
import { byCommand } from '../../support/run.ts'

const folders: string[] = []
afterEach(() => {
  for (const one of folders.splice(0)) rmSync(one, { recursive: true })
})

function folderOf(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'adoption-numbered-lists-x'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content)
  return folder
}

const E3 = '05e9a617-0261-4cee-bb44-138d3ef5d965'
const E5 = '06ebc4ee-1bb5-47dd-8120-11324bc54e06'
/** What was sold, and not what of it is assigned: that the users tell. */
const SOLD = [
  'commerceSubscriptionId,createdDateTime,id,isTrial,nextLifecycleDateTime,ownerId,ownerTenantId,ownerType,serviceStatus,skuId,skuPartNumber,status,totalLicenses',
  `1,,s1,False,2027-01-01T00:00:00Z,,,User,[],${E3},SPE_E3,Enabled,10`,
  `2,,s2,False,2027-01-01T00:00:00Z,,,User,[],${E5},SPE_E5,Enabled,10`,
].join('\n')
/** Two hold both, two E3 alone, one nothing: 6 of 20 seats. */
const HELD = [
  ['a', E3, E5],
  ['b', E3, E5],
  ['c', E3, ''],
  ['d', '', E3],
  ['e', '', ''],
]

async function assignedOf(users: string | Buffer, name = 'users.csv') {
  const folder = folderOf({ 'subscriptions.csv': SOLD, [name]: users })
  const { exitCode, rows, stderr } = await byCommand(folder, { by: 'customer' })
  return { exitCode, stderr, assigned: rows.at(-1)?.['assignedLicenses'] }
}

const usersWith = (first: string, second: string): string =>
  [
    ['userPrincipalName', 'accountEnabled', first, second],
    ...HELD.map(([user, ...ids]) => [`${user}@c.example`, 'True', ...ids]),
  ]
    .map(row => row.join(';'))
    .join('\n')

test.each([
  ['assignedLicenses.0.skuId', 'assignedLicenses.1.skuId'],
  ['assignedLicenses/0/skuId', 'assignedLicenses/1/skuId'],
  ['assignedLicenses:0:skuId', 'assignedLicenses:1:skuId'],
  ['assignedLicenses_0_skuId', 'assignedLicenses_1_skuId'],
  ['assignedLicenses[0].skuId', 'assignedLicenses[1].skuId'],
  ['assignedLicenses[0][skuId]', 'assignedLicenses[1][skuId]'],
  ['assignedLicenses->0->skuId', 'assignedLicenses->1->skuId'],
  ['assignedLicenses__0__skuId', 'assignedLicenses__1__skuId'],
  ['assignedLicenses.skuId.1', 'assignedLicenses.skuId.2'],
  ['Licenses.1', 'Licenses.2'],
  ['Licenses', 'Licenses.1'],
  ['Licenses 2', 'Licenses 1'],
])('%s and %s are the licences of a user', async (first, second) => {
  expect(await assignedOf(usersWith(first, second))).toMatchObject({ exitCode: 0, assigned: 6 })
})

test('they are read packed, in JSON, and with line breaks and quotation marks in other cells', async () => {
  const users = usersWith('assignedLicenses.0.skuId', 'assignedLicenses.1.skuId')
  expect(await assignedOf(gzipSync(users), 'users.csv.gz')).toMatchObject({ assigned: 6 })
  expect(await assignedOf(users.replace('True', '"True"'))).toMatchObject({ assigned: 6 })
  const records = HELD.map(([user, first, second]) => ({
    userPrincipalName: `${user}@c.example`,
    'assignedLicenses.0.skuId': first,
    'assignedLicenses.1.skuId': second,
  }))
  expect(await assignedOf(JSON.stringify(records, null, 1), 'users.json')).toMatchObject({ assigned: 6 })
  expect(
    await assignedOf(records.map(record => JSON.stringify(record)).join('\n'), 'users.jsonl'),
  ).toMatchObject({ assigned: 6 })
})

test('a row for each licence is as good', async () => {
  const rows = HELD.flatMap(([user, ...ids]) => ids.map(id => `${user}@c.example,True,${id}`))
  const users = ['userPrincipalName,accountEnabled,assignedLicenses.skuId', ...rows].join('\n')
  expect(await assignedOf(users)).toMatchObject({ exitCode: 0, assigned: 6 })
})

test('a number that is missing is an error: licences were left out', async () => {
  const { exitCode, stderr } = await assignedOf(
    usersWith('assignedLicenses.0.skuId', 'assignedLicenses.2.skuId'),
  )
  expect(exitCode).toBe(3)
  expect(stderr.replace(/\s+/g, ' ')).toContain('expected also: assignedLicenses 1')
})

test('what is wrong is told with the line that it has in the file', async () => {
  const lines = usersWith('assignedLicenses.0.skuId', 'assignedLicenses.1.skuId').split('\n')
  const users = ['', ...lines.slice(0, 2), '', ...lines.slice(2)]
    .join('\n')
    .replace('c@c.example;True', 'c@c.example;maybe')
  const { exitCode, stderr } = await assignedOf(users)
  expect(exitCode).toBe(3)
  expect(stderr).toMatch(/users\.csv:6\b/)
})

test('headers that are none of these stay as they are', () => {
  for (const name of [
    'Licenses Sold',
    'Licenses',
    'Office 365 E3',
    'Licenses.sold',
    'licenses.',
    'x'.repeat(100_000),
  ])
    expect(joinedLists([name, 'User principal name'])).toBeNull()
})

test('products of a report in several columns are those of its users', async () => {
  const report = [
    'Report Refresh Date,User Principal Name,Last Activity Date,Assigned Products.0,Assigned Products.1,Report Period,Team Chat Message Count',
    '2026-08-31,a@c.example,2026-08-30,OFFICE 365 E3,MICROSOFT 365 E5,30,1',
    '2026-08-31,b@c.example,,MICROSOFT 365 E5,,30,0',
    '2026-08-31,c@c.example,,,,30,0',
  ].join('\n')
  const { rows } = await byCommand(folderOf({ 'teams.csv': report }), { by: 'product' })
  expect(rows.map(row => [row['product'], row['totalUsers'], row['activeUsers']])).toEqual([
    ['Microsoft 365 E5', 2, 1],
    ['Office 365 E3', 1, 1],
    ['', 2, 1],
  ])
})
