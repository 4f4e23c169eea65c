// A document in Markdown that GitHub and Teams both render: for chats and tickets.
import type { Cell } from '../document/cell.ts'
import {
  type Block,
  blocksOn,
  type Card,
  type Document,
  type Item,
  isOn,
  type Section,
  type Table,
  withAlarmsApart,
} from '../document/document.ts'
import { documentOf } from '../document/index.ts'
import { textsOf } from '../document/words.ts'
import { joinSentences } from '../messages/sentences.ts'
import type { Messages } from '../messages/types.ts'
import { toMarkdown } from '../text/markdown.ts'
import type { Renderer } from '../types.ts'

export const renderMarkdown: Renderer = (report, { messages }) =>
  `${printed(documentOf(report, messages), messages)}\n`

function printed({ title, lead, sections, sent, takeaway }: Document, messages: Messages): string {
  const sentences = lead.filter(each => isOn(each, 'markdown') && each.text !== '')
  const { alarms, others } = withAlarmsApart(sections)
  return joinBlocks([
    `# ${toMarkdown(title)}`,
    ...alarms.map(section => sectionText(section, messages)),
    takeaway === '' ? '' : strong(takeaway),
    joinSentences(sentences.map(({ text }) => toMarkdown(text))),
    ...others.map(section => sectionText(section, messages)),
    ...(sent?.foot ?? []).map(toMarkdown),
  ])
}

const joinBlocks = (parts: readonly string[]) => parts.filter(Boolean).join('\n\n')
const strong = (text: string) => `**${toMarkdown(text)}**`

function sectionText(section: Section, messages: Messages): string {
  const { title, untitled } = section
  const body = joinBlocks(blocksOn(section, 'markdown').map(block => blockText(block, messages)))
  return body === '' || untitled?.includes('markdown') ? body : joinBlocks([`## ${toMarkdown(title)}`, body])
}

function blockText(block: Block, messages: Messages): string {
  switch (block.kind) {
    case 'paragraph': {
      const text = joinSentences(block.sentences.map(toMarkdown))
      return block.look === 'strong' ? `**${text}**` : text
    }
    case 'heading':
      return `### ${toMarkdown(block.text)}`
    case 'list':
      return block.items.map(item => `- ${itemText(item)}`).join('\n')
    case 'terms':
      return block.entries.map(({ term, text }) => `- ${strong(term)}: ${toMarkdown(text)}`).join('\n')
    case 'metrics':
      return block.metrics
        .map(({ label, value, made, change }) => {
          const figure = messages.format.percent(value?.kind === 'percent' ? value.value : null)
          const more = [made, change].filter(Boolean).map(toMarkdown).join('; ')
          return `- ${strong(label)}: ${figure}${more === '' ? '' : ` (${more})`}`
        })
        .join('\n')
    case 'cards':
      return block.cards.map(cardText).join('\n')
    case 'chart':
      return ''
    case 'table':
      return tableText(block, messages)
  }
}

function itemText({ who, text }: Item): string {
  return who === undefined ? toMarkdown(text) : `${strong(who)}: ${toMarkdown(text)}`
}

function cardText({ title, parts }: Card): string {
  const lines = parts.flatMap(({ label, text, items }) => {
    if (text !== undefined) return [`  - ${toMarkdown(label)}: ${toMarkdown(text)}`]
    return items?.length ? [`  - ${toMarkdown(label)}:`, ...items.map(item => `    - ${itemText(item)}`)] : []
  })
  return [`- ${strong(title)}`, ...lines].join('\n')
}

/** A table; nothing without rows. Columns of numbers stand to the right, the total is bold. */
function tableText({ columns, rows, total }: Table, messages: Messages): string {
  if (rows.length === 0) return ''
  const shown = columns.flatMap((column, index) => (isOn(column, 'markdown') ? [{ column, index }] : []))
  const cells = (row: readonly Cell[]) =>
    shown.map(({ column, index }) => cellText(row[index] ?? null, column.kind, messages))
  const last = total && cells(total).map(text => (text === '' ? '' : `**${text}**`))
  return [
    shown.map(({ column }) => toMarkdown(column.head)),
    shown.map(({ column }) => (column.kind === 'number' ? '---:' : '---')),
    ...rows.map(cells),
    ...(last ? [last] : []),
  ]
    .map(line => `| ${line.join(' | ')} |`)
    .join('\n')
}

/** What is not available is a dash. */
function cellText(cell: Cell, kind: string, messages: Messages): string {
  if (cell === null) return kind === 'text' || kind === 'name' ? '' : messages.format.notAvailable
  return textsOf(cell, messages)
    .map(toMarkdown)
    .join(cell.kind === 'money' ? ' + ' : '; ')
}
