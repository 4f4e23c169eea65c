// Parquet that comes in columns gives the same as its rows do one by one, whatever stands in the cells.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { LaneChoice } from '../../src/usage-reader/index.ts'
import { adoption } from '../attack/support/command.ts'
import { mortal } from './mortal.ts'
import { CSV, outcome, WORKER } from './outcome.ts'

const HEADER =
  'CustomerId,CustomerName,UserPrincipalName,DisplayName,Workload,LastActivityDate,SubscriptionId,ProductName,HasLicense,ReportDate'

const customer = fc.constantFrom(
  'c1,Contoso',
  'c2,Fabrikam',
  'C1,',
  ',Contoso',
  'c1,"Con""toso"',
  ',',
  'NULL,x',
)
const user = fc.oneof(
  { weight: 8, arbitrary: fc.nat(40).map(number => `user${number}@contoso.example`) },
  fc.constantFrom(
    '"USER1@Contoso.example "',
    'ÄÖ@x.example',
    '"a""b@x.example"',
    '"a\nb"',
    '',
    'Unknown',
    '1.23E+31',
  ),
  fc.constantFrom('0123456789ABCDEF0123456789abcdef', '\uFEFFuser3@contoso.example', '"x,y@z.example"'),
)
const day = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('2026-08-31', '2026-08-30', '2026-01-02', '') },
  fc.constantFrom('2026-08-31T23:59:59Z', '31.08.2026', '2026-13-01', '03/04/2026', 'yesterday'),
)
const row = fc
  .tuple(
    customer,
    user,
    fc.constantFrom('', 'Bob', '"line\nbreak"'),
    fc.constantFrom('Teams', 'Exchange', 'sharepoint', 'Yammer', '', '-'),
    day,
    fc.constantFrom('', 's1', 'S1', 'N/A'),
    fc.constantFrom('Office 365 E3', '', 'POWER BI (FREE)', 'nobody@contoso.example'),
    fc.constantFrom('True', 'False', '', 'ja', 'perhaps'),
    fc.constantFrom('2026-08-31', '2026-08-30', '2026-08-31', ''),
  )
  .map(cells => cells.join(','))
const plain = fc
  .tuple(fc.nat(900), fc.constantFrom('Teams', 'Exchange'), fc.constantFrom('2026-08-31', ''))
  .map(
    ([user, workload, day]) =>
      `c1,Contoso,u${user}@contoso.example,,${workload},${day},,Office 365 E3,True,2026-08-31`,
  )

/** Nobody is listed: a table whose display names are asked for is not read in columns. */
const told = (dir: string, lane: LaneChoice, lenient: boolean): Promise<unknown> =>
  outcome(dir, lane, lenient, false)

let duckdb: DuckDBConnection
beforeAll(async () => {
  duckdb = await (await DuckDBInstance.create(':memory:')).connect()
})

const DATE = ['LastActivityDate', 'ReportDate'].map(name => `try_cast("${name}" as date) as "${name}"`)

/**
 * Groups of 2,048 rows are the smallest that are written: a few more rows make two of them. `typed`: days and flags as such, not as text. `all`: which columns,
 * where not every one.
 */
async function parquet(
  folder: string,
  rows: readonly string[],
  typed: boolean,
  packing: string,
  all = '*',
): Promise<void> {
  const csv = path.join(folder, 'rows.txt')
  writeFileSync(csv, `${[HEADER, ...rows].join('\n')}\n`)
  const columns = typed
    ? `${all} replace (${DATE.join(', ')}, try_cast("HasLicense" as boolean) as "HasLicense")`
    : all
  const read = `read_csv('${csv}', all_varchar = true, header = true, delim = ',', quote = '"', escape = '"', auto_detect = false, columns = {${HEADER.split(',').map(name => `'${name}': 'VARCHAR'`)}})`
  const to = path.join(folder, 'Contoso', 'rows.parquet')
  await duckdb.run(
    `copy (select ${columns} from ${read}) to '${to}' (format parquet, row_group_size 2048, ${packing})`,
  )
}

