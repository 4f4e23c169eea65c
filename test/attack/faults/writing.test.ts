// Outputs that the system refuses midway: what is new and what is old afterwards is what the message says.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { adoption, type Ended, type Fault } from '../support/command.ts'
import { folderWith } from '../support/folder.ts'

const INPUT = [
  'CustomerName,UserPrincipalName,Workload,LastActivityDate,ReportDate',
  'Tailspin,nina@tailspin.example,Teams,2026-08-30,2026-08-31',
  '',
].join('\n')

function exported(folder: string, names: readonly string[], what: Partial<Fault>): Promise<Ended> {
  const fault: Fault = { path: '.json', calls: ['rename'], ...what }
  const exports = names.flatMap(name => ['--export', name])
  return adoption(['portfolio', '--data', 'in.csv', ...exports], folder, { fault })
}

const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8')
const TWO = { 'in.csv': INPUT, 'a.json': 'old a', 'b.json': 'old b' }

test('where the old files cannot be put back, it is said which are new and where the old content lies', async () => {
  const folder = folderWith(TWO)
  const { code, stderr } = await exported(folder, ['a.json', 'b.json'], { error: 'EROFS', skip: 1 })
  expect(code).toBe(4)
  expect(stderr).not.toContain('Nothing was changed')
  const [, copy = ''] = /a\.json is new, b\.json as before\. .* lies in (\S+)\. /u.exec(stderr) ?? []
  expect(copy, stderr).not.toBe('')
  expect(read(folder, 'a.json')).toContain('Tailspin')
  expect(read(folder, 'b.json')).toBe('old b')
  expect(read(folder, copy)).toBe('old a')
})

test('where they can be put back, nothing is new and nothing is left behind', async () => {
  const folder = folderWith(TWO)
  const { code, stderr } = await exported(folder, ['a.json', 'b.json'], { error: 'EROFS', skip: 1, times: 1 })
  expect(code).toBe(4)
  expect(stderr).toMatch(/b\.json.*Nothing was changed/u)
  expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.json', 'in.csv'])
  expect([read(folder, 'a.json'), read(folder, 'b.json')]).toEqual(['old a', 'old b'])
})

test('a target that is held for a moment is replaced when it is let go', async () => {
  const folder = folderWith({ 'in.csv': INPUT, 'a.json': 'old a' })
  const { code, stderr } = await exported(folder, ['a.json'], { error: 'EBUSY', times: 3 })
  expect(code, stderr).toBe(0)
  expect(read(folder, 'a.json')).toContain('Tailspin')
})

test('a target that stays held is to be closed in Excel, and keeps what it is', async () => {
  const folder = folderWith({ 'in.csv': INPUT, 'a.json': 'old a' })
  const { code, stderr } = await exported(folder, ['a.json'], { error: 'EBUSY' })
  expect(code).toBe(4)
  expect(stderr).toMatch(/Nothing was changed.*Close it in Excel/u)
  expect(readdirSync(folder).sort()).toEqual(['a.json', 'in.csv'])
  expect(read(folder, 'a.json')).toBe('old a')
})
