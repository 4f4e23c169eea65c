// The same table in every container gives the same figures; a damaged container gives what stands in it, or an error.
import { isUtf8 } from 'node:buffer'
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { folderWith, put } from '../attack/support/folder.ts'
import { inside } from '../attack/support/inside.ts'
import { limitsFrom, SECONDS } from './limits.ts'
import { anywhere } from './place.ts'
import { jsonLinesTable, odsTable, xlsxTable } from './readers/expected.ts'
import { portalTables } from './readers/portal.ts'
import { changedExports, EXPORTS, type Export, type Table, USAGE } from './readers/tables.ts'
import {
  csvOf,
  jsonLinesOf,
  jsonPageOf,
  odsParts,
  type Parts,
  packed,
  parquetTable,
  writeParquet,
  xlsxParts,
} from './readers/write.ts'

const limits = limitsFrom(20_261_031)
const TIME = SECONDS * 1000 + 300_000
/** The input of the run under way, for a run that never ends. */
const CURRENT = path.join(tmpdir(), `adoption-readers-${process.pid}`)

/**
 * What a run comes to: figures as text, `refused`, or `left out` where a note says that the file is no export: it is not
 * recognised any more. Each file lies in a folder, beside another export of its customer.
 */
async function figures(folder: string, file: string, content: string | Uint8Array, beside: string) {
  if (SECONDS > 0) writeFileSync(`${CURRENT}-${file}`, content)
  put(path.join(folder, file, 'Alder'), { [file]: content, 'beside.csv': beside })
  const argv = ['portfolio', '--by', 'workload', '--service', 'all', '--format', 'json', '--data', file]
  const { code, stdout, stderr } = await inside(argv, folder)
  expect([0, 3], stderr.slice(0, 2000)).toContain(code)
  if (code === 3) {
    expect(stderr).toContain('What to do')
    return 'refused'
  }
  const { rows, total, generatedFrom, notes }: Told = JSON.parse(stdout)
  if (generatedFrom.some(one => one.file.endsWith(`/${file}`))) return JSON.stringify({ rows, total })
  expect(notes.filter(one => one.code === 'left-out-file' && one.file?.endsWith(`/${file}`))).toHaveLength(1)
  return 'left out'
}

interface Told {
  rows: unknown
  total: unknown
  generatedFrom: { file: string }[]
  notes: { code: string; file?: string }[]
}

/** Whether damage was noticed, or figures are those that stand in the file as it is now. */
function isTold(figures: string): boolean {
  return figures === 'refused' || figures === 'left out'
}

/** The figures of a table by the reader of record; what nobody can say must be refused. */
async function figuresAsCsv(folder: string, table: Table | null, { beside }: Export): Promise<string> {
  if (!table) return 'refused'
  // No text file holds a zero, which other containers can.
  const holdsZero = table.flat().some(cell => cell.includes('\0'))
  return holdsZero
    ? figures(folder, 'as.jsonl', jsonLinesOf(table, false), beside)
    : figures(folder, 'as.csv', csvOf(table), beside)
}

const styles = fc.record({ typed: fc.boolean(), shared: fc.boolean() })
const parquets = fc.record({
  typed: fc.boolean(),
  codec: fc.constantFrom('uncompressed', 'snappy', 'zstd', 'gzip', 'brotli', 'lz4_raw'),
  version: fc.constantFrom('V1', 'V2'),
})
const places = fc.array(fc.record({ at: anywhere, bit: fc.nat(7) }), {
  minLength: 1,
  maxLength: 2,
})
type Places = { at: number; bit: number }[]

function flipped(bytes: Uint8Array, many: Places, from = 0): Buffer {
  const result = Buffer.from(bytes)
  for (const { at, bit } of many) {
    const place = from + Math.floor(at * (result.length - from))
    result[place] = (result[place] ?? 0) ^ (1 << bit)
  }
  return result
}

