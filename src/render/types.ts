// What every writer of a format is: one function from the report to the text or bytes of one output.
import type { CustomerRef, Report } from '../report/types.ts'
import type { Messages } from './messages/types.ts'
import type { Terminal } from './terminal/terminal.ts'

export interface RenderContext {
  messages: Messages
  /** Where a table is shown; the other formats look the same everywhere and do not ask. */
  terminal: Terminal
  /** CSV and TSV with a byte-order mark and CRLF. */
  excel: boolean
  /** Pages that lie beside this one; left out where it lies alone. */
  links?: Links
}

/** Addresses of other pages, relative to the page that leads there. */
export interface Links {
  /** The page of all customers; null on that page itself. */
  index: string | null
  /** The page of a customer; null where it has none, or where this page must not lead to it. */
  of(customer: CustomerRef): string | null
}

/** Pure: the same report and context give the same bytes, on any machine and in any time zone. */
export type Renderer = (
  report: Report,
  context: RenderContext,
) => string | Uint8Array | Promise<string | Uint8Array>
