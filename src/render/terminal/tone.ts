// Colour with a meaning. It never carries the meaning alone: whoever asks for a tone also writes the sign, the
// word or the shape that says the same (`+2.1`, `⚠`, `»`), so that nothing is lost without colour.
import { Chalk } from 'chalk'
import type { Tone } from '../document/cell.ts'
import type { Terminal } from './terminal.ts'

export type { Tone }

// Sixteen colours only: those the reader has chosen for a light or a dark background.
const colored = new Chalk({ level: 1 })
const STYLES = {
  good: colored.green,
  warn: colored.yellow,
  bad: colored.red,
  dim: colored.dim,
  strong: colored.bold,
} as const satisfies Record<Tone, (text: string) => string>

/** Colours `text` where the terminal shows colour; gives it back unchanged everywhere else. */
export function tone(text: string, name: Tone | undefined, terminal: Terminal): string {
  return terminal.color && name && text !== '' ? STYLES[name](text) : text
}
