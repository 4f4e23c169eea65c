// Portfolios that answer different questions: what was said for one and not for the other is told as that.
import { expect, test } from 'vitest'
import { folderWith } from '../attack/support/folder.ts'
import { inside } from '../attack/support/inside.ts'

const HEADER = 'CustomerName,ProductName,LicensesSold,LicensesAssigned,ReportDate\n'
const USAGE = 'CustomerName,UserPrincipalName,Workload,LastActivityDate,ReportDate\n'
const FILES = {
  'north/l.csv': `${HEADER}Contoso,Office 365 E3,10,9,2026-08-31\n`,
  'north/u.csv': `${USAGE}Contoso,ann@contoso.example,Teams,2026-08-30,2026-08-31\n`,
  'south/l.csv': `${HEADER}Fabrikam,Office 365 E3,10,9,2026-08-31\n`,
  'south/u.csv': `${USAGE}Fabrikam,kim@fabrikam.example,Teams,2026-08-30,2026-08-31\n`,
  'prices.csv': 'ProductName,UnitPrice,Currency\nOffice 365 E3,20,EUR\n',
}

test.each([
  [['--as-of', '2026-08-31'], 'found --as-of "2026-08-31", where north.json has no --as-of;'],
  [['--users'], 'found --users, where north.json has no --users;'],
  [
    ['--only', 'Teams'],
    'found --only "workload:Teams", where north.json has no --only;',
    ['--by', 'workload'],
  ],
  [['--data', 'prices.csv'], /found prices "[0-9a-f]{8}", where north\.json has no prices;/u],
  [['--window', '14'], 'found --window "14", where north.json has --window "28";'],
])('%j in one of two', async (options, words, others = []) => {
  const folder = folderWith(FILES)
  const made = async (name: string, ...more: string[]) => {
    const argv = ['portfolio', '--data', name, ...more, '--export', `${folder}/${name}.json`]
    expect((await inside(argv, folder)).code).toBe(0)
  }
  await made('north', ...others)
  await made('south', ...options)
  const { code, stderr } = await inside(['merge', 'north.json', 'south.json'], folder)
  expect(code).toBe(3)
  expect(stderr).toMatch(words)
  const back = await inside(['merge', 'south.json', 'north.json'], folder)
  expect(back.stderr).not.toMatch(/"–"|""/u)
})
