// Titles and rules between the parts of an answer.
import { glyphs } from './glyphs.ts'
import type { Terminal } from './terminal.ts'
import { tone } from './tone.ts'
import { displayWidth } from './width.ts'
import { wrapLines } from './wrap.ts'

/** A line across, of `width` cells or as wide as the terminal. */
export function rule(terminal: Terminal, width = terminal.width): string {
  return tone(glyphs(terminal).rule.repeat(Math.max(0, width)), 'dim', terminal)
}

/** A title: bold where that can be shown, underlined with a rule everywhere else. */
export function heading(text: string, terminal: Terminal): string {
  const lines = wrapLines(text, terminal.width)
  const title = lines.map(line => tone(line, 'strong', terminal)).join('\n')
  return terminal.color ? title : `${title}\n${rule(terminal, Math.max(...lines.map(displayWidth)))}`
}
