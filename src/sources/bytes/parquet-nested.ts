// Lists, records and the like in Parquet, as the library puts them together of their columns.
import type { ColumnMetaData, DecodedArray, SchemaTree } from 'hyparquet'
import { assembleNested } from 'hyparquet/src/assemble.js'
import { readColumn } from 'hyparquet/src/column.js'
import { getTreePath } from 'hyparquet/src/schema.js'
import { flatten } from 'hyparquet/src/utils.js'
import { damage } from './codecs/output.ts'
import { COMPRESSORS, PARSERS } from './parquet-codecs.ts'
import { pagesOf } from './parquet-damage.ts'

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
  for (const column of columns) checkPages(column)
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

/** The library looks at nothing but the values. */
function checkPages({ about, bytes }: NestedColumn): void {
  for (const _ of pagesOf(new Uint8Array(bytes), Math.min(MOST_VALUES, Number(about.num_values))));
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
