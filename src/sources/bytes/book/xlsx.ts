// Reads the sheets of an Excel workbook row by row.
import { streamXlsxRows } from 'hucre/xlsx'
import { ExpectedError, InputError } from '../../../model/problem.ts'
import { numberText } from '../../cells/number-text.ts'
import { allowance, type Limits } from '../limits.ts'
import type { Raw } from '../raw.ts'
import type { ZipEntry } from '../zip.ts'
import { type BookParts, bookParts, isSamePart } from './parts.ts'
import { damaged, flagText, momentText, type Sheet, type SheetRow, withoutBlankEnd } from './sheet.ts'
import { placeOf, SharedTexts, SheetCheck } from './sheet-check.ts'
import { readXml } from './xml.ts'

/**
 * The sheets of a workbook. All of it is unpacked once before, within the limits of an archive and with its checksums
 * compared, which the library does not do.
 */
export async function openXlsx(raw: Raw, entries: readonly ZipEntry[], limits: Limits): Promise<Sheet[]> {
  const allowed = allowance(raw.size, limits)
  const parts = await bookParts(entries, allowed)
  const blanks = await unpackOnce(entries, parts, allowed, limits)
  const chunks: Buffer[] = []
  for await (const chunk of raw.read()) chunks.push(chunk)
  const book = Buffer.concat(chunks)
  nameAlike(book, entries, parts.named)
  return parts.sheets.flatMap(({ part, hasRows, ...sheet }, index) =>
    hasRows ? { ...sheet, rows: () => rowsOf(book, index, blanks.get(part)) } : [],
  )
}

/**
 * Gives parts the names that the relations call them by: where they differ in capitals (`xl/SharedStrings.xml`), hucre 1.0.0
 * takes the part for missing, and every text for blank.
 */
function nameAlike(book: Buffer, entries: readonly ZipEntry[], names: readonly string[]): void {
  for (const name of names) {
    const stored = entries.find(entry => isSamePart(entry.path, name))?.path ?? name
    if (stored === name || stored.length !== name.length) continue
    for (let at = book.indexOf(stored); at >= 0; at = book.indexOf(stored, at + 1)) book.write(name, at)
  }
}

/** `blank`: cells that have no value, whatever the library says. */
async function* rowsOf(
  book: Uint8Array,
  sheet: number,
  blank: ReadonlySet<number> = NONE,
): AsyncGenerator<SheetRow> {
  try {
    for await (const { index, values } of streamXlsxRows(book, { sheet })) {
      const isBlank = (at: number): boolean => blank.has(placeOf(index + 1, at + 1))
      const cells = withoutBlankEnd(values.map((value, at) => (isBlank(at) ? '' : textOf(value))))
      if (cells.length > 0) yield { line: index + 1, cells }
    }
  } catch (error) {
    refuse(error)
  }
}

/** What the library throws on purpose is damage to the file; anything else is a defect. */
function refuse(error: unknown): never {
  if (error instanceof ExpectedError || !(error instanceof Error) || !LIBRARY_ERRORS.has(error.name))
    throw error
  throw damaged()
}

const NONE: ReadonlySet<number> = new Set()
const LIBRARY_ERRORS = new Set(['HucreError', 'ParseError', 'ZipError', 'XmlError', 'LimitError'])

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return momentText(value)
  if (typeof value === 'number') return numberText(value)
  return typeof value === 'boolean' ? flagText(value) : String(value)
}

/** The blank cells of each sheet, by its part. Throws `archive-too-large`, `bad-archive`, and what `SheetCheck` throws. */
async function unpackOnce(
  entries: readonly ZipEntry[],
  parts: BookParts,
  allowed: number,
  limits: Limits,
): Promise<Map<string, ReadonlySet<number>>> {
  let used = 0
  let needed = 0
  const texts = new SharedTexts()
  const blanks = new Map<string, ReadonlySet<number>>()
  for (const entry of entries) {
    const before = used
    const bytes = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of entry.read(before, allowed)) {
        used += chunk.length
        yield chunk
      }
    }
    const sheet = parts.rows.find(part => isSamePart(entry.path, part))
    if (sheet !== undefined) {
      const check = new SheetCheck()
      for await (const _ of readXml(bytes(), check));
      needed = Math.max(needed, check.strings)
      blanks.set(sheet, check.blank)
      continue
    }
    const isTexts = parts.texts !== undefined && isSamePart(entry.path, parts.texts)
    for await (const _ of isTexts ? readXml(bytes(), texts) : bytes());
    // Everything but the sheets is held in memory as a whole.
    if (used - before > limits.bookPart)
      throw new InputError([{ code: 'archive-too-large', params: { limit: limits.bookPart } }])
  }
  if (needed > texts.count) throw damaged()
  return blanks
}
