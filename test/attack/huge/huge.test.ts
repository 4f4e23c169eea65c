// Files of gigabytes that hold no export: a clear error long before they fill the memory. By hand: npm run attack.
import { execFileSync } from 'node:child_process'
import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { adoption, expectClear, POSIX } from '../support/command.ts'
import { folderWith } from '../support/folder.ts'

const GB = 1_000_000_000
const HEADER = 'CustomerName,ProductName,LicensesSold,LicensesAssigned\n'
const USAGE = 'CustomerName,UserPrincipalName,Workload,LastActivityDate\n'
const MINUTES = 60_000

/** A file of a start, then a piece again and again up to a size. */
function fill(file: string, start: string, piece: string, size: number): void {
  const handle = openSync(file, 'w')
  writeSync(handle, start)
  const block = Buffer.from(piece.repeat(Math.ceil(8_000_000 / piece.length)))
  for (let written = 0; written < size; written += block.length) writeSync(handle, block)
  closeSync(handle)
}

/** `[what, start, piece, size, exit code, most megabytes]` */
const FILES: [string, string, string, number, number, number][] = [
  ['a gigabyte in one line', '', 'x', GB, 3, 300],
  ['a gigabyte of one row', HEADER, 'x', GB, 3, 300],
  ['a gigabyte of commas', '', ',', GB, 3, 600],
  ['a gigabyte of line ends', '', '\n', GB, 3, 300],
  ['a gigabyte of quotation marks', '', '"', GB, 3, 300],
  ['a gigabyte of brackets', '', '[', GB, 3, 1500],
  ['a gigabyte below a quotation mark', `${HEADER}"`, 'Contoso,E3,1,1\n', GB, 3, 300],
  ['a gigabyte of one row of usage', USAGE, 'x', GB, 3, 300],
  ['a gigabyte of commas below a header', USAGE, ',', GB, 3, 300],
  ['a gigabyte of line ends below a header', USAGE, '\n', GB, 3, 300],
  ['a gigabyte of one user', USAGE, 'Contoso,u@x.example,Teams,2026-08-31\n', GB, 0, 400],
  ['ten million columns', '', 'c,', 20_000_000, 3, 600],
  ['ten million columns of an export', HEADER.trimEnd(), ',c', 20_000_000, 3, 600],
  ['ten million cells of a row', HEADER, 'c,', 20_000_000, 3, 600],
  ['a list of JSON', '[{"skuId":"x"}', ',{"skuId":"x"}', 500_000_000, 3, 1500],
]

describe.runIf(process.env['ATTACK'] === 'attack')('huge', () => {
  test.each(FILES)(
    '%s',
    async (_, start, piece, size, code, most) => {
      const folder = folderWith()
      fill(path.join(folder, 'a.csv'), start, piece, size)
      const ended = await adoption(['portfolio', '--data', '.'], folder, { patience: 2 * MINUTES })
      expectClear(ended, code)
      expect(ended.megabytes).toBeLessThan(most)
    },
    3 * MINUTES,
  )

  test(
    'ten gigabytes that are not there',
    async () => {
      const folder = folderWith()
      const handle = openSync(path.join(folder, 'a.csv'), 'w')
      ftruncateSync(handle, 10 * GB)
      closeSync(handle)
      const ended = await adoption(['portfolio', '--data', 'a.csv'], folder, { patience: MINUTES })
      expectClear(ended, 3)
      expect(ended.megabytes).toBeLessThan(300)
    },
    2 * MINUTES,
  )

  test(
    'rows without end on standard input',
    async () => {
      async function* rows() {
        yield HEADER
        const block = 'Contoso,Office 365 E3,1,1\n'.repeat(40_000)
        for (;;) yield block
      }
      const ended = await adoption(['portfolio', '--data', '-'], folderWith(), {
        stdin: Readable.from(rows()),
        patience: 2 * MINUTES,
      })
      expectClear(ended, 3)
      expect(ended.stderr).toMatch(/standard input/)
      expect(ended.megabytes).toBeLessThan(1000)
    },
    3 * MINUTES,
  )

  test(
    'a packed file that grows a thousandfold',
    async () => {
      const gzip = createGzip()
      const chunks: Buffer[] = []
      gzip.on('data', chunk => chunks.push(chunk))
      const block = Buffer.from(`${HEADER}${'Contoso,Office 365 E3,1,1\n'.repeat(300_000)}`)
      for (let at = 0; at < 600; at++)
        if (!gzip.write(block)) await new Promise(done => gzip.once('drain', done))
      await new Promise<void>(done => gzip.end(() => done()))
      const packed = folderWith({ 'a.csv.gz': Buffer.concat(chunks) })
      const ended = await adoption(['portfolio', '--data', '.'], packed, { patience: 3 * MINUTES })
      expectClear(ended, 3)
      expect(ended.megabytes).toBeLessThan(500)
    },
    5 * MINUTES,
  )

  test.runIf(POSIX)(
    'a pipe that nobody reads',
    async () => {
      const folder = folderWith({ 'good.csv': `${HEADER}Contoso,Office 365 E3,1,1\n` })
      execFileSync('mkfifo', [path.join(folder, 'pipe.csv')])
      const ended = await adoption(['portfolio', '--data', 'good.csv', '--export', 'pipe.csv'], folder)
      expectClear(ended, 4)
    },
    2 * MINUTES,
  )

  test(
    'a hundred thousand files',
    async () => {
      const files = Object.fromEntries(
        Array.from({ length: 100_000 }, (_, at) => [
          `${at % 100}/${at}.csv`,
          `CustomerName,ProductName,LicensesSold,LicensesAssigned\nC${at},Office 365 E3,1,1\n`,
        ]),
      )
      const ended = await adoption(['portfolio', '--data', '.', '--format', 'csv'], folderWith(files), {
        patience: 4 * MINUTES,
      })
      expectClear(ended, 0)
      expect(ended.stdout).toMatch(/,Total,100000,100000,/)
      expect(ended.megabytes).toBeLessThan(1500)
    },
    8 * MINUTES,
  )
})