describe('a table says the same', () => {
  test(
    'in every container',
    async () => {
      const folder = folderWith()
      const property = fc.asyncProperty(changedExports, styles, parquets, async (one, style, how) => {
        const { table, beside } = one
        // A sheet does not show that its last column has a blank header: cells below it are too many.
        fc.pre(table[0]?.at(-1) !== '')
        const expected = await figuresAsCsv(folder, table, one)
        const tried: Record<string, string> = {
          xlsx: await figures(folder, 'a.xlsx', packed(xlsxParts(table, style)), beside),
          ods: await figures(folder, 'a.ods', packed(odsParts(table, style)), beside),
        }
        const [header = []] = table
        const isPlain = new Set(header.map(name => name.toLowerCase())).size === header.length
        if (isPlain && !header.includes('')) {
          tried['lines'] = await figures(folder, 'a.jsonl', jsonLinesOf(table, style.typed), beside)
          tried['page'] = await figures(folder, 'a.json', jsonPageOf(table, style.typed), beside)
        }
        if (isPlain && !header.includes('') && /licences|usage/.test(one.name)) {
          const file = path.join(folder, 'written.parquet')
          await writeParquet(table, { ...how, file })
          tried['parquet'] = await figures(folder, 'a.parquet', readFileSync(file), beside)
        }
        expect(tried).toEqual(Object.fromEntries(Object.keys(tried).map(kind => [kind, expected])))
      })
      await fc.assert(property, limits(0.35, 15))
    },
    TIME,
  )
})

describe('damage is an error, or changes what it touches', () => {
  const exports = fc.constantFrom(...EXPORTS)
  const books = [
    {
      file: 'a.xlsx',
      parts: xlsxParts,
      read: xlsxTable,
      inner: ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'],
    },
    { file: 'a.ods', parts: odsParts, read: odsTable, inner: ['content.xml'] },
  ]
  const book = fc.constantFrom(...books)

  test(
    'in the archive of a workbook',
    async () => {
      const folder = folderWith()
      const property = fc.asyncProperty(
        exports,
        styles,
        book,
        places,
        async (one, style, { file, parts }, many) => {
          const whole = packed(parts(one.table, style))
          const expected = await figures(folder, file, whole, one.beside)
          const found = await figures(folder, file, flipped(whole, many), one.beside)
          if (!isTold(found)) expect(found).toBe(expected)
          const short = whole.subarray(0, Math.floor((many[0]?.at ?? 0) * whole.length))
          expect(await figures(folder, file, short, one.beside)).toBe('refused')
        },
      )
      await fc.assert(property, limits(0.15, 10))
    },
    TIME,
  )

  test(
    'in the sheets of a workbook',
    async () => {
      const folder = folderWith()
      const property = fc.asyncProperty(
        exports,
        styles,
        book,
        fc.nat(1),
        sheetDamage,
        async (one, style, { file, parts, read, inner }, which, damage) => {
          const whole: Parts = parts(one.table, style)
          const name = inner[which % inner.length] ?? ''
          const damaged = { ...whole, [name]: damage(whole[name] ?? new Uint8Array()) }
          const expected = await figuresAsCsv(folder, read(damaged), one)
          const found = await figures(folder, file, packed(damaged), one.beside)
          if (!isTold(found)) expect(found, strFromU8(damaged[name] ?? new Uint8Array())).toBe(expected)
        },
      )
      await fc.assert(property, limits(0.2, 25))
    },
    TIME,
  )

  test(
    'in lines of JSON',
    async () => {
      const folder = folderWith()
      const property = fc.asyncProperty(exports, fc.boolean(), places, async (one, typed, many) => {
        const text = flipped(Buffer.from(jsonLinesOf(one.table, typed)), many).toString('utf8')
        const expected = await figuresAsCsv(folder, jsonLinesTable(text), one)
        const found = await figures(folder, 'a.jsonl', text, one.beside)
        if (!isTold(found)) expect(found, text).toBe(expected)
      })
      await fc.assert(property, limits(0.1, 20))
    },
    TIME,
  )

  test(
    'in Parquet',
    async () => {
      const folder = folderWith()
      const own = fc.constantFrom(...EXPORTS.filter(({ name }) => /licences|usage/.test(name)))
      const file = path.join(folder, 'written.parquet')
      const property = fc.asyncProperty(own, parquets, places, async (one, how, many) => {
        await writeParquet(one.table, { ...how, file })
        const whole = readFileSync(file)
        const original = await figures(folder, 'a.parquet', whole, one.beside)
        const damaged = flipped(whole, many)
        const found = await figures(folder, 'a.parquet', damaged, one.beside)
        if (!isTold(found) && found !== original) {
          const byOther = async (bytes: Uint8Array): Promise<string> => {
            writeFileSync(file, bytes)
            return figuresAsCsv(folder, await parquetTable(file), one)
          }
          const other = await byOther(damaged)
          // Two changes: one that the other program refuses, though it alters no value, and one that it reads as well.
          const alone = other === 'refused' ? many.map(each => flipped(whole, [each])) : []
          const readings = [other]
          for (const bytes of alone) readings.push(await byOther(bytes))
          expect(readings).toContain(found)
        }
        const short = whole.subarray(0, Math.floor((many[0]?.at ?? 0) * whole.length))
        expect(await figures(folder, 'a.parquet', short, one.beside)).toBe('refused')
      })
      await fc.assert(property, limits(0.1, 10))
    },
    TIME,
  )
})

