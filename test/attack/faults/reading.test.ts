// Disks and network drives on a bad day: reads that give less than was asked for, files that get shorter or go away,
// every code of a system. Either the figures are those of a good day, or the run ends with 3 and names the file.
import { chmodSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { odsParts, packed, xlsxParts } from '../../fuzz/readers/write.ts'
import { zipOf } from '../../sources/bytes/support/zip.ts'
import { adoption, type Ended, type Fault } from '../support/command.ts'
import { folderWith } from '../support/folder.ts'

/** On other systems nothing tells the path behind a descriptor. */
const isLinux = process.platform === 'linux'
const HEADER = 'CustomerName,UserPrincipalName,Workload,LastActivityDate,ReportDate'

/** Usage of so many people, of whom every other one was active within the window. */
function usage(people: number): string {
  const rows = Array.from({ length: people }, (_, at) => {
    const day = at % 2 === 0 ? '2026-08-30' : '2026-05-01'
    return `Fabrikam,person.${at}@fabrikam.example,Teams,${day},2026-08-31`
  })
  return [HEADER, ...rows, ''].join('\n')
}

const MIDDLE = usage(800)
const OBJECTS = Array.from({ length: 300 }, (_, at) => ({
  CustomerName: 'Fabrikam',
  UserPrincipalName: `person.${at}@fabrikam.example`,
  Workload: 'Teams',
  LastActivityDate: '2026-08-30',
  ReportDate: '2026-08-31',
}))

const TABLE = usage(300)
  .trimEnd()
  .split('\n')
  .map(line => line.split(','))
const SHEET = { typed: true, shared: true }
const FOLDERS = path.resolve(import.meta.dirname, '../../folders')

const FILES = {
  'a-few-rows.csv': usage(4),
  'fast-lane.csv': MIDDLE,
  'beyond-one-chunk.csv': usage(20_000),
  'quoted.csv': usage(300).replace(/^([^,]+),/gmu, '"$1",'),
  'wide-letters.csv': Buffer.from(`\uFEFF${MIDDLE}`, 'utf16le'),
  'old-letters.csv': Buffer.from(usage(300).replaceAll('Fabrikam', 'M\u00fcller'), 'latin1'),
  'answer.json': JSON.stringify(OBJECTS),
  'packed.csv.gz': gzipSync(MIDDLE),
  'packed.zip': zipOf({ name: 'inner.csv', data: Buffer.from(MIDDLE) }),
  'book.xlsx': packed(xlsxParts(TABLE, SHEET)),
  'book.ods': packed(odsParts(TABLE, SHEET)),
  'columns.parquet': readFileSync(path.join(FOLDERS, 'parquet/row-groups/in/usage.parquet')),
}
type Name = keyof typeof FILES

/** A run over one of the files. */
function over(name: Name, what?: Omit<Fault, 'path'>): Promise<Ended> {
  const folder = folderWith({ [name]: FILES[name] })
  // The system is not asked whether a file can be read that everybody may read.
  if (what?.calls.includes('access')) chmodSync(path.join(folder, name), 0o600)
  const fault = what && { path: name, ...what }
  return adoption(['portfolio', '--data', name, '--format', 'json'], folder, fault ? { fault } : {})
}

const SHORT: [Name, number][] = [
  ['a-few-rows.csv', 1],
  ['a-few-rows.csv', 150],
  ['fast-lane.csv', 997],
  ['fast-lane.csv', 4096],
  ['beyond-one-chunk.csv', 997],
  ['beyond-one-chunk.csv', 65_536],
  ['quoted.csv', 997],
  ['wide-letters.csv', 997],
  ['old-letters.csv', 997],
  ['answer.json', 997],
  ['packed.csv.gz', 13],
  ['packed.zip', 97],
  ['book.xlsx', 97],
  ['book.ods', 97],
  ['columns.parquet', 97],
]

test.runIf(isLinux).each(SHORT)(
  'no row of %s is lost where a read gives no more than %d bytes',
  async (name, short) => {
    const good = await over(name)
    expect(good.code, good.stderr).toBe(0)
    const bad = await over(name, { calls: ['read'], short })
    expect(bad.stderr).toBe(good.stderr)
    expect(bad.stdout).toBe(good.stdout)
  },
)

const BOOKS: Name[] = ['book.xlsx', 'book.ods', 'columns.parquet']
const SIZES: Name[] = ['a-few-rows.csv', 'fast-lane.csv', 'beyond-one-chunk.csv']
const CALLS = ['open', 'read', 'fstat', 'stat', 'access'] as const
const SOME = ['EIO', 'ESTALE', 'ETIMEDOUT', 'ENOTCONN', 'EBUSY', 'EBADMSG', 'UNKNOWN', 'EACCES', 'EINVAL']
/** `npm run faults` tries every code of this system, in every call. */
const isLong = process.env['ATTACK'] === 'faults'
const EVERY = [...Object.keys(constants.errno), 'UNKNOWN']
const CODES = isLong ? EVERY : SOME
const REFUSED: [Name, Omit<Fault, 'path'>][] = [
  ...(isLong ? CALLS.filter(call => call !== 'read') : []).flatMap(call =>
    CODES.flatMap(error =>
      SIZES.slice(0, 2).map((name): [Name, Omit<Fault, 'path'>] => [name, { calls: [call], error }]),
    ),
  ),
  ...CODES.flatMap(error =>
    SIZES.slice(0, 2).map((name): [Name, Omit<Fault, 'path'>] => [name, { calls: ['read'], error }]),
  ),
  ...CALLS.flatMap(call =>
    SIZES.map((name): [Name, Omit<Fault, 'path'>] => [name, { calls: [call], nameless: 512 }]),
  ),
  ...CALLS.map((call): [Name, Omit<Fault, 'path'>] => ['fast-lane.csv', { calls: [call], error: 'ESTALE' }]),
  ['fast-lane.csv', { calls: ['read'], error: 'EIO', after: 20_000 }],
  ['beyond-one-chunk.csv', { calls: ['read'], error: 'EIO', after: 1_200_000 }],
  ['a-few-rows.csv', { calls: ['read'], end: true, after: 150 }],
  ['fast-lane.csv', { calls: ['read'], end: true, after: 9000 }],
  ['beyond-one-chunk.csv', { calls: ['read'], end: true, after: 1_100_000 }],
  ...BOOKS.flatMap((name): [Name, Omit<Fault, 'path'>][] => [
    [name, { calls: ['open'], error: 'ESTALE' }],
    [name, { calls: ['read'], error: 'EIO' }],
    [name, { calls: ['read'], nameless: 512, after: 1500 }],
    [name, { calls: ['read'], end: true, after: 1500 }],
  ]),
]

test.runIf(isLinux).each(REFUSED)('of %s it is said that the system refuses it: %o', async (name, what) => {
  const { code, stdout, stderr } = await over(name, what)
  expect(code, stderr).toBe(3)
  expect(stdout).toBe('')
  expect(stderr).toContain(name)
  expect(stderr).toContain('What to do:')
  expect(stderr).not.toMatch(/defect/u)
})

test.each(isLong ? EVERY : ['EIO', 'ESTALE', 'UNKNOWN'])(
  'a folder that cannot be listed (%s) is named',
  async error => {
    const folder = folderWith({ 'exports/one.csv': usage(4) })
    const fault: Fault = { path: 'exports', calls: ['readdir'], error }
    const { code, stderr } = await adoption(['portfolio'], folder, { fault })
    expect(code, stderr).toBe(3)
    expect(stderr).toMatch(/exports.*What to do:/u)
  },
)

test('a file that is held for a moment is read when it is let go', async () => {
  const good = await over('a-few-rows.csv')
  const held = await over('a-few-rows.csv', { calls: ['open'], error: 'EBUSY', times: 3 })
  expect(held).toMatchObject({ code: 0, stdout: good.stdout })
})

test('what helps is said where a network drive has gone, and where another program holds the file', async () => {
  const lost = await over('a-few-rows.csv', { calls: ['open'], error: 'ESTALE' })
  expect(lost.stderr).toMatch(/connection to the drive is lost.*Connect the drive again/u)
  const held = await over('a-few-rows.csv', { calls: ['open'], error: 'EBUSY' })
  expect(held.stderr).toMatch(/another program uses it.*Close it in Excel/u)
})
