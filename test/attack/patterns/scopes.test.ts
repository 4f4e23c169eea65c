// One customer with very many products or workloads: the time grows with them, not with their square.
import { expect, test } from 'vitest'
import { adoption } from '../support/command.ts'
import { folderWith } from '../support/folder.ts'

const MANY = 40_000
const rows = (header: string, row: (at: number) => string): string =>
  `${header}\n${Array.from({ length: MANY }, (_, at) => row(at)).join('\n')}\n`

const USAGE = 'CustomerName,UserPrincipalName,Workload,LastActivityDate,ProductName,ReportDate'
const CASES: [string, string | Record<string, string>, string[]][] = [
  [
    'products with licences',
    rows('CustomerName,ProductName,LicensesSold,LicensesAssigned', at => `Tailspin,Product ${at},9,4`),
    ['portfolio', '--by', 'product'],
  ],
  [
    'products with licences of two days',
    rows('CustomerName,ProductName,LicensesSold,LicensesAssigned,ReportDate', at =>
      ['2026-07-31', '2026-08-31'].map(day => `Tailspin,Product ${at},9,4,${day}`).join('\n'),
    ),
    ['portfolio', '--by', 'product'],
  ],
  [
    'products with users',
    rows(USAGE, at => `Tailspin,u${at}@tailspin.example,Teams,2026-08-30,Product ${at},2026-08-31`),
    ['portfolio', '--by', 'product'],
  ],
  [
    'products with prices and users who are not active',
    {
      'usage.csv': rows(
        USAGE,
        at => `Tailspin,u${at}@tailspin.example,Teams,2026-01-30,Product ${at},2026-08-31`,
      ),
      'prices.csv': rows('ProductName,UnitPrice,Currency', at => `Product ${at},9,EUR`),
    },
    ['portfolio', '--by', 'product'],
  ],
  [
    'workloads',
    rows(USAGE, at => `Tailspin,u${at}@tailspin.example,Workload ${at},2026-08-30,,2026-08-31`),
    ['report'],
  ],
]

test.each(CASES)('%s', async (_, content, argv) => {
  const folder = folderWith(typeof content === 'string' ? { 'in.csv': content } : content)
  const { code, stderr, stdout } = await adoption([...argv, '--data', '.', '--format', 'csv'], folder, {
    patience: 25_000,
  })
  expect(code, stderr.slice(0, 500)).toBe(0)
  expect(stdout.split('\n').length).toBeGreaterThan(MANY)
})

/** What a job of every night leaves in some years. */
test('earlier portfolios: a trend takes twice the time for twice as many, not four times', async () => {
  const window =
    'asOf,windowStart,windowEnd,customerId,customerName,soldLicenses,assignedLicenses,deploymentPercent'
  const users = 'totalUsers,activeUsers,usagePercent,entitledActiveUsers,adjustedUsagePercent,trialUsers'
  const causes = 'secondSubscriptionUsers,lapsedSubscriptionUsers,turnoverUsers,yammerUsers,unlicensedUsers'
  const header = `${window},${users},${causes},basis,flags,advice`
  const day = (at: number): string => new Date(Date.UTC(2020, 0, at)).toISOString().slice(0, 10)
  const files = Array.from({ length: 2000 }, (_, at): [string, string] => {
    const row = `${day(at)},${day(at - 27)},${day(at)},t1,Tailspin,9,4,44.44,8,4,50,4,50,0,0,0,0,0,0,users,,`
    return [`history/${day(at)}.csv`, `${header}\n${row}\n`]
  })
  const argv = ['trend', '--data', 'history', '--format', 'json']
  const [some, all] = await Promise.all(
    [files.slice(0, 500), files].map(part => adoption(argv, folderWith(Object.fromEntries(part)))),
  )
  for (const one of [some, all]) expect(one?.code, one?.stderr.slice(0, 500)).toBe(0)
  // The start is in both.
  expect((all?.seconds ?? 0) / (some?.seconds ?? 0)).toBeLessThan(6)
})
