// Text from a file made fit to be shown: whatever a customer is called, it stays one line and moves no cursor.
import { isPlain } from './plain.ts'

const BREAK = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/gu
const CONTROL = /[\p{Control}\p{Surrogate}]/gu
/** Marks that reorder or hide what stands around them; joiners of scripts and emoji are not among them. */
const HIDDEN =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu
/** A joiner that has nothing to join: it only makes two names look like one. */
const IDLE_JOINER = /(?<=^|[\p{ASCII}\s\u200C\u200D])[\u200C\u200D]/gu

/**
 * Breaks become a space, control characters a visible sign (`␛`, or `�` where there is none), and marks that
 * reorder or hide text are dropped. Ordinary text comes back unchanged.
 */
export function toTerminal(text: string): string {
  if (isPlain(text)) return text
  return text.replace(BREAK, ' ').replace(CONTROL, picture).replace(HIDDEN, '').replace(IDLE_JOINER, '')
}

function picture(control: string): string {
  const code = control.charCodeAt(0)
  if (code === 0x7f) return '\u2421'
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD'
}
