// Workbooks: what an archive of an office program is, and the one sheet of it that is read, as text.
import { OWN_WORKBOOK, OWN_WORKBOOK_HEADER } from '../../../model/own-workbook.ts'
import { InputError } from '../../../model/problem.ts'
import { csvLine } from '../csv-line.ts'
import type { Limits } from '../limits.ts'
import { memoryRaw, type Raw } from '../raw.ts'
import type { ZipEntry } from '../zip.ts'
import { openOds } from './ods.ts'
import type { Sheet, SheetRow } from './sheet.ts'
import { openXlsx } from './xlsx.ts'

/** What a row of headers is to the formats: one of them, nearly one, or neither. */
export type HeaderRank = 'known' | 'near' | 'strange'

export type BookKind = 'xlsx' | 'ods'

/** Which workbook the entries of an archive are; undefined where they are none. Throws `not-text` for other documents. */
export async function bookKind(entries: readonly ZipEntry[]): Promise<BookKind | undefined> {
  const has = (test: RegExp): boolean => entries.some(({ path }) => test.test(path))
  if (has(/^\[Content_Types\]\.xml$/)) {
    if (has(/^xl\/workbook\.bin$/i)) throw notText('xls')
    if (has(/^xl\//i)) return 'xlsx'
    throw notText('office')
  }
  if (has(/^Index(\/.*\.iwa|\.zip)$/)) throw notText('numbers')
  const manifest = entries.find(({ path }) => path === 'META-INF/manifest.xml')
  if (!manifest) return undefined
  const list = await textOf(manifest)
  if (/encryption-data|encrypted-package/.test(list))
    throw new InputError([{ code: 'protected-workbook', params: {} }])
  if (/opendocument\.spreadsheet/.test(list) && has(/^content\.xml$/)) return 'ods'
  throw notText('office')
}

/** Rows from the top that are looked at for the header: what stands above it is a title, a date, a filter. */
const LOOKED_AT = 30

/**
 * The first visible sheet with the header of an export, as CSV whose lines are those of the sheet; rows above the header
 * are blank. Where no header is known, the first sheet with one that nearly is, else the first with anything. `others`
 * are told of every other visible sheet that holds an export.
 */
export async function bookText(
  kind: BookKind,
  raw: Raw,
  entries: readonly ZipEntry[],
  {
    limits,
    rank,
    others,
  }: { limits: Limits; rank(row: readonly string[]): HeaderRank; others(sheet: string): void },
): Promise<Raw> {
  if (await isOwnOutput(entries)) return memoryRaw(lines(OWN_WORKBOOK_HEADER.join()), limits.stdin)
  const content = entries.find(({ path }) => path === 'content.xml')
  const sheets =
    kind === 'xlsx' || !content
      ? await openXlsx(raw, entries, limits)
      : await openOds(() => content.read(0, limits.unpacked))
  let best: { sheet: Sheet; header: number; rank: HeaderRank } | undefined
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    const found = await headerOf(sheet, rank)
    if (found === undefined) continue
    if (found.rank === 'known' && best?.rank === 'known') others(sheet.name)
    else if (best === undefined || RANKS.indexOf(found.rank) > RANKS.indexOf(best.rank))
      best = { sheet, ...found }
  }
  return memoryRaw(best ? csvOf(best.sheet.rows(), best.header) : lines(), limits.stdin)
}

/** Whether the command wrote it, as it says of itself until another program saves it. */
async function isOwnOutput(entries: readonly ZipEntry[]): Promise<boolean> {
  const maker = entries.find(({ path }) => path === 'docProps/app.xml')
  return maker !== undefined && (await textOf(maker)).includes(OWN_WORKBOOK)
}

const RANKS: readonly HeaderRank[] = ['strange', 'near', 'known']

/** The row that is most likely the header; undefined for an empty sheet. */
async function headerOf(
  sheet: Sheet,
  rank: (row: readonly string[]) => HeaderRank,
): Promise<{ header: number; rank: HeaderRank } | undefined> {
  let best: { header: number; rank: HeaderRank } | undefined
  let looked = 0
  for await (const { line, cells } of sheet.rows()) {
    const found = { header: line, rank: rank(cells) }
    if (found.rank === 'known') return found
    if (best === undefined || RANKS.indexOf(found.rank) > RANKS.indexOf(best.rank)) best = found
    if (++looked >= LOOKED_AT) break
  }
  return best
}

async function* csvOf(rows: AsyncIterable<SheetRow>, header: number): AsyncGenerator<Buffer> {
  let next = 1
  let width = 0
  let lines: string[] = []
  for await (const { line, cells } of rows) {
    if (line < header) continue
    if (line === header) width = cells.length
    lines.push('\n'.repeat(Math.max(0, line - next)))
    const blank = Array.from({ length: Math.max(0, width - cells.length) }, () => '')
    lines.push(csvLine([...cells, ...blank]))
    next = line + 1
    if (lines.length < 4096) continue
    yield Buffer.from(lines.join(''))
    lines = []
  }
  yield Buffer.from(lines.join(''))
}

async function* lines(...texts: readonly string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(`${text}\n`)
}

async function textOf(entry: ZipEntry): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of entry.read(0, 1024 * 1024)) parts.push(part)
  return Buffer.concat(parts).toString()
}

function notText(kind: 'xls' | 'office' | 'numbers'): InputError {
  return new InputError([{ code: 'not-text', params: { kind } }])
}
