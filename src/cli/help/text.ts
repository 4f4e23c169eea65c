// A page of the help as text for a terminal: terms on the left where there is room, else above their text.
import type { Block } from '../../render/messages/help.ts'
import { displayWidth } from '../../render/terminal/width.ts'
import { wrap } from '../../render/terminal/wrap.ts'
import type { Page } from './pages.ts'

const WIDEST_TERM = 26
const INDENT = '  '
/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST_LINE = 100

export function textOfPage({ title, blocks }: Page, width: number): string {
  const room = Math.max(20, Math.min(width, WIDEST_LINE))
  return `${[title, ...blocks.map(block => textOfBlock(block, room))].join('\n\n')}\n`
}

function textOfBlock({ heading, text, items, lines }: Block, width: number): string {
  const indent = heading === undefined ? '' : INDENT
  return [
    ...(heading === undefined ? [] : [`${heading}:`]),
    ...(text === undefined ? [] : [wrap(text, width, indent)]),
    ...(items === undefined ? [] : listItems(items, width)),
    ...(lines ?? []).map(line => INDENT + line),
  ].join('\n')
}

function listItems(items: NonNullable<Block['items']>, width: number): string[] {
  const widths = items.map(({ term }) => displayWidth(term))
  const column = Math.min(WIDEST_TERM, Math.max(0, ...widths)) + INDENT.length * 2
  const beside = width >= column + 30
  const hanging = ' '.repeat(beside ? column : INDENT.length * 2)
  return items.map(({ term, text }, index) => {
    const used = INDENT.length + (widths[index] ?? 0)
    if (!beside || used + INDENT.length > column) {
      return `${wrap(term, width, INDENT)}\n${wrap(text, width, hanging)}`
    }
    const first = `${INDENT}${term}${' '.repeat(column - used)}`
    return first + wrap(text, width, hanging).slice(column)
  })
}
