// Why usage is higher than adjusted usage: one step for each cause, and that they add up to the last user.
import type { BridgeLine, Row } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import { columnsOf, withShare } from './about.ts'
import { aboutCells, aboutColumns } from './advice.ts'
import { type Cell, cell, count, lines, text } from './cell.ts'
import type { Block, Card, Item, Section, Table } from './document.ts'
import { rowName } from './names.ts'

/** `row` is the whole; `rows` are all that have causes, for a workbook; `more` is about the rows of the whole. */
export function bridgeSection(
  row: Row,
  rows: readonly Row[],
  messages: Messages,
  more: Block[] = [],
  on: Section['untitled'] = ['terminal', 'page', 'markdown'],
): Section {
  return {
    ...{ key: 'bridge', title: messages.sections.bridge },
    blocks: [
      ...onScreens(row, messages).map(block => ({ on, ...block })),
      ...more,
      { on: ['workbook'], make: () => everyCause(rows, messages) },
    ],
  }
}

function onScreens(row: Row, messages: Messages): Block[] {
  const { bridge: words, page } = messages
  if (row.bridge.length === 0)
    return row.entitledActiveUsers === null || row.possible.length > 0
      ? []
      : [{ kind: 'paragraph', sentences: [words.nothing] }]
  const { usage, adjusted } = row
  const adds = addsUp(row)
  return [
    { kind: 'paragraph', sentences: [words.intro] },
    ...(adds && usage && adjusted
      ? [
          {
            ...{ kind: 'chart' as const, ...page.charts.bridge, on: ['page'] as const },
            chart: { kind: 'bridge' as const, usage, adjusted, steps: row.bridge },
          },
        ]
      : []),
    steps(row, messages),
    ...(adds ? [{ kind: 'paragraph' as const, sentences: [sumOf(row, messages)] }] : []),
    { kind: 'cards', cards: row.bridge.map(line => card(line, messages)) },
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
  const [cause, users, points] = columnsOf(['cause', 'users', 'points'], messages, key =>
    key === 'cause' ? 'name' : 'number',
  )
  const line = (...cells: Cell[]) => cells
  return {
    ...{ kind: 'table', caption: sections.causes },
    columns: [cause, users, points].flatMap(column => column ?? []),
    rows: [
      line(text(words.usage), count(row.activeUsers), cell('percent', row.usage)),
      ...row.bridge.map(({ cause: code, users: found, points: share }) =>
        line(text(`− ${causes[code].name}`), count(found), cell('percent', share)),
      ),
    ],
    total: line(text(words.adjusted), count(row.entitledActiveUsers), cell('percent', row.adjusted)),
  }
}

function sumOf({ activeUsers, entitledActiveUsers, bridge }: Row, { table }: Messages): string {
  return table.sum(
    activeUsers ?? 0,
    entitledActiveUsers ?? 0,
    bridge.map(({ cause, users }) => ({ users, name: table.causes[cause] })),
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

const NUMBERS = ['users', 'totalUsers', 'points']

/** One line for each cause of each row. */
function everyCause(rows: readonly Row[], messages: Messages): Table {
  const { causes, bridge } = messages
  return {
    ...{ kind: 'table', caption: messages.sections.bridge },
    columns: [
      ...aboutColumns(messages),
      ...withShare(
        columnsOf(['cause', 'users', 'totalUsers', 'points', 'evidence', 'remedy'], messages, key =>
          NUMBERS.includes(key) ? 'number' : 'text',
        ),
        ...(['points', 'users', 'totalUsers'] as const),
      ),
    ],
    rows: rows.flatMap(row =>
      row.bridge.map(line => [
        ...aboutCells(row, messages),
        text(causes[line.cause].name),
        count(line.users),
        count(row.totalUsers),
        cell('perHundred', line.points),
        lines(line.evidence.map(each => bridge.evidence(each, line.cause))),
        text(causes[line.cause].remedy),
      ]),
    ),
  }
}

/** Where an export has counts only: what could explain it, how much at the most, and what would settle it. */
export function possibleSection(
  rows: readonly Row[],
  messages: Messages,
  { ofMany = false }: { ofMany?: boolean } = {},
): Section[] {
  const { bridge, sections, causes } = messages
  const found = rows.flatMap(row => row.possible.map(possible => ({ row, possible })))
  if (found.length === 0) return []
  const screens: Section['untitled'] = ofMany ? ['page', 'markdown'] : ['terminal', 'page', 'markdown']
  return [
    {
      ...{ key: 'possible', title: sections.possible },
      blocks: [
        { kind: 'paragraph', sentences: [bridge.possibleIntro], on: screens },
        {
          ...{ kind: 'list', on: screens },
          items: withoutRepeated(
            found.map(({ row, possible }) => ({
              who: rowName(row, messages, !ofMany) || undefined,
              text: bridge.possible(possible),
            })),
          ),
        },
        { kind: 'paragraph', sentences: [bridge.settle], on: screens },
        {
          ...{ kind: 'table', caption: sections.possible, on: ['workbook'] },
          columns: [
            ...aboutColumns(messages),
            ...columnsOf(['cause', 'most', 'remedy'], messages, key => (key === 'most' ? 'number' : 'text')),
          ],
          rows: found.map(({ row, possible: { cause, most } }) => [
            ...aboutCells(row, messages),
            ...[text(causes[cause].name), count(most), text(causes[cause].remedy)],
          ]),
        },
      ],
    },
  ]
}

/** A part of a customer that says what the whole of it says is not told again. */
function withoutRepeated(items: readonly Item[]): Item[] {
  const whole = new Set(items.flatMap(({ who, text }) => (who === undefined ? [text] : [])))
  return items.filter(({ who, text }) => who === undefined || !whole.has(text))
}
