// A report in any of the formats that the command writes.
import { Buffer } from 'node:buffer'
import { OUTPUT_FORMATS } from '../model/output-formats.ts'
import { UsageError } from '../model/problem.ts'
import { rendererOf } from '../render/index.ts'
import { type Lang, messagesFor } from '../render/messages/index.ts'
import type { Report } from '../report/types.ts'

/** The formats, by the endings of their files; `table` is what a terminal shows. A test compares them with those there are. */
export type Format = 'table' | 'csv' | 'tsv' | 'json' | 'ndjson' | 'md' | 'html' | 'xlsx' | 'ics'

export interface RenderOptions {
  lang?: Lang
  /** Columns of a table; 80 where nothing is said. */
  width?: number
  /** Whether a table has colours and is drawn with lines; without, it is what a pipe gets. */
  color?: boolean
  /** CSV and TSV with a byte-order mark and CRLF. */
  excel?: boolean
}

/** The same bytes as the command writes: text, or the bytes of a workbook. */
export async function render(report: Report, format: 'xlsx', options?: RenderOptions): Promise<Uint8Array>
export async function render(
  report: Report,
  format: Exclude<Format, 'xlsx'>,
  options?: RenderOptions,
): Promise<string>
export async function render(
  report: Report,
  format: Format,
  { lang = 'en', width = 80, color = false, excel = false }: RenderOptions = {},
): Promise<string | Uint8Array> {
  const names = OUTPUT_FORMATS.map(({ name }) => name)
  if (!names.includes(format)) {
    const params = { option: 'format', found: String(format), expected: names.join(', ') }
    throw new UsageError([{ code: 'bad-option', params }])
  }
  const renderer = await rendererOf(format)
  const terminal = { width, color, unicode: true, piped: !color }
  const content = await renderer(report, { messages: await messagesFor(lang), terminal, excel })
  // Long tables of text are made as bytes.
  return format === 'xlsx' || typeof content === 'string' ? content : Buffer.from(content).toString()
}
