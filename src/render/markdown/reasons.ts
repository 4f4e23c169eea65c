// Why usage is what it is, and what to try.
import type { Row } from '../../report/types.ts'
import { customerName, keyName } from '../document/names.ts'
import { byUrgency } from '../document/urgency.ts'
import type { Messages } from '../messages/types.ts'
import { toMarkdown } from '../text/markdown.ts'
import { bullets, paragraph, section } from './parts.ts'

/** The causes of one row with their evidence, and that they add up. */
export function bridge(row: Row, messages: Messages): string {
  const { sections, bridge: words, causes } = messages
  if (row.possible.length > 0 && row.bridge.length === 0) return ''
  if (row.bridge.length === 0) return row.adjusted ? section(sections.bridge, paragraph(words.nothing)) : ''
  const lines = row.bridge.map(line => {
    const { why, remedy } = causes[line.cause]
    const evidence = line.evidence.map(each => `  - ${toMarkdown(words.evidence(each, line.cause))}`)
    return [`- **${toMarkdown(words.line(line))}**`, `  ${paragraph(why, remedy)}`, ...evidence].join('\n')
  })
  return section(sections.bridge, paragraph(words.intro), lines.join('\n'), paragraph(words.sum(row)))
}

/** What counts cannot prove, of the customer and of its parts. */
export function possible(rows: readonly Row[], messages: Messages): string {
  const { sections, bridge: words } = messages
  const found = rows.filter(row => row.possible.length > 0)
  if (found.length === 0) return ''
  const items = found.flatMap(row =>
    row.possible.map(cause => [partName(row, messages), words.possible(cause)].filter(Boolean).join(': ')),
  )
  return section(sections.possible, paragraph(words.possibleIntro), bullets(items), paragraph(words.settle))
}

/** Each piece of advice with its numbers, its problem, what to consider and what to try; the most urgent first. */
export function advice(rows: readonly Row[], name: (row: Row) => string, messages: Messages): string {
  const { sections, report } = messages
  const pieces = rows.flatMap(row =>
    byUrgency(row.advice).map(({ code, evidence }) => {
      const words = messages.advice[code]
      const title = [name(row), words.label].filter(Boolean).join(': ')
      return [
        `- **${toMarkdown(title)}**`,
        `  ${paragraph(...words.evidence(evidence))}`,
        `  ${paragraph(words.problem, words.consider, words.tryThis)}`,
      ].join('\n')
    }),
  )
  return section(sections.advice, pieces.length > 0 ? pieces.join('\n') : paragraph(report.noAdvice))
}

/** What a row of one customer is called there: nothing for the customer itself. */
export function partName(row: Row, messages: Messages): string {
  return row.key === null ? '' : keyName(row, messages)
}

/** What a row of the portfolio is called. */
export function rowName(row: Row, messages: Messages): string {
  return [customerName(row.customer, messages), partName(row, messages)].filter(Boolean).join(', ')
}