describe('a table of the portal', () => {
  const one = { name: 'products', table: [], beside: csvOf(USAGE) }

  test(
    'says the same in every language, and is refused where it is damaged',
    async () => {
      const folder = folderWith()
      const property = fc.asyncProperty(portalTables, places, async ({ text, read }, many) => {
        const whole = await figures(folder, 'a.csv', `\uFEFF${text}`, one.beside)
        expect(whole, text).toBe(await figuresAsCsv(folder, read(text), one))
        const bytes = flipped(Buffer.from(`\uFEFF${text}`), many, 3)
        const found = await figures(folder, 'a.csv', bytes, one.beside)
        if (isTold(found) || found === whole) return
        // What is no UTF-8 any more is read as what office programs in Europe write.
        const now = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes.subarray(3))
        expect(found, now).toBe(await figuresAsCsv(folder, read(now), one))
      })
      await fc.assert(property, limits(0.1, 20))
    },
    TIME,
  )
})

type Damage = (bytes: Uint8Array) => Uint8Array

/** A bit flipped, an element or attribute cut or doubled, a reference to another cell. */
const sheetDamage: fc.Arbitrary<Damage> = fc.oneof(
  places.map(
    (many): Damage =>
      bytes =>
        flipped(bytes, many),
  ),
  fc
    .record({
      of: fc.constantFrom('row', 'c', 'v', 't', 'si', 'is', 'table:table-row', 'table:table-cell', 'text:p'),
      at: fc.nat(200),
      twice: fc.boolean(),
    })
    .map(
      ({ of, at, twice }): Damage =>
        bytes => {
          const text = strFromU8(bytes)
          const all = [...text.matchAll(new RegExp(`<${of}(?: [^>]*)?(?:/>|>.*?</${of}>)`, 'g'))]
          const match = all[at % Math.max(1, all.length)]
          if (!match) return bytes
          const end = match.index + match[0].length
          return strToU8(text.slice(0, twice ? end : match.index) + text.slice(twice ? match.index : end))
        },
    ),
  fc.record({ at: fc.nat(200), other: fc.nat(200) }).map(
    ({ at, other }): Damage =>
      bytes => {
        const text = strFromU8(bytes)
        const all = [...text.matchAll(/ (?:r|t|s|office:[a-z-]+|table:[a-z-]+)="[^"]*"/g)]
        const match = all[at % Math.max(1, all.length)]
        const put = all[other % Math.max(1, all.length)]
        if (!match || !put) return bytes
        return strToU8(text.slice(0, match.index) + put[0] + text.slice(match.index + match[0].length))
      },
  ),
)
