// Reads the sheets of an Excel workbook row by row.
import { streamXlsxRows } from 'hucre/xlsx'
import { ExpectedError, InputError } from '../../../model/problem.ts'
import { numberText } from '../../number-text.ts'
import { allowance, type Limits } from '../limits.ts'
import type { Raw } from '../raw.ts'
import type { ZipEntry } from '../zip.ts'
import { damaged, flagText, momentText, type Sheet, type SheetRow, withoutBlankEnd } from './sheet.ts'
import { SharedTexts, SheetCheck } from './sheet-check.ts'
import { localName, readXml } from './xml.ts'

/**
 * The sheets of a workbook. All of it is unpacked once before, within the limits of an archive and with its checksums
 * compared, which the library does not do.
 */
export async function openXlsx(raw: Raw, entries: readonly ZipEntry[], limits: Limits): Promise<Sheet[]> {
  const allowed = allowance(raw.size, limits)
  await unpackOnce(entries, allowed, limits)
  const parts: Buffer[] = []
  for await (const part of raw.read()) parts.push(part)
  const book = Buffer.concat(parts)
  const sheets = await sheetsIn(entries, allowed)
  return sheets.map((sheet, index) => ({ ...sheet, rows: () => rowsOf(book, index) }))
}

/** The sheets in the order in which the library counts them: those with a name and a relation to their rows. */
async function sheetsIn(entries: readonly ZipEntry[], allowed: number): Promise<Omit<Sheet, 'rows'>[]> {
  const elementsOf = async (path: string, element: string): Promise<Readonly<Record<string, string>>[]> => {
    const entry = entries.find(one => one.path.toLowerCase() === path.toLowerCase())
    if (!entry) throw damaged()
    const found: Readonly<Record<string, string>>[] = []
    const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
      if (localName(name) === element) found.push(attributes)
    }
    for await (const _ of readXml(entry.read(0, allowed), { open, close() {}, text() {} }));
    return found
  }
  const parts = await elementsOf('_rels/.rels', 'Relationship')
  const book = parts.find(({ Type = '' }) => Type.endsWith('/officeDocument'))?.['Target'] ?? ''
  const sheets = await elementsOf(book.replace(/^\//, ''), 'sheet')
  return sheets
    .filter(sheet => sheet['name'] && Object.keys(sheet).some(key => /:id$/i.test(key)))
    .map(({ name = '', state }) => ({ name, hidden: state === 'hidden' || state === 'veryHidden' }))
}

async function* rowsOf(book: Uint8Array, sheet: number): AsyncGenerator<SheetRow> {
  try {
    for await (const { index, values } of streamXlsxRows(book, { sheet })) {
      const cells = withoutBlankEnd(values.map(textOf))
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

const LIBRARY_ERRORS = new Set(['HucreError', 'ParseError', 'ZipError', 'XmlError', 'LimitError'])

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return momentText(value)
  if (typeof value === 'number') return numberText(value)
  return typeof value === 'boolean' ? flagText(value) : String(value)
}

const SHEET = /^\/?xl\/worksheets\/[^/]+\.xml$/iu
const TEXTS = /^\/?xl\/sharedStrings\.xml$/iu

/** Throws `archive-too-large`, `bad-archive`, and what `SheetCheck` throws. */
async function unpackOnce(entries: readonly ZipEntry[], allowed: number, limits: Limits): Promise<void> {
  let used = 0
  let needed = 0
  const texts = new SharedTexts()
  for (const entry of entries) {
    const before = used
    const bytes = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of entry.read(before, allowed)) {
        used += chunk.length
        yield chunk
      }
    }
    if (SHEET.test(entry.path)) {
      const check = new SheetCheck()
      for await (const _ of readXml(bytes(), check));
      needed = Math.max(needed, check.strings)
      continue
    }
    for await (const _ of TEXTS.test(entry.path) ? readXml(bytes(), texts) : bytes());
    // Everything but the sheets is held in memory as a whole.
    if (used - before > limits.bookPart)
      throw new InputError([{ code: 'archive-too-large', params: { limit: limits.bookPart } }])
  }
  if (needed > texts.count) throw damaged()
}
