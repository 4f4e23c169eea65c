// Parquet in every way of packing that tools write: whatever the codec, the same rows come out.
import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { InputError } from '../../../../src/model/problem.ts'
import { LIMITS } from '../../../../src/sources/bytes/limits.ts'
import { parquetText } from '../../../../src/sources/bytes/parquet/parquet.ts'
import { memoryRaw, openFile } from '../../../../src/sources/bytes/raw.ts'

const CODECS = ['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4', 'lz4_raw'] as const
const ROWS = `select i as "LicensesSold", 'Customer ' || (i % 7) as "CustomerName",
  case when i % 3 = 0 then null else 'u' || i || '@example.com' end as "User" from range(5000) t(i)`

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'adoption-parquet-x'))
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  for (const codec of CODECS)
    await connection.run(
      `copy (${ROWS}) to '${path.join(folder, `${codec}.parquet`)}' (format parquet, codec ${codec})`,
    )
  await connection.run(
    `copy (select 1 as "A", cast(null as varchar) as "Blank" from range(3)) to '${path.join(folder, 'blank.parquet')}' (format parquet, codec snappy)`,
  )
  await connection.run(
    `copy (select 1 as "A", [i, i + 1] as "List" from range(2) t(i)) to '${path.join(folder, 'list.parquet')}' (format parquet)`,
  )
  await connection.run(
    `copy (select ['plan ' || (i % 3)] as "Plans" from range(100) t(i)) to '${path.join(folder, 'lists.parquet')}' (format parquet, codec uncompressed)`,
  )
  await connection.run(
    `copy (select 'subscription ' || i as "Id" from range(4) t(i)) to '${path.join(folder, 'few.parquet')}' (format parquet, codec zstd)`,
  )
  for (const codec of ['uncompressed', 'zstd'])
    await connection.run(
      `copy (select 'user ' || (i * 7919 % 70001) as "User" from range(70000) t(i)) to '${path.join(folder, `many-${codec}.parquet`)}' (format parquet, codec ${codec})`,
    )
  connection.closeSync()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function textOf(name: string): Promise<string> {
  const file = path.join(folder, name)
  const raw = await openFile(
    { kind: 'file', path: file, label: name, folders: [], named: true, size: 0 },
    LIMITS,
  )
  let text = ''
  for await (const chunk of (await parquetText(raw)).chunks()) text += chunk
  await raw.close()
  return text
}

const expected = ['LicensesSold,CustomerName,User']
for (let i = 0; i < 5000; i++)
  expected.push(`${i},Customer ${i % 7},${i % 3 === 0 ? '' : `u${i}@example.com`}`)

test.each(CODECS)('%s', async codec => {
  const lines = (await textOf(`${codec}.parquet`)).trimEnd().replaceAll('"', '').split('\n')
  expect(lines).toEqual(expected)
})

test('a page of zstd of many blocks', async () => {
  expect(await textOf('many-zstd.parquet')).toBe(await textOf('many-uncompressed.parquet'))
})

test('a column without any value', async () => {
  expect((await textOf('blank.parquet')).trimEnd().replaceAll('"', '').split('\n')).toEqual([
    'A,Blank',
    '1,',
    '1,',
    '1,',
  ])
})

test('a list of numbers of 64 bits, which JSON does not have', async () => {
  expect((await textOf('list.parquet')).trimEnd().split('\n')).toEqual([
    '"A","List"',
    '"1","[0,1]"',
    '"1","[1,2]"',
  ])
})

