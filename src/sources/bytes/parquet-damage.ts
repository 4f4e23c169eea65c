// What the parts of a Parquet file say of themselves and of each other. The library believes all of it: where a bit is another one
// it reads other columns, or reads the same byte for ever.
import type { FileMetaData, PageHeader, SchemaTree } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import { damaged } from './book/sheet.ts'

/** Throws `bad-archive`. Each group of rows has one part for each column, in their order; the groups have all rows. */
export function checkParquet({ row_groups: groups, num_rows: rows }: FileMetaData, schema: SchemaTree): void {
  const columns = columnsOf(schema)
  const isWhole = groups.every(
    group =>
      group.columns.length === columns.length &&
      group.columns.every(({ meta_data: about }, at) => about?.path_in_schema.join('\0') === columns[at]),
  )
  const inGroups = groups.reduce((sum, group) => sum + group.num_rows, 0n)
  if (!isWhole || inGroups !== rows) throw damaged()
}

function columnsOf({ children, path }: SchemaTree): string[] {
  return children.length > 0 ? children.flatMap(columnsOf) : [path.join('\0')]
}

/**
 * Throws `bad-archive` where the header of a page lacks a number, or has one that cannot be: `room` are the bytes behind it,
 * `most` the values that its column has.
 */
export function checkPage(header: PageHeader, room: number, most: number): void {
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
    levels.reduce((sum, length) => sum + length, 0) <= packed
  if (!isSound) throw damaged()
}

function upTo(most: number, numbers: readonly unknown[]): boolean {
  return numbers.every(
    number => Number.isSafeInteger(number) && Number(number) >= 0 && Number(number) <= most,
  )
}

/** Throws as `checkPage` does, for all pages of a column's bytes. */
export function checkPages(chunk: ArrayBuffer, most: number): void {
  const reader = { view: new DataView(chunk), offset: 0 }
  while (reader.offset < chunk.byteLength - 1) {
    const header = parquetHeader(reader)
    checkPage(header, chunk.byteLength - reader.offset, most)
    reader.offset += header.compressed_page_size
  }
}
