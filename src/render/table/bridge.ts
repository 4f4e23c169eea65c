// Why usage is higher than adjusted usage: one part for each cause, and that they add up to the last user.
import type { BridgeLine, Row } from '../../report/types.ts'
import { displayWidth } from '../terminal/width.ts'
import type { RenderContext } from '../types.ts'
import { lines, type Pen, stack } from './pen.ts'

/** Of the groups behind a cause, as many are listed. */
const EVIDENCE = 5

export function bridgeSection(row: Row, { messages }: RenderContext, pen: Pen): string {
  const { bridge: words, sections, format, labels } = messages
  if (!row.usage && row.bridge.length === 0) return ''
  if (row.entitledActiveUsers === null) return ''
  if (row.bridge.length === 0) return lines(pen.section(sections.bridge), pen.say(words.nothing))
  const none = { text: '', tone: undefined }
  const table = pen.table({
    columns: [
      { key: 'sign', header: '', align: 'left', kind: 'number' },
      { key: 'cause', header: labels.cause.label, align: 'left', kind: 'name', minWidth: 16 },
      { key: 'users', header: labels.users.short, align: 'right', kind: 'number' },
      { key: 'points', header: labels.points.short, align: 'right', kind: 'number' },
    ],
    rows: [
      ['', words.usage, format.count(row.activeUsers), format.percent(row.usage)],
      ...row.bridge.map(line => [
        '−',
        messages.causes[line.cause].name,
        format.count(line.users),
        line.points ? format.percentNumber(line.points) : none,
      ]),
    ],
    footer: [['=', words.adjusted, format.count(row.entitledActiveUsers), format.percent(row.adjusted)]],
    hiddenNote: messages.report.hiddenColumns,
  })
  return stack(
    lines(pen.section(sections.bridge), pen.say(words.intro)),
    lines(table, sum(row, messages, pen)),
    ...row.bridge.map(line => cause(line, messages, pen)),
  )
}

/** Only said where it is so; the counts of an earlier export may lack their causes. */
function sum(row: Row, messages: RenderContext['messages'], pen: Pen): string {
  const { activeUsers: active, entitledActiveUsers: entitled } = row
  if (active === null || entitled === null) return ''
  const extra = row.bridge.reduce((found, line) => found + line.users, 0)
  if (entitled + extra !== active) return ''
  const parts = row.bridge.map(line => ({ users: line.users, name: messages.table.causes[line.cause] }))
  return pen.say(messages.table.sum(active, entitled, parts))
}

function cause(line: BridgeLine, messages: RenderContext['messages'], pen: Pen): string {
  const { causes, table } = messages
  const { cause: key } = line
  const { why, remedy } = causes[key]
  // A count and nothing else is in the title already; beside others it tells of the rest of the users.
  const [first, second] = line.evidence
  const evidence = first && !second && Object.keys(first).length === 1 ? [] : line.evidence
  const width = Math.max(...Object.values(table.parts).map(displayWidth))
  const shown = evidence.slice(0, evidence.length > EVIDENCE + 1 ? EVIDENCE : undefined)
  const more = evidence.length - shown.length
  const found = shown.map(each => messages.bridge.evidence(each, key))
  const who = more > 0 ? [...found, table.more(more)] : found
  return lines(
    pen.say(messages.bridge.line(line), 'strong'),
    pen.entry(table.parts.why, why, width, '  '),
    ...who.map((text, index) => pen.entry(index === 0 ? table.parts.who : '', text, width, '  ')),
    pen.entry(table.parts.remedy, remedy, width, '  '),
  )
}

/** Where an export has counts only: what could explain it, how much at the most, and what would settle it. */
export function possibleSection({ possible }: Row, { messages }: RenderContext, pen: Pen): string {
  if (possible.length === 0) return ''
  return lines(
    pen.section(messages.sections.possible),
    pen.say(messages.bridge.possibleIntro),
    ...possible.map(each => pen.item(messages.bridge.possible(each))),
    pen.say(messages.bridge.settle),
  )
}
