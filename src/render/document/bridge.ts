// Why usage is higher than adjusted usage: one step for each cause, and that they add up to the last user.
import type { BridgeLine, Row } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import { aboutColumns } from './advice.ts'
import { drawing, inWorkbook, list, paragraph, SCREENS, section, table } from './blocks.ts'
import { type Cell, cell, count, lines, text } from './cell.ts'
import { columnsOf } from './columns.ts'
import type { Block, Card, Item, Medium, Section, Table } from './document.ts'
import { rowName } from './names.ts'

/** `row` is the whole; `rows` are all that have causes, for a workbook; `more` is about the rows of the whole. */
export function bridgeSection(
  row: Row,
  rows: readonly Row[],
  messages: Messages,
  more: Block[] = [],
  on: readonly Medium[] = SCREENS,
): Section {
  return section('bridge', messages, [
    ...onScreens(row, messages).map(block => ({ ...block, on: block.on ?? on })),
    ...more,
    inWorkbook(() => everyCause(rows, messages)),
  ])
}

function onScreens(row: Row, messages: Messages): Block[] {
  const { bridge: words, page } = messages
  const { usage, adjusted, bridge } = row
  if (bridge.length === 0)
    return row.entitledActiveUsers === null || row.possible.length > 0 ? [] : [paragraph([words.nothing])]
  const adds = addsUp(row)
  return [
    paragraph([words.intro]),
    ...(adds && usage && adjusted
      ? [drawing({ kind: 'bridge', usage, adjusted, steps: bridge }, page.charts.bridge, ['page'])]
      : []),
    steps(row, messages),
    ...(adds ? [paragraph([sumOf(row, messages)])] : []),
    { kind: 'cards', cards: bridge.map(line => card(line, messages)) },
  ]
}

/** In a total, customers with counts alone are in the usage and not in the causes: then there is no way across. */
function addsUp({ bridge: found, activeUsers, entitledActiveUsers, usage, adjusted }: Row): boolean {
  const users = found.reduce((sum, line) => sum + line.users, 0)
  return (
    activeUsers !== null &&
    activeUsers - users === entitledActiveUsers &&
    usage?.denominator === adjusted?.denominator
  )
}

function steps(row: Row, messages: Messages): Table {
  const { bridge: words, sections, causes } = messages
  type Step = readonly [name: string, users: number | null, percent: Row['usage']]
  const column = columnsOf<Step>(messages)
  const columns = [
    column('cause', 'name', ([name]) => text(name)),
    column('users', 'number', ([, users]) => count(users)),
    column('points', 'number', ([, , percent]) => cell('percent', percent)),
  ]
  const all: Step[] = [
    [words.usage, row.activeUsers, row.usage],
    ...row.bridge.map(({ cause, users, points }): Step => [`− ${causes[cause].name}`, users, points]),
  ]
  const last: Step = [words.adjusted, row.entitledActiveUsers, row.adjusted]
  return table(sections.causes, columns, all, { total: columns.map((each): Cell => each.cell(last)) })
}

function sumOf({ activeUsers, entitledActiveUsers, bridge }: Row, { table, causes }: Messages): string {
  return table.sum(
    activeUsers ?? 0,
    entitledActiveUsers ?? 0,
    bridge.map(({ cause, users }) => ({ users, name: causes[cause].inSum })),
  )
}

function card(line: BridgeLine, { bridge, causes, table }: Messages): Card {
  const { why, remedy } = causes[line.cause]
  // A count and nothing else is in the title already; beside others it tells of the rest of the users.
  const [first, second] = line.evidence
  const evidence = first && !second && Object.keys(first).length === 1 ? [] : line.evidence
  return {
    title: bridge.line(line),
    parts: [
      { label: table.parts.why, text: why },
      { label: table.parts.who, items: evidence.map(each => ({ text: bridge.evidence(each, line.cause) })) },
      { label: table.parts.remedy, text: remedy },
    ],
  }
}

/** One line for each cause of each row. */
function everyCause(rows: readonly Row[], messages: Messages): Table {
  const { causes, bridge, sections } = messages
  const steps = rows.flatMap(row => row.bridge.map(line => ({ row, line })))
  type Step = (typeof steps)[number]
  const column = columnsOf<Step>(messages)
  const columns = [
    ...aboutColumns<Step>(({ row }) => row, messages),
    column('cause', 'text', ({ line }) => text(causes[line.cause].name)),
    column('users', 'number', ({ line }) => count(line.users)),
    column('totalUsers', 'number', ({ row }) => count(row.totalUsers)),
    column('points', 'number', ({ line }) => cell('perHundred', line.points), {
      share: [['users', 'totalUsers']],
    }),
    column('evidence', 'text', ({ line }) =>
      lines(line.evidence.map(each => bridge.evidence(each, line.cause))),
    ),
    column('remedy', 'text', ({ line }) => text(causes[line.cause].remedy)),
  ]
  return table(sections.bridge, columns, steps)
}

/** Where an export has counts only: what could explain it, how much at the most, and what would settle it. */
export function possibleSection(rows: readonly Row[], messages: Messages, isOfMany = false): Section[] {
  const { bridge, sections, causes } = messages
  const found = rows.flatMap(row => row.possible.map(possible => ({ row, possible })))
  if (found.length === 0) return []
  type Found = (typeof found)[number]
  const on: readonly Medium[] = isOfMany ? ['page', 'markdown'] : SCREENS
  const items = found.map(({ row, possible }) => ({
    who: rowName(row, messages, !isOfMany) || undefined,
    text: bridge.possible(possible),
  }))
  const column = columnsOf<Found>(messages)
  const columns = [
    ...aboutColumns<Found>(({ row }) => row, messages),
    column('cause', 'text', ({ possible }) => text(causes[possible.cause].name)),
    column('most', 'number', ({ possible }) => count(possible.most)),
    column('remedy', 'text', ({ possible }) => text(causes[possible.cause].remedy)),
  ]
  return [
    section('possible', messages, [
      paragraph([bridge.possibleIntro], on),
      list(withoutRepeated(items), { on }),
      paragraph([bridge.settle], on),
      inWorkbook(() => table(sections.possible, columns, found)),
    ]),
  ]
}

/** A part of a customer that says what the whole of it says is not told again. */
function withoutRepeated(items: readonly Item[]): Item[] {
  const whole = new Set(items.flatMap(({ who, text }) => (who === undefined ? [text] : [])))
  return items.filter(({ who, text }) => who === undefined || !whole.has(text))
}
