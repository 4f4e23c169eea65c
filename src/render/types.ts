// What every writer of a format is: one function from the report to the text or bytes of one output.
import type { Report } from '../report/types.ts'
import type { Messages } from './messages/types.ts'
import type { Terminal } from './terminal/terminal.ts'

export interface RenderContext {
  messages: Messages
  /** Where a table is shown; the other formats look the same everywhere and do not ask. */
  terminal: Terminal
  /** CSV and TSV with a byte-order mark and CRLF. */
  excel: boolean
}

/** Pure: the same report and context give the same bytes, on any machine and in any time zone. */
export type Renderer = (
  report: Report,
  context: RenderContext,
) => string | Uint8Array | Promise<string | Uint8Array>
