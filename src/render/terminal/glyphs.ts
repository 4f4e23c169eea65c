// The drawing characters, twice: the ASCII set has the same meanings in what any terminal shows.
import type { Terminal } from './terminal.ts'

export interface Glyphs {
  rule: string
  ellipsis: string
  /** Stands for a figure that is not available. */
  dash: string
  /** A full cell of a bar, then its parts from one step above nothing to one below full. */
  full: string
  parts: readonly string[]
  track: string
  /** The part of a bar above 100 %: another shape, not only another colour. */
  over: string
  /** A trend's steps, lowest first. */
  steps: readonly string[]
}

const UNICODE: Glyphs = {
  rule: '─',
  ellipsis: '…',
  dash: '–',
  full: '█',
  parts: ['▏', '▎', '▍', '▌', '▋', '▊', '▉'],
  track: '░',
  over: '»',
  steps: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
}

const ASCII: Glyphs = {
  rule: '-',
  ellipsis: '...',
  dash: '-',
  full: '#',
  parts: [],
  track: '.',
  over: '>',
  steps: ['_', '.', ':', '-', '=', '+', '*', '#'],
}

export function glyphs(terminal: Terminal): Glyphs {
  return terminal.unicode ? UNICODE : ASCII
}
