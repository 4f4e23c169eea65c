// Reads Parquet as text, a row group at a time: how analysts and lakes hold rows.
import {
  type ColumnMetaData,
  type FileMetaData,
  parquetMetadataAsync,
  parquetSchema,
  type RowGroup,
} from 'hyparquet'
import type { TextColumn } from '../../../columns/text-column.ts'
import { lazy } from '../../../model/lazy.ts'
import { InputError } from '../../../model/problem.ts'
import { csvLine } from '../csv-line.ts'
import { digestOf } from '../digest.ts'
import type { Text } from '../member.ts'
import type { Raw } from '../raw.ts'
import { blankCell, type CellAt, cellsOf } from './cells.ts'
import { textOf } from './codecs.ts'
import { isFlat, textsOf, unpacker } from './column.ts'
import { checkParquet, damageIfFails } from './damage.ts'
import { fieldsOf, type ParquetField, partOf } from './fields.ts'
import { MOST_VALUES, type NestedColumn, nestedValues } from './nested.ts'
import type { ColumnChunk, Table, TablePiece } from './table.ts'

/** Of these headers the places of those that somebody reads. */
export type FindRead = (header: readonly string[]) => ReadonlySet<number>

const ALL_ARE_READ: FindRead = header => new Set(header.keys())

/**
 * The rows of a file as CSV, whose header names its columns; `beside` are those that its folders hold for all its rows. Columns
 * that nobody reads are blank where they cannot be read. Throws `bad-archive` and `archive-too-large`.
 */
export async function parquetText(
  raw: Raw,
  beside: ReadonlyMap<string, string> = new Map(),
  findRead: FindRead = ALL_ARE_READ,
): Promise<Text> {
  const file = {
    byteLength: raw.size,
    slice: (start: number, end = raw.size) => bytesOf(raw, start, end),
    file: raw.file,
  }
  // Nobody asks where places are; looking for them, the library never ends where a schema is damaged.
  const metadata = await damageIfFails(async () => {
    const found = await parquetMetadataAsync(file, { geoparquet: false })
    checkParquet(found, parquetSchema(found))
    return found
  })
  for (const { num_rows, columns } of metadata.row_groups) {
    if (Number(num_rows) * columns.length > MOST_VALUES)
      throw new InputError([{ code: 'archive-too-large', params: { limit: MOST_VALUES } }])
  }
  const table = new ParquetTable(file, metadata, beside, findRead)
  return {
    isTable: true,
    table,
    encoding: 'utf-8',
    mark: 0,
    size: raw.size,
    chunks: () => table.lines(),
    bytes: () => raw.read(),
    // Parts of one table may differ in nothing but their folders.
    digest: async () => [await digestOf(raw.read(0, raw.size, true)), ...[...beside].flat()].join('\n'),
    whole: null,
    file: null,
    // The text is not in the file: nothing is read, and looked whether the file is still what it was.
    async *part() {
      for await (const chunk of raw.read(raw.size, raw.size)) yield chunk.toString()
    },
  }
}

interface Source {
  byteLength: number
  /** The descriptor of an open file. */
  file: number | null
  slice(start: number, end?: number): Promise<ArrayBuffer>
}

/** Rows that become one piece of text. */
const AT_ONCE = 4096

/** What a row takes as text, in most files. */
const BYTES_PER_ROW = 150

class ParquetTable implements Table {
  readonly size: number
  readonly #file: Source
  readonly #metadata: FileMetaData
  readonly #fields: readonly ParquetField[]
  readonly #names: readonly string[]
  /** The values of columns that folders hold. */
  readonly #others: readonly string[]
  readonly #findRead: () => ReadonlySet<number>
  #last: { key: string; values: Promise<unknown[]> } | null = null

  constructor(file: Source, metadata: FileMetaData, beside: ReadonlyMap<string, string>, findRead: FindRead) {
    this.#file = file
    this.#metadata = metadata
    this.size = Number(metadata.num_rows) * BYTES_PER_ROW
    this.#fields = fieldsOf(parquetSchema(metadata))
    const names = this.#fields.map(({ name }) => name)
    const others = [...beside].filter(([name]) => !names.includes(name))
    this.#names = [...names, ...others.map(([name]) => name)]
    this.#others = others.map(([, value]) => value)
    this.#findRead = lazy(() => findRead(this.#names))
  }

