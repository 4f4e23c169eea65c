// Archives, standard input, limits, and files that change or vanish while they are read.
import { appendFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openInput } from '../../../src/sources/bytes/open.ts'
import { encoders } from './support/encode.ts'
import { fileOf, problemOf, readAll, short, told } from './support/read.ts'
import { type Entry, zipOf } from './support/zip.ts'

const csv = Buffer.from('a,b\n1,2\n')
const zipped = (...entries: Entry[]) => fileOf(zipOf(...entries), 'in/x.zip')

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const stdin = { kind: 'stdin', path: '-', label: '-', folders: [], named: true, size: 0 } as const

describe('zip', () => {
  test('gives its exports by name, with label and folder, and says what it leaves out', async () => {
    const entries = [
      'b.csv',
      'Fabrikam/a.TXT',
      'Fabrikam/',
      '__MACOSX/._b.csv',
      '.x/a.csv',
      '~$b.csv',
      'in.zip',
      'c.csv.gz',
      'r.pdf',
    ]
    const { seen, left } = await readAll(
      zipped(...entries.map(name => ({ name, data: name.endsWith('/') ? Buffer.alloc(0) : csv }))),
    )
    expect(seen.map(one => [one.label, one.folder, one.text])).toEqual([
      ['in/x.zip/Fabrikam/a.TXT', 'Contoso/x.zip/Fabrikam', 'a,b\n1,2\n'],
      ['in/x.zip/b.csv', 'Contoso/x.zip', 'a,b\n1,2\n'],
      // What it is, its bytes tell.
      ['in/x.zip/c.csv.gz', 'Contoso/x.zip', 'a,b\n1,2\n'],
      ['in/x.zip/in.zip', 'Contoso/x.zip', 'a,b\n1,2\n'],
    ])
    expect(left.map(one => `${one.label}: ${one.reason}`)).toEqual([
      'in/x.zip/.x/a.csv: hidden',
      'in/x.zip/__MACOSX/._b.csv: hidden',
      'in/x.zip/r.pdf: ending',
      'in/x.zip/~$b.csv: temporary',
    ])
  })

  test('opens what was packed before it came into the archive', async () => {
    const inner = zipOf(
      { name: 'Fabrikam/a.csv', data: csv },
      { name: 'third.zip', data: zipOf({ name: 'a.csv', data: csv }) },
    )
    const { seen, left } = await readAll(
      zipped(
        { name: 'Coho/b.csv.gz', data: gzipSync(csv) },
        { name: 'months/2026-08.zip', data: inner },
        { name: 'cut.zip', data: inner.subarray(0, inner.length - 30) },
      ),
    )
    expect(seen.map(one => [one.label, one.folder, one.text ?? one.problem])).toEqual([
      [
        'in/x.zip/months/2026-08.zip/Fabrikam/a.csv',
        'Contoso/x.zip/months/2026-08.zip/Fabrikam',
        'a,b\n1,2\n',
      ],
      ['in/x.zip/Coho/b.csv.gz', 'Contoso/x.zip/Coho', 'a,b\n1,2\n'],
      ['in/x.zip/cut.zip', 'Contoso/x.zip', 'bad-archive truncated in/x.zip/cut.zip'],
    ])
    expect(left.map(one => `${one.label}: ${one.reason}`)).toEqual([
      'in/x.zip/months/2026-08.zip/third.zip: nested-archive',
    ])
  })

  test('keeps no more of archives within an archive in memory than of standard input', async () => {
    const inner = zipOf({ name: 'a.csv', data: csv })
    const input = zipped({ name: 'one.zip', data: inner }, { name: 'two.zip', data: inner })
    const read = async (stdin: number) =>
      (await readAll(input, { limits: { stdin } })).seen.map(one => [one.label, one.problem ?? one.text])
    const first = ['in/x.zip/one.zip/a.csv', 'a,b\n1,2\n']
    expect(await read(inner.length * 2)).toEqual([first, ['in/x.zip/two.zip/a.csv', 'a,b\n1,2\n']])
    const limit = inner.length * 2 - 1
    expect(await read(limit)).toEqual([first, ['in/x.zip/two.zip', 'not-text archive in/x.zip/two.zip']])
  })

  test('reads stored entries of more than a block', async () => {
    const data = Buffer.from('0123456789\n'.repeat(20_000))
    const { seen } = await readAll(zipped({ name: 'a.csv', data, stored: true }))
    expect(seen[0]?.text).toBe(data.toString())
  })

  test('reads names in Shift_JIS, UTF-8 and the code page of DOS', async () => {
    const names = [
      encoders.shift_jis('田中商事/a.csv'),
      Buffer.from('Übung/a.csv'),
      Buffer.from([0x4d, 0x81, 0x6c, 0x2f, 0x61, 0x2e, 0x63, 0x73, 0x76]),
    ]
    const { seen } = await readAll(zipped(...names.map(name => ({ name, data: csv, flags: 0 }))))
    expect(seen.map(one => one.folder)).toEqual([
      'Contoso/x.zip/Mül',
      'Contoso/x.zip/Übung',
      'Contoso/x.zip/田中商事',
    ])
  })

  test('takes a path that leads out of the archive as a mere name', async () => {
    const { seen } = await readAll(zipped({ name: 'x\\..\\..\\etc\\a.csv', data: csv }))
    expect(seen[0]?.problem).toBeUndefined()
    expect((await readAll(zipped({ name: '/etc/a.csv', data: csv }))).seen[0]?.folder).toBe(
      'Contoso/x.zip/etc',
    )
  })

  test('one bad entry does not keep the others from being read', async () => {
    const { seen } = await readAll(
      zipped(
        { name: '1.csv', data: csv, crc: 1 },
        { name: '2.csv', data: csv, flags: 0x801 },
        { name: '3.csv', data: csv, method: 12 },
        { name: '4.csv', data: Buffer.from([0x61, 0x81, 0x0a]) },
        { name: '5.csv', data: gzipSync(csv) },
        { name: '6.csv', data: csv, crc: 1, stored: true },
        { name: '7.csv', data: csv },
      ),
    )
    expect(seen.map(one => one.problem ?? one.text)).toEqual([
      'bad-archive damaged in/x.zip/1.csv',
      'bad-archive encrypted in/x.zip/2.csv',
      'bad-archive unsupported-method in/x.zip/3.csv',
      'bad-encoding utf-8 1 in/x.zip/4.csv',
      'a,b\n1,2\n',
      'bad-archive damaged in/x.zip/6.csv',
      'a,b\n1,2\n',
    ])
  })

  test('that is cut off, empty, a document, a damaged workbook or too full is refused', async () => {
    const whole = zipOf({ name: 'a.csv', data: csv })
    expect(await problemOf(fileOf(whole.subarray(0, -10), 'x.zip'))).toBe('bad-archive truncated x.zip')
    expect(await problemOf(fileOf(zipOf(), 'x.zip'))).toBe('not-text archive x.zip')
    const sheet = zipOf({ name: '[Content_Types].xml', data: csv }, { name: 'xl/a.txt', data: csv })
    expect(await problemOf(fileOf(sheet, 'x.csv'))).toBe('bad-archive damaged x.csv')
    const letter = zipOf({ name: '[Content_Types].xml', data: csv }, { name: 'word/a.xml', data: csv })
    expect(await problemOf(fileOf(letter, 'x.csv'))).toBe('not-text office x.csv')
    const many = zipOf(...['a', 'b', 'c'].map(name => ({ name: `${name}.csv`, data: csv })))
    expect(await problemOf(fileOf(many, 'x.zip'), { limits: { entries: 2 } })).toBe(
      'bad-archive too-many-entries x.zip',
    )
  })
})

