// One column of a row group of Parquet as texts, each once where a dictionary has it, and which of them every row has.
import type { ColumnMetaData, Compressors, DecodedArray, PageHeader, SchemaTree } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import { convert, DEFAULT_PARSERS } from 'hyparquet/src/convert.js'
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js'
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js'
import { readPlain } from 'hyparquet/src/plain.js'
import type { TextColumn } from '../../columns/text-column.ts'
import { readerOf, Texts } from './parquet-texts.ts'

/** What a column's values are read with. */
export interface ColumnCodec {
  compressors: Compressors
  parsers: Partial<typeof DEFAULT_PARSERS>
  textOf(value: unknown): string
}

type Decoder = Parameters<typeof readDataPage>[2]

/** Whether rows of the column are one value each. */
export function isFlat({ children, element }: SchemaTree): boolean {
  return children.length === 0 && element.repetition_type !== 'REPEATED'
}

/** The column of `rows` rows in a chunk of bytes. Throws an Error where it is damaged. */
export function readTexts(
  chunk: ArrayBuffer,
  { schemaPath, metadata, rows }: { schemaPath: SchemaTree[]; metadata: ColumnMetaData; rows: number },
  { compressors, parsers, textOf }: ColumnCodec,
): TextColumn {
  const element = schemaPath.at(-1)?.element
  if (!element) throw new Error('a column without a schema')
  const decoder: Decoder = {
    ...metadata,
    pathInSchema: metadata.path_in_schema,
    element,
    schemaPath,
    compressors,
    parsers: { ...DEFAULT_PARSERS, ...parsers },
  }
  const texts = new Texts(rows)
  const reader = { view: new DataView(chunk), offset: 0 }
  const addValues = (values: DecodedArray): Int32Array => texts.addOnce(convert(values, decoder), textOf)
  while (texts.rows < rows && reader.offset < chunk.byteLength - 1) {
    const header = parquetHeader(reader)
    const packed = new Uint8Array(chunk, reader.offset, header.compressed_page_size)
    reader.offset += header.compressed_page_size
    const { dictionary_page_header: dictionary } = header
    if (dictionary) {
      const bytes = decompressPage(packed, header.uncompressed_page_size, decoder.codec, compressors)
      const count = dictionary.num_values
      texts.dictionary = isText(decoder)
        ? texts.addPlain(bytes, count)
        : addValues(readPlain(readerOf(bytes), decoder.type, count, element.type_length))
      continue
    }
    const { encoding, levels, count, present, body } = pageOf(header, packed, decoder)
    if (/_DICTIONARY$/.test(encoding)) texts.addRows(levels, count, texts.ofDictionary(body, present))
    else if (encoding === 'PLAIN' && isText(decoder))
      texts.addRows(levels, count, texts.addPlain(body, present))
    else texts.addRows(levels, count, addValues(valuesOf(header, packed, decoder)))
  }
  return texts.end()
}

/** A column of so many texts, one for each row. */
export function textsOf(all: readonly string[]): TextColumn {
  const texts = new Texts(all.length)
  texts.addRows(NO_LEVELS, all.length, texts.addOnce([...all], String))
  return texts.end()
}

interface Page {
  encoding: string
  /** By row, whether it has a value; empty where all have. */
  levels: Uint8Array
  count: number
  /** How many rows have a value. */
  present: number
  /** The values. */
  body: Uint8Array
}

function pageOf(header: PageHeader, packed: Uint8Array, decoder: Decoder): Page {
  const { data_page_header: v1, data_page_header_v2: v2, uncompressed_page_size: size } = header
  const { codec, compressors, element } = decoder
  const about = v1 ?? v2
  if (!about) throw new Error('a page of an unknown type')
  const { num_values: count, encoding } = about
  const before = v2 ? v2.definition_levels_byte_length + v2.repetition_levels_byte_length : 0
  const rest = packed.subarray(before)
  const isPacked = v2?.is_compressed !== false && size > before
  const bytes = isPacked ? decompressPage(rest, size - before, codec, compressors) : rest
  // The levels of the second version stand before what is packed.
  const reader = readerOf(v2 ? packed : bytes)
  const isOptional = element.repetition_type !== 'REQUIRED'
  const levels = new Uint8Array(isOptional ? count : 0)
  if (isOptional) readRleBitPackedHybrid(reader, 1, levels, v2?.definition_levels_byte_length)
  // Most pages have a value in every row.
  const present = levels.includes(0) ? levels.reduce((sum, level) => sum + level, 0) : count
  const body = v2 ? bytes : bytes.subarray(reader.offset)
  return { encoding, levels: present === count ? NO_LEVELS : levels, count, present, body }
}

const NO_LEVELS = new Uint8Array(0)

/** Values in any other encoding, as the library gives them. */
function valuesOf(header: PageHeader, packed: Uint8Array, decoder: Decoder): DecodedArray {
  const { data_page_header: v1, uncompressed_page_size: size } = header
  if (!v1) return readDataPageV2(packed, header, decoder).dataPage
  return readDataPage(decompressPage(packed, size, decoder.codec, decoder.compressors), v1, decoder).dataPage
}

/** Bytes that are text, and nothing made of text. */
function isText({ element: { type, converted_type: converted, logical_type: logical } }: Decoder): boolean {
  if (type !== 'BYTE_ARRAY' || !(converted === undefined || converted === 'UTF8')) return false
  return logical === undefined || logical.type === 'STRING'
}
