// Lists, records and the like in Parquet, as the library puts them together of their columns.
import type { ColumnMetaData, DecodedArray, PageHeader, SchemaTree } from 'hyparquet'
import { assembleNested } from 'hyparquet/src/assemble.js'
import { readColumn } from 'hyparquet/src/column.js'
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getTreePath } from 'hyparquet/src/schema.js'
import { flatten } from 'hyparquet/src/utils.js'
import { damage } from '../codecs/output.ts'
import { COMPRESSORS, PARSERS, unpackPage } from './codecs.ts'
import { lengthEnd } from './column.ts'
import { type PackedPage, pagesOf } from './damage.ts'
import { readRuns } from './runs.ts'

/** A row group is decoded as a whole: one with more values is not what a tool for tables writes. */
export const MOST_VALUES = 100_000_000

/** A column of a row group, as it stands in the file. */
export interface NestedColumn {
  about: ColumnMetaData
  bytes: ArrayBuffer
}

/**
 * A value for each row of a row group, null where the columns have less; `columns` are all those below `name`. Not by the library's
 * own reader, which brings filters and indexes along. Throws an Error where they are damaged.
 */
export function nestedValues(
  schema: SchemaTree,
  name: string,
  columns: readonly NestedColumn[],
  rows: number,
): unknown[] {
  for (const column of columns) checkPages(column, getTreePath(schema, column.about.path_in_schema))
  if (rows === 0) return []
  const parts = columns.map(column => ({ column, data: valuesOf(column, schema, rows) }))
  const length = Math.min(rows, ...parts.map(({ data }) => data.length))
  const byPath = new Map(
    parts.map(({ column, data }) => [column.about.path_in_schema.join('.'), data.slice(0, length)]),
  )
  const tree = schema.children.find(({ element }) => element.name === name)
  if (tree) assembleNested(byPath, tree, PARSERS)
  const values = byPath.get(name)
  if (!values) throw damage()
  return Array.from({ length: rows }, (_, row): unknown => values[row] ?? null)
}

/** The library believes levels and numbers of a dictionary, and writes as many as a run says. */
function checkPages({ about, bytes }: NestedColumn, path: SchemaTree[]): void {
  let known = 0
  for (const page of pagesOf(new Uint8Array(bytes), Math.min(MOST_VALUES, Number(about.num_values)))) {
    known = page.header.dictionary_page_header?.num_values ?? known
    checkPage(page, about.codec, [getMaxRepetitionLevel(path), getMaxDefinitionLevel(path)], known)
  }
}

/** `known`: how many values the dictionary has. */
function checkPage(
  page: PackedPage,
  codec: string,
  [repeated, defined]: [number, number],
  known: number,
): void {
  const { data_page_header: v1, data_page_header_v2: v2 } = page.header
  const about = v2 ?? v1
  if (!about) return
  const { num_values: count, encoding } = about
  const { parts, values } = v2 ? partsBefore(page, v2, codec) : partsWithin(page, codec, [repeated, defined])
  const [, levels] = [repeated, defined].map((most, at) => levelsIn(parts[at], most, count))
  const present = levels ? levels.filter(level => level === defined).length : count
  if (v2 && v2.num_nulls !== count - present) throw damage()
  if (encoding === 'RLE') runsOf(values.subarray(4, lengthEnd(values)), 1, present)
  if (!/_DICTIONARY$/.test(encoding)) return
  const [width = 0] = values
  const numbers = width === 0 ? new Int32Array(present) : runsOf(values.subarray(1), width, present)
  if (numbers.some(number => number >= known)) throw damage()
}

/** The levels of repetition and of definition, and the values behind them. */
interface Parts {
  parts: (Uint8Array | undefined)[]
  values: Uint8Array
}

/** Packed with the values, each behind its length. */
function partsWithin({ header, packed }: PackedPage, codec: string, most: [number, number]): Parts {
  let values: Uint8Array = new Uint8Array(header.uncompressed_page_size)
  unpackPage(codec, packed, values)
  const parts = most.map(one => {
    if (one === 0) return undefined
    const end = lengthEnd(values)
    const part = values.subarray(4, end)
    values = values.subarray(end)
    return part
  })
  return { parts, values }
}

/** Before what is packed. */
function partsBefore(
  { header, packed }: PackedPage,
  about: NonNullable<PageHeader['data_page_header_v2']>,
  codec: string,
): Parts {
  const repeated = about.repetition_levels_byte_length
  const end = repeated + about.definition_levels_byte_length
  const values = new Uint8Array(header.uncompressed_page_size - end)
  unpackPage(about.is_compressed === false ? 'UNCOMPRESSED' : codec, packed.subarray(end), values)
  return { parts: [packed.subarray(0, repeated), packed.subarray(repeated, end)], values }
}

/** null where there are none, as no value lacks or repeats. */
function levelsIn(part: Uint8Array | undefined, most: number, count: number): Int32Array | null {
  if (most === 0 || !part) return null
  const levels = runsOf(part, 32 - Math.clz32(most), count)
  if (levels.some(level => level > most)) throw damage()
  return levels
}

function runsOf(bytes: Uint8Array, width: number, count: number): Int32Array {
  const numbers = new Int32Array(count)
  if (readRuns(bytes, 0, width, numbers) > count) throw damage()
  return numbers
}

function valuesOf({ about, bytes }: NestedColumn, schema: SchemaTree, rows: number): DecodedArray {
  const { dictionary_page_offset: dictionary, data_page_offset: first, total_compressed_size: size } = about
  // Of 64 bits; where a bit of the footer is another one, they may be something else, and nothing at all would be read.
  if ([dictionary || first, size].some(place => typeof place !== 'bigint')) throw damage()
  const { type, codec, path_in_schema: pathInSchema } = about
  const schemaPath = getTreePath(schema, pathInSchema)
  const { element } = schemaPath.at(-1) ?? schema
  const { data } = readColumn(
    { view: new DataView(bytes), offset: 0 },
    { groupStart: 0, groupRows: rows, selectStart: 0, selectEnd: rows },
    { type, codec, pathInSchema, schemaPath, element, parsers: PARSERS, compressors: COMPRESSORS },
  )
  return flatten(data)
}