  async *lines(): AsyncGenerator<string> {
    yield csvLine(this.#names)
    for (const index of this.#metadata.row_groups.keys()) yield* this.text(index)()
  }

  async *pieces(places: ReadonlySet<number>): AsyncGenerator<TablePiece> {
    for (const index of this.#metadata.row_groups.keys()) yield await this.#piece(index, places)
  }

  text(index: number): (first?: number, end?: number) => AsyncGenerator<string> {
    const unpacked = lazy(() => this.#unpacked(index))
    return async function* (first = 0, end = Number.POSITIVE_INFINITY) {
      const { rows, cells } = await unpacked()
      const last = Math.min(end, rows)
      for (let row = first; row < last; row += AT_ONCE) {
        const parts: string[] = []
        for (let at = row; at < Math.min(row + AT_ONCE, last); at++) {
          for (const [place, cellAt] of cells.entries()) parts.push(place === 0 ? '' : ',', cellAt(at))
          parts.push('\n')
        }
        yield parts.join('')
      }
    }
  }

  /** Each column by itself, so that one that nobody reads can fail alone. */
  async #unpacked(index: number): Promise<{ rows: number; cells: CellAt[] }> {
    const rows = this.#rowsOf(index)
    const cells: CellAt[] = []
    for (const place of this.#names.keys()) {
      try {
        const { columns } = await this.#piece(index, new Set([place]))
        const column = columns[place]
        if (column) cells.push(cellsOf(await damageIfFails(() => this.#texts(column, rows))))
      } catch (error) {
        if (!(error instanceof InputError) || this.#findRead().has(place)) throw error
        cells.push(blankCell)
      }
    }
    return { rows, cells }
  }

  #rowsOf(index: number): number {
    return Number(this.#metadata.row_groups[index]?.num_rows ?? 0)
  }

  async #texts(column: ColumnChunk | TextColumn, rows: number): Promise<TextColumn> {
    if (!('codec' in column)) return column
    const { start, length } = column
    return unpacker()(column, new Uint8Array(await this.#file.slice(start, start + length)), rows)
  }

  async #piece(index: number, places: ReadonlySet<number>): Promise<TablePiece> {
    const group = this.#metadata.row_groups[index]
    const rows = this.#rowsOf(index)
    const columns: (ColumnChunk | TextColumn | null)[] = []
    for (const [place, field] of this.#fields.entries()) {
      const isAsked = places.has(place) && group !== undefined
      columns.push(isAsked ? await damageIfFails(() => this.#column(index, group, field, rows)) : null)
    }
    for (const value of this.#others)
      columns.push(places.has(columns.length) ? textsOf(new Array<string>(rows).fill(value)) : null)
    return { rows, columns }
  }

  async #column(
    index: number,
    group: RowGroup,
    { tree, path }: ParquetField,
    rows: number,
  ): Promise<ColumnChunk | TextColumn> {
    const { element } = tree
    if (!isFlat(tree)) {
      const values = await this.#nested(index, element.name, rows)
      return textsOf(values.map(value => textOf(partOf(value, path))))
    }
    const metadata = group.columns.find(
      ({ meta_data: about }) => about?.path_in_schema.join('\0') === tree.path.join('\0'),
    )?.meta_data
    if (!metadata) throw new Error('a column that is not there')
    const { type, codec } = metadata
    const { file } = this.#file
    return { type, codec, element, ...placeOf(metadata), from: file ?? (await this.#bytesOf(metadata)) }
  }

  async #bytesOf(metadata: ColumnMetaData): Promise<ArrayBuffer> {
    const { start, length } = placeOf(metadata)
    return this.#file.slice(start, start + length)
  }

  /** Parts of one record stand beside each other: it is put together once. */
  #nested(index: number, name: string, rows: number): Promise<unknown[]> {
    const key = `${index} ${name}`
    if (this.#last?.key !== key) this.#last = { key, values: this.#assembled(index, name, rows) }
    return this.#last.values
  }

  /** Lists and the like, which the library puts together. */
  async #assembled(index: number, name: string, rows: number): Promise<unknown[]> {
    const schema = parquetSchema(this.#metadata)
    const columns: NestedColumn[] = []
    for (const { meta_data: about, file_path: elsewhere } of this.#metadata.row_groups[index]?.columns ??
      []) {
      if (elsewhere) throw new Error('a column in another file')
      if (about?.path_in_schema[0] === name) columns.push({ about, bytes: await this.#bytesOf(about) })
    }
    return nestedValues(schema, name, columns, rows)
  }
}

function placeOf(metadata: ColumnMetaData): { start: number; length: number } {
  const start = Number(metadata.dictionary_page_offset || metadata.data_page_offset)
  return { start, length: Number(metadata.total_compressed_size) }
}

async function bytesOf(raw: Raw, start: number, end: number): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(end - start)
  let at = 0
  for await (const chunk of raw.read(start, end, true)) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes.buffer
}