test('lists whose runs say more than their page has, and numbers beyond their dictionary', async () => {
  const whole = readFileSync(path.join(folder, 'lists.parquet'))
  const lines = Array.from({ length: 100 }, (_, i) => `"[""plan ${i % 3}""]"\n`)
  expect(await textOfBytes(whole)).toBe(`"Plans"\n${lines.join('')}`)
  // A run of 100 levels: 0, as each list begins anew, and 3, as each has a value.
  for (const level of [0, 3]) {
    const run = whole.indexOf(Buffer.of(0xc8, 0x01, level))
    expect(run).toBeGreaterThan(0)
    const changed = Buffer.from(whole)
    changed[run] = 0xca
    await expect(textOfBytes(changed), String(level)).rejects.toThrow(InputError)
  }
  // 0, 1, 2, 0 of two bits each, of which the last becomes 3.
  const numbers = whole.indexOf(Buffer.of(0x24, 0x49, 0x92))
  expect(numbers).toBeGreaterThan(0)
  const changed = Buffer.from(whole)
  changed[numbers] = 0xe4
  await expect(textOfBytes(changed)).rejects.toThrow(InputError)
})

test('a bit that is another one, wherever it stands, is damage, or a table of as many rows and columns', async () => {
  const failures: unknown[] = []
  for (const [name, columns, rows] of [
    ['list.parquet', 2, 2],
    ['blank.parquet', 2, 3],
    ['few.parquet', 1, 4],
  ] as const) {
    const whole = readFileSync(path.join(folder, name))
    for (let at = 0; at < whole.length * 8; at++) {
      const flipped = Buffer.from(whole)
      flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7))
      try {
        let text = ''
        for await (const chunk of (await parquetText(await memoryRaw(once(flipped), whole.length))).chunks())
          text += chunk
        const lines: string[][] = parse(text)
        if (lines.length !== rows + 1 || lines.some(cells => cells.length !== columns))
          failures.push([name, at, text])
      } catch (error) {
        if (!(error instanceof InputError)) failures.push([name, at, error])
      }
    }
  }
  expect(failures).toEqual([])
})

test('a text that is no UTF-8 is damage', async () => {
  const whole = readFileSync(path.join(folder, 'uncompressed.parquet'))
  const at = whole.indexOf('Customer 3')
  whole[at + 8] = 0xa0
  const text = await parquetText(await memoryRaw(once(whole), whole.length))
  await expect(async () => {
    for await (const _ of text.chunks());
  }).rejects.toThrow(InputError)
})

/** One column of `one`, `two` and nothing, by pyarrow 26.0.1, with the sum of each page, in both versions of pages. */
const SUMMED = [
  'UEFSMRUAFSgVKBXY0teuDhwVBhUAFQYVBhwAAAACAAAAAwMDAAAAb25lAwAAAHR3bxUEGSw1ABgGc2NoZW1hFQIAFQwlAhgBQSUATBwAAAAWBhkcGRwmABwVDBklBgAZGAFBFQAWBhZaFlomCEkcFQAVABUCADwWDBkGGSYCBAAAABZaFgYmCBZaACggcGFycXVldC1jcHAtYXJyb3cgdmVyc2lvbiAyNi4wLjEZHBwAAACCAAAAUEFSMQ==',
  'UEFSMRUGFSAVIBXwy9K0C0wVBhUCFQYVABUEFQASHAAAAAMDAwAAAG9uZQMAAAB0d28VBBksNQAYBnNjaGVtYRUCABUMJQIYAUElAEwcAAAAFgYZHBkcJgAcFQwZJQYAGRgBQRUAFgYWXBZcJghJHBUAFQAVAgA8FgwZBhkmAgQAAAAWXBYGJggWXAAoIHBhcnF1ZXQtY3BwLWFycm93IHZlcnNpb24gMjYuMC4xGRwcAAAAggAAAFBBUjE=',
]

