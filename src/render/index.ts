// The output formats: one line each. The code of a format is loaded when it is asked for, so that a run that
// prints a table pays for no chart and no spreadsheet.
import type { CommandName } from '../model/option-names.ts'
import type { Renderer } from './types.ts'

export interface OutputFormat {
  name: string
  /** The ending of a file that holds it, with its point; null where no file is written. */
  ending: string | null
  contentType: string
  /** Bytes that would only confuse a terminal: for files alone. */
  binary: boolean
  /** The only command whose report it can hold; left out where it holds any. */
  only?: CommandName
  load(): Promise<Renderer>
}

export const OUTPUT_FORMATS = [
  {
    name: 'table',
    ending: null,
    contentType: 'text/plain; charset=utf-8',
    binary: false,
    load: async () => (await import('./terminal/print.ts')).renderTerminal,
  },
  {
    name: 'csv',
    ending: '.csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    binary: false,
    load: async () => (await import('./csv/index.ts')).renderCsv,
  },
  {
    name: 'tsv',
    ending: '.tsv',
    contentType: 'text/tab-separated-values; charset=utf-8',
    binary: false,
    load: async () => (await import('./csv/index.ts')).renderTsv,
  },
  {
    name: 'json',
    ending: '.json',
    contentType: 'application/json',
    binary: false,
    load: async () => (await import('./json/index.ts')).renderJson,
  },
  {
    name: 'ndjson',
    ending: '.ndjson',
    contentType: 'application/x-ndjson',
    binary: false,
    load: async () => (await import('./ndjson/index.ts')).renderNdjson,
  },
  {
    name: 'md',
    ending: '.md',
    contentType: 'text/markdown; charset=utf-8; variant=GFM',
    binary: false,
    load: async () => (await import('./markdown/print.ts')).renderMarkdown,
  },
  {
    name: 'html',
    ending: '.html',
    contentType: 'text/html; charset=utf-8',
    binary: false,
    load: async () => (await import('./html/index.ts')).renderHtml,
  },
  {
    name: 'xlsx',
    ending: '.xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    binary: true,
    load: async () => (await import('./xlsx/index.ts')).renderXlsx,
  },
  {
    name: 'ics',
    ending: '.ics',
    contentType: 'text/calendar; charset=utf-8',
    binary: false,
    only: 'renewals',
    load: async () => (await import('./ics/index.ts')).renderIcs,
  },
] as const satisfies readonly OutputFormat[]

export type FormatName = (typeof OUTPUT_FORMATS)[number]['name']

/** The format that a file name asks for by its ending, whatever its letter case, if it can hold what a command makes. */
export function formatOfFile(file: string, command: CommandName | null): FormatName | undefined {
  const name = file.toLowerCase()
  return OUTPUT_FORMATS.find(format => {
    const isFor = !('only' in format) || format.only === command
    return isFor && format.ending !== null && name.endsWith(format.ending)
  })?.name
}

/** Formats for programs: they leave nothing out. */
const COMPLETE: ReadonlySet<string> = new Set(['json', 'ndjson'])

/** The renderer of a format. */
export async function rendererOf(name: FormatName): Promise<Renderer> {
  const formats: readonly OutputFormat[] = OUTPUT_FORMATS
  const format = formats.find(each => each.name === name)
  if (!format) throw new Error(`no such format: ${name}`)
  const [render, { prepared }] = await Promise.all([format.load(), import('./prepare.ts')])
  return (report, context) => {
    const { shown, messages } = prepared(report, context.messages, COMPLETE.has(name))
    return render(shown, { ...context, messages })
  }
}
