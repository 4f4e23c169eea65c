// Text on its way to a terminal: harmless, in signs that it can draw, cut where it is absurdly long, and wrapped.
import { toTerminal } from '../text/terminal.ts'
import { drawable } from './drawable.ts'
import { glyphs } from './glyphs.ts'
import type { Terminal } from './terminal.ts'
import { type Tone, tone } from './tone.ts'
import { cut, displayWidth } from './width.ts'
import { wrap } from './wrap.ts'

/** Longer lines are hard to read, however wide the terminal. */
const READABLE = 100
/** One sentence never fills a screen, whatever a customer is called. */
const MOST_CELLS = 800
/** A name in a sentence, with the id behind it that tells namesakes apart. */
const NAME_CELLS = 80
/** A point of a list that names half a catalogue is cut, but not in its first sentence on a narrow screen. */
const ITEM_LINES = 6
const LEAST_ITEM = 400

export interface TextWriter {
  width: number
  safe(text: string): string
  name(text: string): string
  paragraph(text: string, name?: Tone): string
  item(text: string): string
  /** `label  text`, its further lines under the text. `labelWidth` lines several of them up. */
  entry(label: string, text: string, labelWidth: number, indent?: string): string
}

export function textWriter(terminal: Terminal): TextWriter {
  const width = Math.min(terminal.width, READABLE)
  const { ellipsis } = glyphs(terminal)
  const safe = (text: string) => drawable(toTerminal(text), terminal)
  const within = (text: string, cells: number) => cut(safe(text), cells, ellipsis)
  return {
    width,
    safe,
    name: text => within(text, NAME_CELLS),
    paragraph: (text, name) =>
      wrap(within(text, MOST_CELLS), width)
        .split('\n')
        .map(line => tone(line, name, terminal))
        .join('\n'),
    item(text) {
      const cells = Math.max(LEAST_ITEM, ITEM_LINES * (width - 6))
      return wrap(within(text, cells), width, terminal.unicode ? '• ' : '* ', '  ')
    },
    entry(label, text, labelWidth, indent = '') {
      const shown = safe(label)
      const hanging = indent + ' '.repeat(labelWidth + 2)
      if (displayWidth(hanging) * 2 > width) {
        const begun = shown === '' ? '' : `${shown}: `
        return wrap(begun + within(text, MOST_CELLS), width)
      }
      const filled = wrap(within(text, MOST_CELLS), width, hanging)
      const padding = ' '.repeat(Math.max(0, labelWidth - displayWidth(shown)) + 2)
      return `${indent}${tone(shown, 'dim', terminal)}${padding}${filled.slice(hanging.length)}`
    },
  }
}
