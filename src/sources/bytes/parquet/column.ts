// One column of a row group of Parquet as texts, each once where a dictionary has it, and which of them every row has.
import type { DecodedArray, Encoding, PageHeader, SchemaTree } from 'hyparquet'
import { convert } from 'hyparquet/src/convert.js'
import type { TextColumn } from '../../../columns/text-column.ts'
import { damage, numberAt } from '../codecs/output.ts'
import { PARSERS, textOf, unpackPage } from './codecs.ts'
import { checkEnd, type PackedPage, pagesOf } from './damage.ts'
import { readBits, readRuns } from './runs.ts'
import type { ColumnForm } from './table.ts'
import { Texts } from './texts.ts'
import { readValues } from './values.ts'

/** Whether rows of the column are one value each. */
export function isFlat({ children, element }: SchemaTree): boolean {
  return children.length === 0 && element.repetition_type !== 'REPEATED'
}

/** Unpacks a column of so many rows, which is good until the next one. Throws an Error where it is damaged. */
export type Unpack = (form: ColumnForm, packed: Uint8Array, rows: number) => TextColumn

export function unpacker(): Unpack {
  const texts = new Texts()
  return (form, packed, rows) => {
    texts.begin(rows)
    for (const page of pagesOf(packed, rows)) {
      if (texts.isFull) break
      unpack(form, page, texts)
    }
    return texts.end()
  }
}

function unpack(form: ColumnForm, { header, packed }: PackedPage, texts: Texts): void {
  const { dictionary_page_header: dictionary } = header
  if (dictionary) {
    const page = texts.page(header.uncompressed_page_size)
    unpackPage(form.codec, packed, page)
    texts.dictionary = new Int32Array(dictionary.num_values)
    addValues(form, 'PLAIN', page, texts, texts.dictionary)
  } else {
    const { encoding, levels, count, present, body } = pageOf(dataPage(header, form), packed, texts)
    addValues(form, encoding, body, texts, texts.next(present))
    texts.addRows(count, present, levels)
  }
}

/** A column of so many texts, one for each row. */
export function textsOf(all: readonly string[]): TextColumn {
  const texts = new Texts()
  texts.begin(all.length)
  texts.addOnce([...all], at => all[at] ?? '', texts.next(all.length))
  texts.addRows(all.length, all.length, NO_LEVELS)
  return texts.end()
}

/** What a header says of a page of values. */
export interface DataPage {
  encoding: Encoding
  count: number
  /** Where it is told which rows have a value: nowhere, as each must have one; behind the length of that, before the values; or in so many bytes before what is packed. */
  levels: 'none' | 'inside' | number
  /** How many have none, if it is told. */
  nulls: number | null
  codec: string
  /** Bytes, unpacked. */
  size: number
}

/** Throws an Error where it is no page of values, or has more than those. */
export function dataPage(header: PageHeader, { codec, element }: ColumnForm): DataPage {
  const { data_page_header: v1, data_page_header_v2: v2, uncompressed_page_size: size } = header
  const isRequired = element.repetition_type === 'REQUIRED'
  if (v1 && v2) throw damage()
  if (v1) {
    const { encoding, num_values: count } = v1
    return { encoding, count, levels: isRequired ? 'none' : 'inside', nulls: null, codec, size }
  }
  if (!v2) throw new Error('a page of an unknown type')
  const { encoding, num_values: count, definition_levels_byte_length: length, num_nulls: nulls } = v2
  if (v2.repetition_levels_byte_length > 0 || (isRequired && length > 0)) throw damage()
  return {
    encoding,
    count,
    levels: isRequired ? 'none' : length,
    nulls: isRequired ? null : nulls,
    codec: v2.is_compressed === false ? 'UNCOMPRESSED' : codec,
    size: size - length,
  }
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

function pageOf(page: DataPage, packed: Uint8Array, texts: Texts): Page {
  const { encoding, count, codec, size, nulls } = page
  const before = typeof page.levels === 'number' ? page.levels : 0
  const bytes = texts.page(size)
  unpackPage(codec, packed.subarray(before), bytes)
  if (page.levels === 'none') return { encoding, levels: NO_LEVELS, count, present: count, body: bytes }
  const length = page.levels === 'inside' ? lengthEnd(bytes) : 0
  const levels = texts.levels(count)
  readRuns(length > 0 ? bytes.subarray(4, length) : packed.subarray(0, before), 0, 1, levels)
  let present = 0
  for (const level of levels) {
    if (level > 1) throw damage()
    present += level
  }
  if (nulls !== null && nulls !== count - present) throw damage()
  return { encoding, levels, count, present, body: bytes.subarray(length) }
}

/** Where that ends whose length stands before it, in four bytes. */
export function lengthEnd(bytes: Uint8Array): number {
  const end = 4 + numberAt(bytes, 0, 4)
  if (end > bytes.length) throw damage()
  return end
}

/** Adds the values of a page, as many as there are numbers, which become those of their texts. */
function addValues(
  form: ColumnForm,
  encoding: Encoding,
  body: Uint8Array,
  texts: Texts,
  numbers: Int32Array,
): void {
  if (/_DICTIONARY$/.test(encoding)) texts.addNumbers(body, numbers)
  else if (encoding === 'PLAIN' && isText(form)) texts.addPlain(body, numbers)
  else if (form.type === 'BOOLEAN' && encoding === 'PLAIN') {
    checkEnd(body, Math.ceil(numbers.length / 8))
    readBits(body, 0, 1, numbers)
    texts.addChosen(FLAGS, numbers)
  } else if (form.type === 'BOOLEAN' && encoding === 'RLE') {
    readRuns(body.subarray(0, lengthEnd(body)), 4, 1, numbers)
    texts.addChosen(FLAGS, numbers)
  } else {
    const { values, textAt } = otherValues(form, encoding, body, numbers.length)
    texts.addOnce(values, textAt, numbers)
  }
}

/** Values that the library reads, and their texts. */
export function otherValues(
  form: ColumnForm,
  encoding: Encoding,
  body: Uint8Array,
  count: number,
): { values: DecodedArray; textAt: (at: number) => string } {
  const decoder = { ...form, ...OF_VALUES }
  const values = readValues(encoding, body, count, form)
  return { values, textAt: at => textOf(convert(values.slice(at, at + 1), decoder)[0]) }
}

export const FLAGS = [false, true].map(textOf)

/** The library reads values alone, of a column without levels. */
const OF_VALUES: Pick<Parameters<typeof convert>[1], 'pathInSchema' | 'schemaPath' | 'parsers'> = {
  pathInSchema: [],
  schemaPath: [],
  parsers: PARSERS,
}

/** Bytes that are text, and nothing made of text. */
export function isText({
  element: { type, converted_type: converted, logical_type: logical },
}: ColumnForm): boolean {
  if (type !== 'BYTE_ARRAY' || !(converted === undefined || converted === 'UTF8')) return false
  return logical === undefined || logical.type === 'STRING'
}