/** The same by fastparquet 2026.9.0, which writes zeros behind the values. */
const ZEROS_BEHIND =
  'UEFSMRUAFTgVOCwVBhUAFQYVCAAAAgAAAAMDAwAAAG9uZQMAAAB0d28AAAAAAAAAABUCGSxIBnNjaGVtYRUCABUMJQIYAUElAAAWBhkcGRwmCBwVDBkVABkYAUEVABYGFloWWhkAFgg8NgIAGRwVABUAFQIAAAAWWhYGABkcGAZwYW5kYXMY+QJ7ImNvbHVtbl9pbmRleGVzIjogW3siZmllbGRfbmFtZSI6IG51bGwsICJtZXRhZGF0YSI6IG51bGwsICJuYW1lIjogbnVsbCwgIm51bXB5X3R5cGUiOiAic3RyIiwgInBhbmRhc190eXBlIjogIm1peGVkLWludGVnZXIifV0sICJjb2x1bW5zIjogW3siZmllbGRfbmFtZSI6ICJBIiwgIm1ldGFkYXRhIjogbnVsbCwgIm5hbWUiOiAiQSIsICJudW1weV90eXBlIjogIm9iamVjdCIsICJwYW5kYXNfdHlwZSI6ICJ1bmljb2RlIn1dLCAiY3JlYXRvciI6IHsibGlicmFyeSI6ICJmYXN0cGFycXVldCIsICJ2ZXJzaW9uIjogIjIwMjYuOS4wIn0sICJpbmRleF9jb2x1bW5zIjogW10sICJwYW5kYXNfdmVyc2lvbiI6ICIzLjEuMSIsICJwYXJ0aXRpb25fY29sdW1ucyI6IFtdfQAYLWZhc3RwYXJxdWV0LXB5dGhvbiB2ZXJzaW9uIDIwMjYuOS4wIChidWlsZCAwKQACAgAAUEFSMQ=='

async function textOfBytes(bytes: Buffer): Promise<string> {
  let text = ''
  for await (const chunk of (await parquetText(await memoryRaw(once(bytes), bytes.length))).chunks())
    text += chunk
  return text
}

test('a page with a sum of its bytes, of which none can be another one', async () => {
  for (const base64 of SUMMED) {
    const whole = Buffer.from(base64, 'base64')
    expect(await textOfBytes(whole)).toBe('"A"\n"one"\n"two"\n""\n')
    // The values, with the letters between their lengths.
    const first = whole.indexOf('one') - 4
    for (let bit = first * 8; bit < (first + 14) * 8; bit++) {
      const flipped = Buffer.from(whole)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await expect(textOfBytes(flipped), String(bit)).rejects.toThrow(InputError)
    }
  }
})

test('zeros behind the values of a page, but nothing else', async () => {
  const whole = Buffer.from(ZEROS_BEHIND, 'base64')
  expect(await textOfBytes(whole)).toBe('"A"\n"one"\n"two"\n""\n')
  for (const place of [3, 10]) {
    const changed = Buffer.from(whole)
    changed[whole.indexOf('two') + place] = 1
    await expect(textOfBytes(changed)).rejects.toThrow(InputError)
  }
})

test('a frame of zstd that comes to less than it says is damage', async () => {
  const whole = readFileSync(path.join(folder, 'few.parquet'))
  // The last block of a frame of known size: what was packed is said to stand there as it is.
  const block = whole.indexOf(Buffer.from([0x28, 0xb5, 0x2f, 0xfd])) + 6
  expect((whole[block] ?? 0) & 0b111).toBe(0b101)
  whole[block] = (whole[block] ?? 0) & ~0b100
  const text = parquetText(await memoryRaw(once(whole), whole.length))
  await expect(async () => {
    for await (const _ of (await text).chunks());
  }).rejects.toThrow(InputError)
})

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

test('a file that changed while it was read, by whoever read it', async () => {
  const file = path.join(folder, 'changing.parquet')
  copyFileSync(path.join(folder, 'few.parquet'), file)
  const raw = await openFile(
    { kind: 'file', path: file, label: 'x', folders: [], named: true, size: 0 },
    LIMITS,
  )
  const text = await parquetText(raw)
  const look = async () => {
    for await (const part of text.part(text.size, text.size)) expect(part).toBe('')
  }
  await look()
  appendFileSync(file, 'more')
  await expect(look()).rejects.toThrow(InputError)
  await raw.close()
})