describe('gzip', () => {
  test('is told by its bytes, not by its name', async () => {
    expect((await readAll(fileOf(gzipSync(csv), 'x.csv'))).seen[0]?.text).toBe('a,b\n1,2\n')
    expect((await readAll(fileOf(csv, 'x.csv.gz'))).seen[0]?.text).toBe('a,b\n1,2\n')
    expect((await readAll(fileOf(Buffer.concat([gzipSync(csv), gzipSync(csv)])))).seen[0]?.text).toHaveLength(
      16,
    )
  })

  test('that is cut off, damaged or packed twice is refused', async () => {
    const whole = gzipSync(csv)
    const wrong = Buffer.from(whole)
    wrong.writeUInt8(wrong.readUInt8(wrong.length - 6) ^ 1, wrong.length - 6)
    expect(await problemOf(fileOf(whole.subarray(0, -9)))).toBe('bad-archive truncated x.csv')
    expect(await problemOf(fileOf(wrong))).toBe('bad-archive damaged x.csv')
    expect(await problemOf(fileOf(gzipSync(whole)))).toBe('not-text archive x.csv')
  })
})

describe('bombs', () => {
  const bomb = Buffer.alloc(8_000_000, 'a')

  test('a file that grows out of proportion is refused', async () => {
    const limits = { anyway: 1_000_000, growth: 10 }
    expect(await problemOf(fileOf(gzipSync(bomb)), { limits })).toBe('archive-too-large 1000000 x.csv')
    expect(await problemOf(zipped({ name: 'a.csv', data: bomb }), { limits })).toBe(
      'archive-too-large 1000000 in/x.zip/a.csv',
    )
    expect(await problemOf(fileOf(gzipSync(bomb)))).toBe('none')
  })

  test('many small entries count together', async () => {
    const half = bomb.subarray(0, 600_000)
    const input = zipped({ name: 'a.csv', data: half }, { name: 'b.csv', data: half })
    const { seen } = await readAll(input, { limits: { unpacked: 1_000_000 } })
    expect(seen.map(one => one.problem ?? 'read')).toEqual([
      'read',
      'archive-too-large 1000000 in/x.zip/b.csv',
    ])
  })
})

