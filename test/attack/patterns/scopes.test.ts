// One customer with very many products or workloads: the time grows with them, not with their square.
import { expect, test } from 'vitest'
import { adoption } from '../support/command.ts'
import { folderWith } from '../support/folder.ts'

const MANY = 40_000
const rows = (header: string, row: (at: number) => string): string =>
  `${header}\n${Array.from({ length: MANY }, (_, at) => row(at)).join('\n')}\n`

const USAGE = 'CustomerName,UserPrincipalName,Workload,LastActivityDate,ProductName,ReportDate'
const CASES: [string, string, string[]][] = [
  [
    'products with licences',
    rows('CustomerName,ProductName,LicensesSold,LicensesAssigned', at => `Tailspin,Product ${at},9,4`),
    ['portfolio', '--by', 'product'],
  ],
  [
    'products with users',
    rows(USAGE, at => `Tailspin,u${at}@tailspin.example,Teams,2026-08-30,Product ${at},2026-08-31`),
    ['portfolio', '--by', 'product'],
  ],
  [
    'workloads',
    rows(USAGE, at => `Tailspin,u${at}@tailspin.example,Workload ${at},2026-08-30,,2026-08-31`),
    ['report'],
  ],
]

test.each(CASES)(
  '%s',
  async (_, content, argv) => {
    const folder = folderWith({ 'in.csv': content })
    const { code, stderr, stdout } = await adoption(
      [...argv, '--data', 'in.csv', '--format', 'csv'],
      folder,
      {
        patience: 25_000,
      },
    )
    expect(code, stderr.slice(0, 500)).toBe(0)
    expect(stdout.split('\n').length).toBeGreaterThan(MANY)
  },
  60_000,
)
