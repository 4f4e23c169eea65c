// Columns of Parquet as they lie in their file, to the kernel: it unpacks pages into its own memory. What it does not know is
// read as the careful reader does.
import { Buffer } from 'node:buffer'
import type { Encoding, PageHeader } from 'hyparquet'
import { damage, numberAt } from '../../sources/bytes/codecs/output.ts'
import { unpackPage } from '../../sources/bytes/parquet/codecs.ts'
import {
  dataPage,
  FLAGS,
  isText,
  otherValues,
  type Unpack,
  unpacker,
} from '../../sources/bytes/parquet/column.ts'
import { type PackedPage, pagesOf } from '../../sources/bytes/parquet/damage.ts'
import type { ColumnChunk, ColumnForm, TablePiece } from '../../sources/bytes/parquet/table.ts'
import { areAsIs } from '../../sources/bytes/parquet/texts.ts'
import { BITS, INDEX, RUNS, TEXTS } from '../kernel/constants.ts'
import { readFully } from '../range-loader.ts'
import type { KernelTable } from './table.ts'

/** Bytes of a column, packed or not: more are left to the careful reader. */
const MOST_BYTES = 1 << 30

/** A page as it was laid: it has an address, since views of the kernel's memory end where that moves. */
interface LaidPage {
  header: PageHeader
  at: number
  length: number
}

export class PackedColumns {
  readonly #table: KernelTable
  readonly #unpack: Unpack = unpacker()

  constructor(table: KernelTable) {
    this.#table = table
  }

  /** Lays the columns of a piece. Throws an Error where one is damaged, or there is not the memory. */
  lay({ rows, columns }: TablePiece): void {
    const lengths = columns.map(column => (column && 'codec' in column ? column.length : 0))
    if (!lengths.every(length => length >= 0 && length <= MOST_BYTES)) throw damage()
    const longest = Math.max(0, ...lengths)
    for (const [place, column] of columns.entries()) {
      if (!column) continue
      if (!('codec' in column)) this.#table.lay(place, column)
      else if (!this.#layPacked(place, column, rows, this.#read(column, longest))) {
        // What was tried may have moved the memory.
        const packed = this.#table.input(longest).subarray(0, column.length)
        this.#table.lay(place, this.#unpack(column, packed, rows))
      }
    }
  }

