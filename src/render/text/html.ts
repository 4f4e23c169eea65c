// Text for a page, as content or inside a quoted attribute.
import { toTerminal } from './terminal.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes what HTML would interpret; control characters and marks that reorder text go as for a terminal. */
export function toHtml(text: string): string {
  return toTerminal(text).replace(/[&<>"']/g, character => ENTITIES[character] ?? character)
}
