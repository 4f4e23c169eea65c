// Reads the sheets of an Excel workbook row by row.
import { readXlsx, streamXlsxRows } from 'hucre/xlsx'
import { ExpectedError, InputError } from '../../../model/problem.ts'
import { allowance, type Limits } from '../limits.ts'
import type { Raw } from '../raw.ts'
import type { ZipEntry } from '../zip.ts'
import { requireValues } from './formulas.ts'
import { flagText, momentText, type Sheet, type SheetRow, withoutBlankEnd } from './sheet.ts'

/**
 * The sheets of a workbook. All of it is unpacked once before, within the limits of an archive and with its checksums
 * compared, which the library does not do.
 */
export async function openXlsx(raw: Raw, entries: readonly ZipEntry[], limits: Limits): Promise<Sheet[]> {
  await unpackOnce(entries, allowance(raw.size, limits), limits)
  const parts: Buffer[] = []
  for await (const part of raw.read()) parts.push(part)
  const book = Buffer.concat(parts)
  const found: { name: string; hidden: boolean }[] = []
  const sheets = ({ name, hidden, veryHidden }: { name: string; hidden?: boolean; veryHidden?: boolean }) => {
    found.push({ name, hidden: hidden === true || veryHidden === true })
    return false
  }
  await readXlsx(book, { sheets }).catch(refuse)
  return found.map((sheet, index) => ({ ...sheet, rows: () => rowsOf(book, index) }))
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
  throw new InputError([{ code: 'bad-archive', params: { reason: 'damaged' } }])
}

const LIBRARY_ERRORS = new Set(['HucreError', 'ParseError', 'ZipError', 'XmlError', 'LimitError'])

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return momentText(value)
  return typeof value === 'boolean' ? flagText(value) : String(value)
}

const SHEET = /^\/?xl\/worksheets\/[^/]+\.xml$/iu

/** Throws `archive-too-large`, `bad-archive`, and what `requireValues` throws. */
async function unpackOnce(entries: readonly ZipEntry[], allowed: number, limits: Limits): Promise<void> {
  let used = 0
  for (const entry of entries) {
    let size = 0
    let hasFormula = false
    for await (const chunk of entry.read(used, allowed)) {
      size += chunk.length
      hasFormula ||= chunk.includes('<f>') || chunk.includes('<f ')
    }
    const isSheet = SHEET.test(entry.path)
    // Everything but the sheets is held in memory as a whole.
    if (size > limits.bookPart && !isSheet)
      throw new InputError([{ code: 'archive-too-large', params: { limit: limits.bookPart } }])
    if (hasFormula && isSheet) await requireValues(entry.read(used, allowed))
    used += size
  }
}