it.each([0, 2])(
  'read the same from tables in columns (%i threads)',
  async threads => {
    const packing = fc.constantFrom(
      'codec snappy',
      'codec zstd',
      'codec uncompressed',
      'parquet_version v2',
      'dictionary_size_limit 1',
    )
    const odd = fc.array(row, { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(
        odd,
        fc.array(plain, { minLength: 1, maxLength: 20 }),
        odd,
        fc.boolean(),
        packing,
        fc.boolean(),
        fc.constantFrom(1 << 16, 1 << 22),
        async (before, some, behind, typed, packing, lenient, range) => {
          const folder = mkdtempSync(path.join(tmpdir(), 'adoption-tables-x'))
          try {
            mkdirSync(path.join(folder, 'Contoso'))
            const many = Array.from({ length: 2100 }, (_, at) => some[at % some.length] ?? '')
            await parquet(folder, [...before, ...many, ...behind], typed, packing)
            const dir = path.join(folder, 'Contoso')
            const wanted = await told(dir, CSV, lenient)
            const lane: LaneChoice = { lane: 'fast', threads, range, code: WORKER }
            expect(await told(dir, lane, lenient)).toEqual(wanted)
            expect(await told(dir, { lane: 'stream', threads: 0 }, lenient)).toEqual(wanted)
          } finally {
            rmSync(folder, { recursive: true, force: true })
          }
        },
      ),
      { numRuns: Math.ceil(Number(process.env['LANE_RUNS'] ?? 50) / (threads === 0 ? 5 : 30)) },
    )
  },
  600_000,
)

/** Three groups of rows; of the first and of the last the 41st row and what is read with it is for the careful reader. */
it('count rows once where a thread ends on the way', async () => {
  for (const at of [1, 3, 5, 7, 'sort'] as const) {
    const folder = mkdtempSync(path.join(tmpdir(), 'adoption-tables-x'))
    try {
      const dir = path.join(folder, 'Contoso')
      mkdirSync(dir)
      const rows = Array.from({ length: 5000 }, (_, row) => {
        const day = row === 40 || row === 4140 ? '2026-13-01' : '2026-08-31'
        return `c1,Contoso,u${row}@contoso.example,,Teams,${day},,Office 365 E3,True,2026-08-31`
      })
      await parquet(folder, rows, false, 'codec snappy')
      // Not forced into the lane, which would show what fails in it.
      const lane: LaneChoice = { threads: 2, range: 1 << 16, code: mortal(dir, at) }
      const found = await told(dir, lane, true)
      expect(found, `${at}`).toMatchObject({
        said: { generatedFrom: [{ rows: 4998, rejected: 2 }], rows: [{ totalUsers: 4998 }] },
        rejected: [{ line: 42 }, { line: 4142 }],
      })
      expect(found).toEqual(await told(dir, CSV, true))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
})

/** Users that are there once, or many times, or nobody; and cells that are blank here and there. */
const kinds = {
  once: (at: number) => `c1,Contoso,u${at}@contoso.example,,Teams,2026-08-31,,Office 365 E3,True,2026-08-31`,
  often: (at: number) =>
    `c${at % 3},,u${at % 700}@contoso.example,,${at % 7 === 0 ? 'Yammer' : 'Teams'},${at % 5 === 0 ? '' : '2026-08-31'},${at % 9 === 0 ? 's1' : ''},Office 365 E3,${at % 4 === 0 ? 'False' : 'True'},2026-08-31`,
}

it.each([
  { threads: 0, kind: 'once', packing: 'codec snappy' },
  { threads: 2, kind: 'once', packing: 'codec uncompressed' },
  { threads: 0, kind: 'often', packing: 'codec snappy' },
  { threads: 2, kind: 'often', packing: 'parquet_version v2, codec zstd' },
] as const)(
  'tell the same of a damaged table ($packing, users $kind, $threads threads)',
  async ({ threads, kind, packing }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'adoption-tables-x'))
    try {
      const dir = path.join(folder, 'Contoso')
      mkdirSync(dir)
      const rows = Array.from({ length: 2500 }, (_, at) => kinds[kind](at))
      // What nobody asks for is not read in columns: its damage is not met there.
      await parquet(folder, rows, true, packing, '* exclude ("DisplayName")')
      const file = path.join(dir, 'rows.parquet')
      const whole = readFileSync(file)
      const places = Number(process.env['LANE_RUNS'] ?? 50) / 10
      for (let at = 5; at < whole.length; at += Math.ceil(whole.length / places)) {
        const damaged = Buffer.from(whole)
        damaged[at] = (damaged[at] ?? 0) ^ (at % 2 === 0 ? 0x85 : 1 << (at % 8))
        writeFileSync(file, damaged)
        const wanted = await told(dir, CSV, false)
        expect(await told(dir, { lane: 'fast', threads, code: WORKER }, false)).toEqual(wanted)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  Number(process.env['LANE_RUNS'] ?? 0) * 1000 + 300_000,
)

/** A name cut within a letter, before a name of so many bytes that its length is the rest of that letter. */
it.each(['codec uncompressed, dictionary_size_limit 1', 'codec uncompressed'])(
  'refuse a name that is cut within a letter (%s)',
  async packing => {
    const folder = mkdtempSync(path.join(tmpdir(), 'adoption-tables-x'))
    try {
      const dir = path.join(folder, 'Contoso')
      mkdirSync(dir)
      const users = ['josa', `${'x'.repeat(168)}1`, 'josb', `${'x'.repeat(168)}2`]
      const rows = users.map(user => `c1,Contoso,${user},,Teams,2026-08-31,,Office 365 E3,True,2026-08-31`)
      await parquet(folder, rows, false, packing)
      const file = path.join(dir, 'rows.parquet')
      const whole = readFileSync(file)
      for (const [name, letter] of Object.entries({ josa: 0xc3, josb: 0xc4 })) {
        // The first is that of the page; the others tell the least and greatest of the column.
        const at = whole.indexOf(name)
        expect(whole.readUInt32LE(at + name.length)).toBe(169)
        whole[at + name.length - 1] = letter
      }
      writeFileSync(file, whole)
      const damaged = { problems: [{ code: 'bad-archive', params: { reason: 'damaged' } }] }
      for (const lane of [
        CSV,
        { lane: 'fast', threads: 0, code: WORKER },
        { lane: 'stream', threads: 0 },
      ] as const)
        expect(await told(dir, lane, true), lane.lane).toMatchObject(damaged)
      const run = await adoption(['portfolio', '--data', 'Contoso'], folder)
      expect([run.code, run.stderr]).toEqual([
        3,
        expect.stringContaining('rows.parquet: found a packed file'),
      ])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
