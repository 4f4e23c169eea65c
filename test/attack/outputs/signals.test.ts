// Ctrl-C and SIGTERM at any moment of what takes longest, workbooks, pages for many and a merge: the command goes on for
// less than a second of the processor, what was there is as it was, and nothing of its own is left.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { secondsAfter } from '../../support/processor.ts'
import { adoption, endOf, expectClear, POSIX, start } from '../support/command.ts'
import { folderWith } from '../support/folder.ts'

const CUSTOMERS = 120
const PEOPLE = 12
const TIMES = 4

function exports(): Record<string, string> {
  const licences = [
    'CustomerName,SubscriptionId,ProductName,LicensesSold,LicensesAssigned,EndDate,ReportDate',
  ]
  const usage = ['CustomerName,UserPrincipalName,Workload,LastActivityDate,ProductName,ReportDate']
  for (let at = 0; at < CUSTOMERS; at++) {
    for (const product of ['Office 365 E3', 'Visio Plan 2'])
      licences.push(`Customer ${at},${product} ${at},${product},20,12,2026-10-01,2026-08-31`)
    for (let person = 0; person < PEOPLE; person++) {
      const day = person % 2 ? '2026-08-20' : '2026-05-20'
      usage.push(`Customer ${at},p${person}@c${at}.example,Teams,${day},Office 365 E3,2026-08-31`)
    }
  }
  return { 'in/licences.csv': `${licences.join('\n')}\n`, 'in/usage.csv': `${usage.join('\n')}\n` }
}

/** All but the inputs, folders too. */
function placesIn(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true }).map(String)
  return all.filter(place => !/^in(\/|$)/u.test(place)).sort()
}

const TWO = ['--export', 'old.csv', '--export', 'new.xlsx', '--quiet']
const COMMANDS: [string, string[]][] = [
  ['a workbook', ['portfolio', '--data', 'in', '--users', ...TWO]],
  ['pages', ['pages', '--data', 'in', '--to', 'new/pages', '--format', 'xlsx', '--quiet']],
  ['a merge', ['merge', 'part.json', ...TWO]],
]

describe.runIf(POSIX)('a signal in the middle of', () => {
  test.each(COMMANDS)('%s', async (_, argv) => {
    const folder = folderWith({ ...exports(), 'old.csv': 'as it was\n' })
    if (argv[0] === 'merge')
      expectClear(await adoption(['portfolio', '--data', 'in', '--export', 'part.json'], folder), 0)
    const before = placesIn(folder)
    // How long it takes here and now, as far as its outputs: the folder is made anew for that.
    const began = performance.now()
    const whole = folderWith(
      Object.fromEntries(before.map(name => [name, readFileSync(path.join(folder, name))])),
    )
    expectClear(
      await adoption(
        argv.map(word => (word === 'in' ? path.join(folder, 'in') : word)),
        whole,
      ),
      0,
    )
    const takes = performance.now() - began
    const after = placesIn(whole)

    for (let at = 0; at < TIMES; at++) {
      const child = start(argv, folder)
      const ended = endOf(child)
      child.stdin?.end()
      await setTimeout((takes * (at + 1)) / (TIMES + 1))
      const worked = await secondsAfter(child, at % 2 ? 'SIGINT' : 'SIGTERM')
      const { code, signal } = await ended
      // A machine that was busy before may be quicker now.
      if (code === 0) break
      expect(signal).toBe(at % 2 ? 'SIGINT' : 'SIGTERM')
      expect(worked).toBeLessThan(1)
      const now = placesIn(folder)
      // Already in their places, and only waited for until they are on the disk.
      if (now.length > before.length) {
        expect(now).toEqual(after)
        break
      }
      expect(now).toEqual(before)
      expect(readFileSync(path.join(folder, 'old.csv'), 'utf8')).toBe('as it was\n')
    }
  })
})
