// Where the system gives WebAssembly no memory, files are read without it; asking takes the engine a tenth of a second each time.
import { expect, onTestFinished, test } from 'vitest'
import { hasKernel } from '../../../src/usage-reader/host/module.ts'
import { folderWith } from '../../attack/support/folder.ts'
import { byLibrary } from '../../support/run.ts'

const HEAD = 'CustomerId,UserPrincipalName,Workload,LastActivityDate,ProductName,ReportDate'

/** A file for each of so many customers, with columns in another order in every other one. */
function exportsOf(count: number): Record<string, string> {
  const rows = (at: number) => [
    `c${at},ann@c${at}.example,Teams,2026-08-20,Office 365 E3,2026-08-31`,
    `c${at},bob@c${at}.example,Teams,,Office 365 E3,2026-08-31`,
  ]
  const reversed = (line: string) => line.split(',').reverse().join(',')
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const lines = [HEAD, ...rows(at)]
      return [`${at}/usage.csv`, `${(at % 2 ? lines.map(reversed) : lines).join('\n')}\n`]
    }),
  )
}

test('a kernel that gets no memory is asked for once, and the figures are the same', async () => {
  const folder = folderWith(exportsOf(12))
  let asked = 0
  const { Instance } = WebAssembly
  onTestFinished(() => {
    Reflect.set(WebAssembly, 'Instance', Instance)
  })
  Reflect.set(WebAssembly, 'Instance', function refuse() {
    asked++
    throw new RangeError('WebAssembly.Instance(): Out of memory')
  })
  const { exitCode, rows } = await byLibrary(folder, { by: 'customer' })
  expect(exitCode).toBe(0)
  expect(rows).toHaveLength(13)
  for (const row of rows.slice(0, 12)) expect(row).toMatchObject({ totalUsers: 2, entitledActiveUsers: 1 })
  expect(rows.at(-1)).toMatchObject({ customerName: 'Total', totalUsers: 24, entitledActiveUsers: 12 })
  expect(asked).toBe(1)
  expect(hasKernel()).toBe(false)
})