  #read({ from, start, length }: ColumnChunk, longest: number): Uint8Array {
    const packed = this.#table.input(longest).subarray(0, length)
    if (typeof from === 'number') readFully(from, packed, length, start)
    else packed.set(new Uint8Array(from))
    return packed
  }

  /** False where the kernel does not know what it finds. */
  #layPacked(place: number, form: ColumnForm, rows: number, packed: Uint8Array): boolean {
    const [first, ...others] = [...pagesOf(packed, rows)].map(laid)
    const dictionary = first && isDictionary(first) ? first : null
    const pages = first && !dictionary ? [first, ...others] : others
    if (pages.some(page => isDictionary(page) || kindOf(form, page) === undefined)) return false
    if (dictionary && form.type === 'BOOLEAN') return false
    const own = this.#ownTexts(form, dictionary)
    const { texts, bytes } = roomFor(form, dictionary, pages)
    const most = texts + (own?.count ?? 0)
    const length = bytes + (own?.bytes.length ?? 0)
    if ((rows + most * 2) * 4 + length > MOST_BYTES) return false
    this.#table.begin(place, rows, most, length)
    if (own ? !this.#addOwn(own) : dictionary && !this.#addDictionary(form, dictionary)) return false
    let left = rows
    for (const page of pages) {
      if (left === 0) break
      if (!this.#addPage(form, page)) return false
      left -= countOf(page.header)
    }
    return this.#table.end()
  }

  /** Texts that rows have by their numbers, and that no page holds as such; null where there are none. */
  #ownTexts(form: ColumnForm, dictionary: LaidPage | null): PlainTexts | null {
    if (form.type === 'BOOLEAN') return plainTexts(FLAGS)
    if (dictionary === null || isText(form)) return null
    const { header, at, length } = dictionary
    const page = new Uint8Array(header.uncompressed_page_size)
    unpackPage(form.codec, this.#table.bytes(at, length), page)
    const { values, textAt } = otherValues(form, 'PLAIN', page, countOf(header))
    return plainTexts(Array.from(values, (_, value) => textAt(value)))
  }

  #addOwn({ bytes, count }: PlainTexts): boolean {
    const at = this.#table.next
    this.#table.bytes(at, bytes.length).set(bytes)
    return this.#table.addChosen(at, bytes.length, count)
  }

  #addDictionary(form: ColumnForm, page: LaidPage): boolean {
    const size = page.header.uncompressed_page_size
    const at = this.#table.next
    const isUnpacked = this.#unpackTo(at, size, form.codec, page)
    return isUnpacked && this.#areAsIs(at, size) && this.#table.addChosen(at, size, countOf(page.header))
  }

  #addPage(form: ColumnForm, page: LaidPage): boolean {
    const { at, length } = page
    const { count, codec, size, nulls, levels } = dataPage(page.header, form)
    const kind = kindOf(form, page)
    const before = typeof levels === 'number' ? levels : 0
    const to = this.#table.next
    const isUnpacked = this.#unpackTo(to, size, codec, { at: at + before, length: length - before })
    if (kind === undefined || !isUnpacked) return false
    let body = to
    let present: number | null = count
    if (levels === 'inside') {
      const inside = size < 4 ? size : numberAt(this.#table.bytes(to, 4), 0, 4)
      body += 4 + inside
      if (body > to + size) return false
      present = this.#table.readLevels(to + 4, inside, count)
    } else if (levels !== 'none') present = this.#table.readLevels(at, before, count)
    const isTold = present !== null && (nulls === null || nulls === count - present)
    if (present === null || !isTold) return false
    const rest = to + size - body
    if (kind === TEXTS && !this.#areAsIs(body, rest)) return false
    return this.#table.addRows(kind, body, rest, count, present)
  }

  #unpackTo(to: number, size: number, codec: string, { at, length }: Omit<LaidPage, 'header'>): boolean {
    if (codec === 'SNAPPY') return this.#table.unpackSnappy(at, length, to, size)
    unpackPage(codec, this.#table.bytes(at, length), this.#table.bytes(to, size))
    return true
  }

  #areAsIs(at: number, length: number): boolean {
    return areAsIs(this.#table.bytes(at, length))
  }
}

function countOf(header: PageHeader): number {
  const { dictionary_page_header: dictionary, data_page_header: v1, data_page_header_v2: v2 } = header
  return (dictionary ?? v1 ?? v2)?.num_values ?? 0
}

function laid({ header, packed }: PackedPage): LaidPage {
  return { header, at: packed.byteOffset, length: packed.length }
}

function isDictionary({ header }: LaidPage): boolean {
  return header.dictionary_page_header !== undefined
}

/** How many texts its pages hold, and how many bytes they take: those without texts the same ones. */
function roomFor(
  form: ColumnForm,
  dictionary: LaidPage | null,
  pages: readonly LaidPage[],
): { texts: number; bytes: number } {
  const kept = [...(dictionary ? [dictionary] : []), ...pages.filter(page => kindOf(form, page) === TEXTS)]
  const sizes = pages.map(({ header }) => header.uncompressed_page_size)
  return {
    // Each has a length of four bytes.
    texts: kept.reduce(
      (sum, { header }) => sum + Math.min(countOf(header), header.uncompressed_page_size >>> 2),
      0,
    ),
    bytes: kept.reduce((sum, { header }) => sum + header.uncompressed_page_size, Math.max(0, ...sizes)),
  }
}

/** How the kernel is told that values are written; undefined where it cannot read them. */
function kindOf(form: ColumnForm, { header }: LaidPage): number | undefined {
  const { encoding } = dataPage(header, form)
  if (form.type === 'BOOLEAN') return FLAG_KINDS[encoding]
  if (/_DICTIONARY$/.test(encoding)) return INDEX
  return encoding === 'PLAIN' && isText(form) ? TEXTS : undefined
}

const FLAG_KINDS: Partial<Record<Encoding, number>> = { PLAIN: BITS, RLE: RUNS }

interface PlainTexts {
  bytes: Uint8Array
  count: number
}

/** Texts as a page has them, each behind its length. */
function plainTexts(texts: readonly string[]): PlainTexts {
  const parts = texts.flatMap(text => {
    const length = Buffer.alloc(4)
    length.writeUInt32LE(Buffer.byteLength(text))
    return [length, Buffer.from(text, 'utf8')]
  })
  return { bytes: Buffer.concat(parts), count: texts.length }
}
