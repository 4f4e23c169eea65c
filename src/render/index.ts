// The writers of the output formats: a line each. The code of a format is loaded when it is asked for, so that a run that
// prints a table pays for no chart and no spreadsheet.
import type { FormatName } from '../model/output-formats.ts'
import type { Renderer } from './types.ts'

const RENDERERS: Readonly<Record<FormatName, () => Promise<Renderer>>> = {
  table: async () => (await import('./terminal/index.ts')).renderTerminal,
  csv: async () => (await import('./csv/index.ts')).renderCsv,
  tsv: async () => (await import('./csv/index.ts')).renderTsv,
  json: async () => (await import('./json/index.ts')).renderJson,
  ndjson: async () => (await import('./ndjson/index.ts')).renderNdjson,
  md: async () => (await import('./markdown/print.ts')).renderMarkdown,
  html: async () => (await import('./html/index.ts')).renderHtml,
  xlsx: async () => (await import('./xlsx/index.ts')).renderXlsx,
  ics: async () => (await import('./ics/index.ts')).renderIcs,
}

/** Formats for programs: they leave nothing out. */
const COMPLETE: ReadonlySet<string> = new Set(['json', 'ndjson'])

/** The renderer of a format. */
export async function rendererOf(name: FormatName): Promise<Renderer> {
  const [render, { prepared }] = await Promise.all([RENDERERS[name](), import('./prepare.ts')])
  return (report, context) => {
    const { shown, messages } = prepared(report, context.messages, COMPLETE.has(name))
    return render(shown, { ...context, messages })
  }
}
