// Files whose content means harm: a clear error, in bounded memory, before anything else.
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { odsParts, packed } from '../../fuzz/readers/write.ts'
import { zipOf } from '../../sources/bytes/support/zip.ts'
import { adoption, expectClear } from '../support/command.ts'
import { folderWith } from '../support/folder.ts'

const HEADER = 'CustomerName,ProductName,LicensesSold,LicensesAssigned\n'
const ROW = 'Contoso,Office 365 E3,10,9\n'
const MB = 1_000_000

async function read(files: Record<string, string | Uint8Array>) {
  const ended = await adoption(['portfolio', '--data', '.'], folderWith(files))
  expect(ended.megabytes).toBeLessThan(400)
  return ended
}

/** A sheet whose one blank cell is written so. */
function sheetWithBlank(cell: string): Buffer {
  const table = [`SubscriptionId,${HEADER}`, `,${ROW}`].map(line => line.trim().split(','))
  const parts = odsParts(table, { typed: true, shared: false })
  const content = Buffer.from(parts['content.xml'] ?? [])
    .toString()
    .replace('<table:table-cell/>', cell)
  return Buffer.from(packed({ ...parts, 'content.xml': Buffer.from(content) }))
}

const refused: Readonly<Record<string, [string | (() => string | Uint8Array), RegExp]>> = {
  'a quotation mark that is never closed': [`${HEADER}"Contoso,E3,1,1\n${ROW.repeat(MB)}`, /a\.csv:2: .*row/],
  'one line': ['x'.repeat(30 * MB), /no export/],
  'one row': [`${HEADER}${'x'.repeat(30 * MB)},E3,1,1\n`, /a\.csv:2: .*row/],
  'a million columns': [`${Array.from({ length: MB }, (_, at) => `c${at}`).join()}\n`, /no export/],
  'a header of commas': [`${','.repeat(10 * MB)}\n`, /no export/],
  'a row of commas': [`${HEADER}${','.repeat(MB)}x\n`, /a\.csv:2: found 1,000,001 cells/],
  'quotation marks alone': ['"'.repeat(10 * MB + 1), /no export/],
  'a list of bare numbers': ['[1, 2, 3]', /no export/],
  'lists of numbers in a list': ['[[1, 2], [3, 4]]', /no export/],
  'NUL bytes': [() => Buffer.alloc(10 * MB), /no text/],
  'line ends alone': ['\n'.repeat(10 * MB), /no export|header/],
  'brackets within brackets': ['['.repeat(MB), /a\.csv:1: .*JSON/],
  'objects within objects': [`${'{"a":'.repeat(MB)}1${'}'.repeat(MB)}`, /no export|JSON/],
  'a gzip bomb': [() => gzipSync(Buffer.alloc(200 * MB, 'x')), /archive that grows/],
  'a gzip file in a gzip file': [() => gzipSync(gzipSync(HEADER + ROW)), /archive|no export/],
  'a gzip file that was cut': [() => gzipSync(HEADER + ROW.repeat(1000)).subarray(0, 60), /packed file/],
  'a zip bomb': [
    () => zipOf({ name: 'a.csv', data: Buffer.alloc(200 * MB, 'x'), crc: 0 }),
    /archive that grows/,
  ],
  'a zip of twenty thousand files': [
    () =>
      zipOf(...Array.from({ length: 20_000 }, (_, at) => ({ name: `${at}.csv`, data: Buffer.from('x') }))),
    /packed file/,
  ],
  'a zip that says it holds one file less than it does': [
    () => {
      const bytes = zipOf(...['a.csv', 'b.csv'].map(name => ({ name, data: Buffer.from(HEADER + ROW) })))
      // The number of entries, in the 22 bytes at the end.
      bytes.writeUInt16LE(1, bytes.length - 12)
      return bytes
    },
    /packed file/,
  ],
  'a sheet with a cell of a name that nothing explains': [
    () => sheetWithBlank('<uable:table-cell/>'),
    /packed file|damaged/,
  ],
  'a sheet with a cell that is repeated by a name that nothing explains': [
    () => sheetWithBlank('<table:table-cell uable:number-columns-repeated="2"/>'),
    /packed file|damaged/,
  ],
  'a zip that was cut': [
    () => zipOf({ name: 'a.csv', data: Buffer.from(HEADER + ROW) }).subarray(0, -30),
    /packed file/,
  ],
}

test.each(Object.entries(refused))('%s', async (_, [content, message]) => {
  const ended = await read({ 'a.csv': typeof content === 'function' ? content() : content })
  expectClear(ended, 3)
  expect(ended.stderr).toMatch(message)
})

describe('names in an archive', () => {
  test('lead nowhere: nothing is unpacked, and the content counts', async () => {
    const names = ['../../evil.csv', '/etc/evil.csv', 'C:\\evil.csv', 'a\nb\u001B[2J.csv']
    for (const name of names) {
      const ended = await read({ 'a.zip': zipOf({ name, data: Buffer.from(HEADER + ROW) }) })
      expect(ended.stderr + ended.stdout, name).not.toContain('\u001B')
      expectClear(ended, [0, 3])
    }
  })

  test('two of the same: both are read, and the same bytes count once', async () => {
    const twice = { name: 'a.csv', data: Buffer.from(HEADER + ROW) }
    const ended = await read({ 'a.zip': zipOf(twice, twice) })
    expectClear(ended, 0)
    expect(ended.stdout).toMatch(/^Total\t[^\t]*\t10\t9\t90/m)
  })
})
