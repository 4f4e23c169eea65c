// The built command says the same, byte for byte, wherever it runs.
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { inFolder, lines } from '../support/exports.ts'

const COMMAND = path.resolve(import.meta.dirname, '../../bin/adoption.js')
const USAGE = 'CustomerName,UserPrincipalName,Workload,LastActivityDate,ReportDate'
const FILES = {
  'usage.csv': lines(
    USAGE,
    // The UTC days are 2026-08-04 (in the window), 2026-08-03 (before it), 2026-08-31 and 2026-09-01 (after it).
    'Contoso,first@x,Teams,2026-08-04T00:00:00Z,2026-08-31T00:00:00Z',
    'Contoso,before@x,Teams,2026-08-04T01:00:00+09:00,2026-08-31T23:59:59Z',
    'Contoso,last@x,Teams,2026-08-31T23:59:59Z,2026-08-31',
    'Contoso,after@x,Teams,2026-08-31T20:00:00-07:00,2026-08-31',
    // Summer time ends and begins within the window of the second customer.
    'Fabrikam,u@x,Teams,2026-03-01,2026-03-28',
    'Fabrikam,v@x,Teams,2026-02-28,2026-03-28',
  ),
  'Contoso/ProductList_8_31_2026 6_02_11 AM.csv': lines(
    'Product Title,Total Licenses,Expired Licenses,Assigned licenses',
    'Office 365 E3,10,0,8',
  ),
}
const ZONES = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Berlin']

it.each(['csv', 'json', 'md'])('as %s in every time zone', async format => {
  await inFolder(FILES, async dir => {
    const run = (zone: string): string =>
      execFileSync(process.execPath, [COMMAND, 'portfolio', '--data', '.', '--format', format], {
        cwd: dir,
        env: { TZ: zone },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      })
    const [utc = '', ...others] = ZONES.map(run)
    for (const other of others) expect(other).toBe(utc)
    if (format !== 'csv') return
    const rows = utc
      .split('\n')
      .slice(1)
      .map(row => row.split(','))
    // asOf, windowStart, windowEnd; total, active: two of Contoso's four, one of Fabrikam's two.
    expect(rows.map(row => [row[0], row[1], row[2], row[8], row[9]].join(' '))).toEqual([
      '2026-08-31 2026-08-04 2026-08-31 4 2',
      '2026-03-28 2026-03-01 2026-03-28 2 1',
      '   6 3',
      '    ',
    ])
  })
})
