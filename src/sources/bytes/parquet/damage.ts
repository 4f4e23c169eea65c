// What the parts of a Parquet file say of themselves and of each other. The library believes all of it: where a bit is another one
// it reads other columns, or reads the same byte for ever.
import { gzipSync } from 'node:zlib'
import type { ColumnMetaData, FileMetaData, PageHeader, SchemaTree } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import { InputError } from '../../../model/problem.ts'
import { systemCode } from '../../../model/system-error.ts'
import { damaged } from '../book/sheet.ts'

/** Throws `bad-archive`. Each group of rows has one part for each column, in their order; the groups have all rows. */
export function checkParquet({ row_groups: groups, num_rows: rows }: FileMetaData, schema: SchemaTree): void {
  const columns = columnsOf(schema)
  const isWhole = groups.every(
    group =>
      group.columns.length === columns.length &&
      group.columns.every(({ meta_data: about }, at) => isOf(about, columns[at])),
  )
  const inGroups = groups.reduce((sum, group) => sum + group.num_rows, 0n)
  if (!isWhole || inGroups !== rows) throw damaged()
}

function columnsOf(tree: SchemaTree): SchemaTree[] {
  return tree.children.length > 0 ? tree.children.flatMap(columnsOf) : [tree]
}

function isOf(about: ColumnMetaData | undefined, column: SchemaTree | undefined): boolean {
  if (!about || !column) return false
  return about.path_in_schema.join('\0') === column.path.join('\0') && about.type === column.element.type
}

/** A page as it stands in the file. */
export interface PackedPage {
  header: PageHeader
  packed: Uint8Array
}

/** The pages of a column of so many values at most. Throws `bad-archive` where one is not what its header says. */
export function* pagesOf(chunk: Uint8Array, most: number): Generator<PackedPage> {
  const reader = { view: new DataView(chunk.buffer, chunk.byteOffset, chunk.length), offset: 0 }
  while (reader.offset < chunk.length - 1) {
    const header = parquetHeader(reader)
    checkHeader(header, chunk.length - reader.offset, most)
    const packed = chunk.subarray(reader.offset, reader.offset + header.compressed_page_size)
    reader.offset += packed.length
    if (header.crc !== undefined && header.crc !== sumOf(packed)) throw damaged()
    yield { header, packed }
  }
}

/**
 * Throws where the header of a page lacks a number, or has one that cannot be: `room` are the bytes behind it, `most` the
 * values that its column has.
 */
function checkHeader(header: PageHeader, room: number, most: number): void {
  const { compressed_page_size: packed, uncompressed_page_size: size } = header
  const { dictionary_page_header: dictionary, data_page_header: v1, data_page_header_v2: v2 } = header
  const levels = v2 ? [v2.definition_levels_byte_length, v2.repetition_levels_byte_length] : []
  const values = [v1?.num_values ?? 0, ...(v2 ? [v2.num_values, v2.num_nulls, v2.num_rows] : [])]
  const isSound =
    upTo(room, [packed]) &&
    upTo(Number.MAX_SAFE_INTEGER, [size]) &&
    // Each value of a dictionary takes a byte at least.
    upTo(size, [dictionary?.num_values ?? 0]) &&
    upTo(most, values) &&
    upTo(packed, levels) &&
    levels.reduce((sum, length) => sum + length, 0) <= Math.min(packed, size)
  if (!isSound) throw damaged()
}

function upTo(most: number, numbers: readonly unknown[]): boolean {
  return numbers.every(
    number => Number.isSafeInteger(number) && Number(number) >= 0 && Number(number) <= most,
  )
}

/** The sum that Spark writes beside each page: gzip has the same behind what it packs, and any Node has gzip. */
function sumOf(bytes: Uint8Array): number {
  const packed = gzipSync(bytes, { level: 0 })
  return packed.readInt32LE(packed.length - 8)
}

/** fastparquet writes so many zeros behind the values of every page. */
const MOST_BEHIND = 8

/** Throws where there are less bytes than the values of a page take, or others behind them. */
export function checkEnd(bytes: Uint8Array, end: number): void {
  const behind = bytes.subarray(end)
  if (end > bytes.length || behind.length > MOST_BEHIND || behind.some(byte => byte !== 0)) throw damaged()
}

/** What the library and Node's decoders throw is damage to the file, or a codec that it does not know. */
export async function damageIfFails<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof InputError || !(error instanceof Error) || systemCode(error) !== '') throw error
    const reason = /codec/i.test(error.message) ? 'unsupported-method' : 'damaged'
    throw new InputError([{ code: 'bad-archive', params: { reason } }])
  }
}
