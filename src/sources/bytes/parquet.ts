// Reads Parquet as text, a row group at a time: how analysts and lakes hold rows.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { decompress as unpackZstd } from 'fzstd'
import {
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
} from 'hyparquet'
import { decompressLz4, decompressLz4Raw } from 'hyparquet-compressors/src/lz4.js'
import { asDay, formatDay } from '../../model/day.ts'
import { InputError } from '../../model/problem.ts'
import { numberText } from '../number-text.ts'
import { flagText } from './book/sheet.ts'
import { csvCell, csvLine } from './csv-line.ts'
import { digestOf, type Text } from './member.ts'
import type { Raw } from './raw.ts'

/** A row group is decoded as a whole: one with more values is not what a tool for tables writes. */
const MOST_VALUES = 100_000_000

/**
 * The rows of a file as CSV, whose header names its columns; `beside` are those that its folders hold for all its rows. Throws
 * `bad-archive` and `archive-too-large`.
 */
export async function parquetText(raw: Raw, beside: ReadonlyMap<string, string> = new Map()): Promise<Text> {
  const file = { byteLength: raw.size, slice: (start: number, end = raw.size) => bytesOf(raw, start, end) }
  const metadata = await damageIfFails(() => parquetMetadataAsync(file, { parsers: PARSERS }))
  for (const { num_rows, columns } of metadata.row_groups) {
    if (Number(num_rows) * columns.length > MOST_VALUES)
      throw new InputError([{ code: 'archive-too-large', params: { limit: MOST_VALUES } }])
  }
  return {
    isTable: true,
    encoding: 'utf-8',
    mark: 0,
    size: raw.size,
    chunks: () => csvOf(file, metadata, beside),
    bytes: () => raw.read(),
    // Parts of one table may differ in nothing but their folders.
    digest: async () => [await digestOf(raw.read(0, raw.size, true)), ...[...beside].flat()].join('\n'),
    whole: null,
    file: null,
    async *part() {},
  }
}

interface Source {
  byteLength: number
  slice(start: number, end?: number): Promise<ArrayBuffer>
}

/** Rows that become one piece of text. */
const AT_ONCE = 4096

async function* csvOf(
  file: Source,
  metadata: FileMetaData,
  beside: ReadonlyMap<string, string>,
): AsyncGenerator<string> {
  const names = parquetSchema(metadata).children.map(({ element }) => element.name)
  const others = [...beside].filter(([name]) => !names.includes(name))
  yield csvLine([...names, ...others.map(([name]) => name)])
  const end = `${others.map(([, value]) => `,${csvCell(value)}`).join('')}\n`
  let rowStart = 0
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows)
    const columns = await columnsOf(file, metadata, names, { rowStart, rowEnd })
    const cellOf = columns.map(() => remembered(value => csvCell(textOf(value))))
    for (let row = 0; row < rowEnd - rowStart; row += AT_ONCE) {
      const cells: string[] = []
      for (let at = row; at < Math.min(row + AT_ONCE, rowEnd - rowStart); at++) {
        for (let column = 0; column < columns.length; column++)
          cells.push(column === 0 ? '' : ',', cellOf[column]?.(columns[column]?.[at]) ?? '')
        cells.push(end)
      }
      yield cells.join('')
    }
    rowStart = rowEnd
  }
}

/** The values of most columns come again and again, as the same strings. */
const MOST_REMEMBERED = 20_000

function remembered(make: (value: unknown) => string): (value: unknown) => string {
  const known = new Map<unknown, string>()
  let isWorthIt = true
  return value => {
    if (!isWorthIt) return make(value)
    const before = known.get(value)
    if (before !== undefined) return before
    const text = make(value)
    known.set(value, text)
    if (known.size > MOST_REMEMBERED) {
      isWorthIt = false
      known.clear()
    }
    return text
  }
}

/** The values of a row group, column by column. */
async function columnsOf(
  file: Source,
  metadata: FileMetaData,
  names: readonly string[],
  range: { rowStart: number; rowEnd: number },
): Promise<unknown[][]> {
  const columns = names.map((): unknown[] => [])
  await damageIfFails(() =>
    parquetRead({
      file,
      metadata,
      ...range,
      compressors: COMPRESSORS,
      parsers: PARSERS,
      onChunk({ columnName, columnData, rowStart }) {
        const column = columns[names.indexOf(columnName)]
        for (let at = 0; at < columnData.length; at++)
          if (column) column[rowStart - range.rowStart + at] = columnData[at]
      },
    }),
  )
  return columns
}

/** Codecs beside Snappy, which the reader has itself. The two that Node has are Node's; nothing unpacks to more than it says. */
const CODECS: Compressors = {
  GZIP: (input, length) => gunzipSync(input, { maxOutputLength: length }),
  BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: length }),
  ZSTD: input => unpackZstd(input),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
}

/** A page without values has nothing to unpack: the library's LZ4 takes it for damage. */
const COMPRESSORS: Compressors = Object.fromEntries(
  Object.entries(CODECS).map(([name, unpack]) => [
    name,
    (input, length) =>
      length === 0 ? new Uint8Array(0) : damageIfUnpackingFails(() => unpack(input, length)),
  ]),
)

/** Errors of Node's codecs have a code, as those of the file system have, which are no damage. */
function damageIfUnpackingFails(unpack: () => Uint8Array): Uint8Array {
  try {
    return unpack()
  } catch {
    throw new Error('damaged')
  }
}

/** Days and moments as text, the second begun: a moment never becomes the next day. */
const PARSERS = {
  dateFromDays: (days: number) => formatDay(asDay(days)),
  timestampFromMilliseconds: (value: bigint) => momentText(value, 1000n),
  timestampFromMicroseconds: (value: bigint) => momentText(value, 1_000_000n),
  timestampFromNanoseconds: (value: bigint) => momentText(value, 1_000_000_000n),
}

function momentText(value: bigint, perSecond: bigint): string {
  const seconds = value / perSecond - (value % perSecond < 0n ? 1n : 0n)
  const moment = new Date(Number(seconds) * 1000)
  // Beyond the calendar it is shown as it is, and refused as a date.
  return Number.isNaN(moment.getTime()) ? String(value) : `${moment.toISOString().slice(0, 19)}Z`
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || Number.isNaN(value)) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return flagText(value)
  if (typeof value === 'number') return numberText(value)
  return typeof value === 'object' ? JSON.stringify(value, plainNumber) : String(value)
}

/** Whole numbers within a record (`prepaidUnits.enabled`) come as 64 bits, which JSON has no word for. */
function plainNumber(_key: string, value: unknown): unknown {
  if (typeof value !== 'bigint') return value
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
}

async function bytesOf(raw: Raw, start: number, end: number): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(end - start)
  let at = 0
  for await (const chunk of raw.read(start, end)) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes.buffer
}

/** What the library throws is damage to the file, or a codec that it does not know. */
async function damageIfFails<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof InputError || !(error instanceof Error) || 'code' in error) throw error
    const reason = /codec/i.test(error.message) ? 'unsupported-method' : 'damaged'
    throw new InputError([{ code: 'bad-archive', params: { reason } }])
  }
}
