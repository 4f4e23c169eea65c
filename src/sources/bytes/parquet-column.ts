// One column of a row group of Parquet as texts, each once where a dictionary has it, and which of them every row has.
import type { Encoding, PageHeader, SchemaTree } from 'hyparquet'
import { convert } from 'hyparquet/src/convert.js'
import type { TextColumn } from '../../columns/text-column.ts'
import { damage, numberAt } from './codecs/output.ts'
import { PARSERS, textOf, unpackPage } from './parquet-codecs.ts'
import { checkEnd, pagesOf } from './parquet-damage.ts'
import { readBits, readRuns } from './parquet-runs.ts'
import { Texts } from './parquet-texts.ts'
import { readValues } from './parquet-values.ts'
import type { ColumnChunk } from './table.ts'

/** Whether rows of the column are one value each. */
export function isFlat({ children, element }: SchemaTree): boolean {
  return children.length === 0 && element.repetition_type !== 'REPEATED'
}

/** Unpacks a column of so many rows, which is good until the next one. Throws an Error where it is damaged. */
export type Unpack = (column: ColumnChunk | TextColumn, rows: number) => TextColumn

export function unpacker(): Unpack {
  const texts = new Texts()
  return (column, rows) => ('codec' in column ? unpack(column, rows, texts) : column)
}

function unpack(chunk: ColumnChunk, rows: number, texts: Texts): TextColumn {
  texts.begin(rows)
  for (const { header, packed } of pagesOf(chunk.bytes, rows)) {
    if (texts.isFull) break
    const { dictionary_page_header: dictionary } = header
    if (dictionary) {
      const page = texts.page(header.uncompressed_page_size)
      unpackPage(chunk.codec, packed, page)
      texts.dictionary = new Int32Array(dictionary.num_values)
      addValues(chunk, 'PLAIN', page, texts, texts.dictionary)
    } else {
      const { encoding, levels, count, present, body } = pageOf(header, packed, chunk, texts)
      addValues(chunk, encoding, body, texts, texts.next(present))
      texts.addRows(count, present, levels)
    }
  }
  return texts.end()
}

/** A column of so many texts, one for each row. */
export function textsOf(all: readonly string[]): TextColumn {
  const texts = new Texts()
  texts.begin(all.length)
  texts.addOnce([...all], at => all[at] ?? '', texts.next(all.length))
  texts.addRows(all.length, all.length, NO_LEVELS)
  return texts.end()
}

interface Page {
  encoding: Encoding
  /** By row, whether it has a value: 1 or 0. Empty where each must have one. */
  levels: Int32Array
  count: number
  /** How many rows have a value. */
  present: number
  /** The values. */
  body: Uint8Array
}

const NO_LEVELS = new Int32Array(0)

function pageOf(header: PageHeader, packed: Uint8Array, { codec, element }: ColumnChunk, texts: Texts): Page {
  const { data_page_header: v1, data_page_header_v2: v2, uncompressed_page_size: size } = header
  const about = v1 ?? v2
  if (!about) throw new Error('a page of an unknown type')
  const { num_values: count, encoding } = about
  const before = v2?.definition_levels_byte_length ?? 0
  if (v2 && v2.repetition_levels_byte_length > 0) throw damage()
  const rest = packed.subarray(before)
  const bytes = texts.page(size - before)
  unpackPage(v2?.is_compressed === false ? 'UNCOMPRESSED' : codec, rest, bytes)
  if (element.repetition_type === 'REQUIRED') {
    if (before > 0) throw damage()
    return { encoding, levels: NO_LEVELS, count, present: count, body: bytes }
  }
  // The levels of the second version stand before what is packed; those of the first behind their length.
  const length = v2 ? 0 : lengthEnd(bytes)
  const levels = texts.levels(count)
  readRuns(v2 ? packed.subarray(0, before) : bytes.subarray(4, length), 0, 1, levels)
  let present = 0
  for (let row = 0; row < count; row++) present += levels[row] ?? 0
  if (v2 && v2.num_nulls !== count - present) throw damage()
  return { encoding, levels, count, present, body: bytes.subarray(length) }
}

/** Where that ends whose length stands before it, in four bytes. */
function lengthEnd(bytes: Uint8Array): number {
  const end = 4 + numberAt(bytes, 0, 4)
  if (end > bytes.length) throw damage()
  return end
}

/** Adds the values of a page, as many as there are numbers, which become those of their texts. */
function addValues(
  chunk: ColumnChunk,
  encoding: Encoding,
  body: Uint8Array,
  texts: Texts,
  numbers: Int32Array,
): void {
  if (/_DICTIONARY$/.test(encoding)) texts.addNumbers(body, numbers)
  else if (encoding === 'PLAIN' && isText(chunk)) texts.addPlain(body, numbers)
  else if (chunk.type === 'BOOLEAN' && encoding === 'PLAIN') {
    checkEnd(body, Math.ceil(numbers.length / 8))
    readBits(body, 0, 1, numbers)
    texts.addChosen(FLAGS, numbers)
  } else if (chunk.type === 'BOOLEAN' && encoding === 'RLE') {
    readRuns(body.subarray(0, lengthEnd(body)), 4, 1, numbers)
    texts.addChosen(FLAGS, numbers)
  } else {
    const decoder = { ...chunk, ...OF_VALUES }
    const values = readValues(encoding, body, numbers.length, chunk)
    texts.addOnce(values, at => textOf(convert(values.slice(at, at + 1), decoder)[0]), numbers)
  }
}

const FLAGS = [false, true].map(textOf)

/** The library reads values alone, of a column without levels. */
const OF_VALUES: Pick<Parameters<typeof convert>[1], 'pathInSchema' | 'schemaPath' | 'parsers'> = {
  pathInSchema: [],
  schemaPath: [],
  parsers: PARSERS,
}

/** Bytes that are text, and nothing made of text. */
function isText({
  element: { type, converted_type: converted, logical_type: logical },
}: ColumnChunk): boolean {
  if (type !== 'BYTE_ARRAY' || !(converted === undefined || converted === 'UTF8')) return false
  return logical === undefined || logical.type === 'STRING'
}
