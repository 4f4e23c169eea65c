// Text for a page, as content or inside a quoted attribute.
import { toTerminal } from './terminal.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Letters, digits and signs that mean nothing but themselves: most texts are nothing else. */
const LITERAL = /^[\w .,:;()%/@+\u2013-]*$/

/** Escapes what HTML would interpret; control characters and marks that reorder text go as for a terminal. */
export function toHtml(text: string): string {
  if (LITERAL.test(text)) return text
  return toTerminal(text).replace(/[&<>"']/g, character => ENTITIES[character] ?? character)
}
