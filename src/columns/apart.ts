// Text that is kept when the text that it was cut from is not.
import { Buffer } from 'node:buffer'

/** Shorter pieces are copies anyway. */
const SHORT = 13
const PLAIN = /^[ -~]*$/

/** The same text; a piece of a file would keep all of that file in memory. */
export function apart(text: string): string {
  return text.length < SHORT || !PLAIN.test(text) ? text : Buffer.from(text, 'latin1').toString('latin1')
}
