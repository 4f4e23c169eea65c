// Pieces of Markdown that GitHub and Teams both render: headings, tables, lists.
import type { Messages } from '../messages/types.ts'
import { toMarkdown } from '../text/markdown.ts'
import type { Cell, View } from '../view/cell.ts'
import { running } from '../view/running.ts'

/** Blocks with an empty line between them; what is empty is left out. */
export function blocks(...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join('\n\n')
}

export function heading(level: 1 | 2 | 3, title: string): string {
  return `${'#'.repeat(level)} ${toMarkdown(title)}`
}

/** A heading with its blocks; nothing where there are none. */
export function section(title: string, ...body: readonly string[]): string {
  const content = blocks(...body)
  return content === '' ? '' : blocks(heading(2, title), content)
}

export function bullets(items: readonly string[]): string {
  return items.map(item => `- ${toMarkdown(item)}`).join('\n')
}

/** Sentences that matter, in bold. */
export function strong(sentence: string): string {
  return `**${toMarkdown(sentence)}**`
}

export function paragraph(...sentences: readonly string[]): string {
  return running(sentences.filter(Boolean).map(toMarkdown))
}

/** A table; nothing without rows. Columns of numbers stand to the right, the total is bold. */
export function table({ head, rows, total }: View, messages: Messages): string {
  if (rows.length === 0 && !total) return ''
  const all = [...rows, ...(total ? [total] : [])]
  const right = head.map((_, index) => all.some(row => isNumber(row[index] ?? null)))
  const body = rows.map(row => row.map(cell => shown(cell, messages)))
  const words = head.map((_, index) => rows.some(row => row[index]?.kind === 'text'))
  const last = total?.map((cell, index) => (cell || !words[index] ? `**${shown(cell, messages)}**` : ''))
  return [
    head.map(toMarkdown),
    right.map(number => (number ? '---:' : '---')),
    ...body,
    ...(last ? [last] : []),
  ]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function isNumber(cell: Cell): boolean {
  return cell !== null && cell.kind !== 'text' && cell.kind !== 'day'
}

/** Words of a cell; what is not available is a dash. */
function shown(cell: Cell, { format }: Messages): string {
  switch (cell?.kind) {
    case undefined:
      return format.notAvailable
    case 'text':
      return toMarkdown(cell.text)
    case 'count':
      return format.count(cell.value)
    case 'signed':
      return format.signed(cell.value)
    case 'percent':
      return format.percentNumber(cell.value)
    case 'points':
      return format.points(cell.value)
    case 'perHundred':
      return format.perHundred(cell.value)
    case 'line':
      return format.line(cell.value)
    case 'day':
      return format.day(cell.value)
    case 'money':
      return cell.amounts.map(amount => toMarkdown(format.money(amount))).join(' + ')
  }
}