describe('a text', () => {
  test('gives its bytes, their number and their SHA-256, as often as asked', async () => {
    for (const chunk of [3, 1024]) {
      for await (const member of openInput(fileOf(gzipSync(Buffer.from('\uFEFFabc'))), {
        limits: { chunk },
      })) {
        const text = await member.text()
        expect([text.size, text.mark]).toEqual([6, 3])
        // printf '\xef\xbb\xbfabc' | sha256sum
        const sum = '1c28dc3f1f804a1ad9c9b4b4cf5e2658d16ad4ed08e3020d04a8d2865018947c'
        expect([await text.digest(), await text.digest()]).toEqual([sum, sum])
        const parts: Buffer[] = []
        for await (const part of text.bytes()) parts.push(part)
        expect(Buffer.concat(parts).toString()).toBe('\uFEFFabc')
      }
    }
  })
})

describe('standard input', () => {
  test('is read like a file, whatever it holds', async () => {
    for (const bytes of [
      csv,
      gzipSync(csv),
      zipOf({ name: 'a.csv', data: csv }),
      Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le'),
    ])
      for (const size of [1, 5, 4096])
        expect((await readAll(stdin, { stdin: pieces(bytes, size) })).seen[0]?.text).toBe('a,b\n1,2\n')
  })

  test('may be empty, and may not be endless', async () => {
    expect((await readAll(stdin)).seen[0]?.text).toBe('')
    expect(await problemOf(stdin, { stdin: pieces(csv, 2), limits: { stdin: 5 } })).toBe(
      'stdin-too-large 5 -',
    )
  })
})

describe('a file that is not what it was', () => {
  const big = Buffer.from('a,b\n'.repeat(5000))
  const limits = { chunk: 1024 }

  async function changed(change: (path: string) => void): Promise<string> {
    const input = fileOf(big)
    try {
      for await (const member of openInput(input, { limits })) {
        const opened = await member.text()
        change(input.path)
        for await (const _ of opened.chunks());
      }
    } catch (error) {
      return short(told(error)[0])
    }
    return 'none'
  }

  test('grown, cut or written anew: refused', async () => {
    expect(await changed(path => appendFileSync(path, 'x'))).toBe('changed-while-read x.csv')
    expect(await changed(path => truncateSync(path, 100))).toBe('changed-while-read x.csv')
    expect(await changed(path => writeFileSync(path, big.fill('x')))).toBe('changed-while-read x.csv')
  })

  test.skipIf(process.platform === 'win32')('replaced or deleted: read as it was', async () => {
    expect(await changed(path => rmSync(path))).toBe('none')
    expect(
      await changed(path => {
        writeFileSync(`${path}.new`, 'other')
        renameSync(`${path}.new`, path)
      }),
    ).toBe('none')
  })

  test('gone before it is opened, or a folder', async () => {
    const input = fileOf(csv)
    rmSync(input.path)
    expect(await problemOf(input)).toBe('missing-input x.csv x.csv')
    expect(await problemOf({ ...input, path: '.' })).toBe('not-a-file x.csv x.csv')
  })
})
