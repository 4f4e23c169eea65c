// Two portfolio exports side by side: who came, went and moved, and why.
import { METRICS, type Metric, metricOf } from '../../report/figures/counts.ts'
import type { DiffReport, Move } from '../../report/types.ts'
import { customerName } from '../messages/customer-name.ts'
import type { Messages } from '../messages/types.ts'
import { paragraph, SCREENS, section, small, table } from './blocks.ts'
import { type Cell, cell, count, fromTo, lines, name } from './cell.ts'
import { type CellColumn, columnNamed, columnsOf } from './columns.ts'
import type { Document, Table } from './document.ts'
import { customerCell } from './names.ts'
import { definitions, notesSection, spanOf } from './shared-sections.ts'
import { endColumns, type Id, isMetric, ORDER } from './then-and-now.ts'

/** Workloads have none of these. */
const OF_LICENCES: readonly Id[] = ['soldLicenses', 'assignedLicenses', 'deployment']
const KINDS = ['came', 'went', 'moved', 'unread', 'same'] as const
const CHANGES = { deployment: 'deploymentChange', usage: 'usageChange', adjusted: 'adjustedChange' } as const
const HIDE = { deployment: 1, adjusted: 3, usage: 5 } as const

export function diffDocument(report: DiffReport, messages: Messages): Document {
  const { moves, windowDays, notes } = report
  const { diff } = messages
  const days = moves.flatMap(({ before, after }) => [before?.asOf ?? [], after?.asOf ?? []].flat())
  const moved = moves.filter(({ kind }) => kind !== 'same')
  const same = moves.length - moved.length
  const blocks = [
    ...(moved.length > 0 ? [{ ...moveTable({ ...report, moves: moved }, messages), on: SCREENS }] : []),
    small(messages.html.smallFigures, ['page']),
    ...(same > 0 ? [paragraph([diff.same(same)])] : []),
    { on: ['pipe', 'workbook'] as const, make: () => moveTable(report, messages) },
  ]
  return {
    title: messages.report.diff(report.old, report.new),
    lead: [
      { text: spanOf(days, messages), on: ['page'] },
      { text: counted(report, messages), on: ['page'] },
    ],
    takeaway: takeaway(report, messages),
    wide: true,
    sections: [
      section('moves', messages, blocks, { untitled: ['terminal', 'markdown'] }),
      notesSection(notes, messages),
      definitions({ windowDays }, [], messages),
    ],
  }
}

function moveTable({ by, moves }: DiffReport, messages: Messages): Table {
  const { diff, report, sections } = messages
  const column = columnsOf<Move>(messages)
  const isThere = (id: Id) => by !== 'workload' || !OF_LICENCES.includes(id)
  const columns: CellColumn<Move>[] = [
    column('customer', 'name', move => customerCell(move.customer, messages), { minWidth: 14 }),
    ...(by === 'customer'
      ? []
      : [columnNamed<Move>(report.groupings[by], 'text', move => name(move.key), { minWidth: 14 })]),
    column('status', 'mark', ({ kind }) => ({ kind: 'tag', value: diff.kinds[kind], code: `move-${kind}` })),
    ...ORDER.filter(isThere).flatMap(id => endsOf(id, messages)),
    ...METRICS.filter(isThere).flatMap(metric => metricColumns(metric, messages)),
    column('reason', 'text', move => reasons(move, messages), { minWidth: 20 }),
  ]
  return table(sections.moves, columns, moves, { isMain: true, live: 'sorted' })
}

/** In a workbook each figure of both exports, as a number in a column of its own. */
function endsOf(id: Id, messages: Messages): CellColumn<Move>[] {
  const cellAt = ({ before, after }: Move, at: 0 | 1): Cell => {
    const end = at === 0 ? before : after
    return end && (isMetric(id) ? cell('percent', metricOf(end, id)) : count(end[id]))
  }
  return endColumns(id, cellAt, messages).map(each => ({ ...each, on: ['workbook'] }))
}

/** A percentage before and after, and its change in points. */
function metricColumns(metric: Metric, messages: Messages): CellColumn<Move>[] {
  const column = columnsOf<Move>(messages)
  const hide = HIDE[metric]
  const ends = ({ before, after }: Move): Cell =>
    fromTo([before && metricOf(before, metric), after && metricOf(after, metric)])
  return [
    column(metric, 'number', ends, { hide, on: ['terminal', 'pipe', 'page', 'markdown'] }),
    column(CHANGES[metric], 'number', move => cell('points', move[metric]), {
      hide: hide + 1,
      beneath: true,
    }),
  ]
}

function reasons({ kind, reasons: found }: Move, { diff }: Messages): Cell {
  return lines(found.length === 0 && kind === 'moved' ? [diff.noReason] : found.map(diff.reason))
}

/** "2 new · 1 gone · 11 moved". */
function counted({ moves }: DiffReport, { diff, table }: Messages): string {
  return KINDS.flatMap(kind => {
    const count = moves.filter(move => move.kind === kind).length
    return count > 0 ? [table.counted(count, diff.kinds[kind])] : []
  }).join(' · ')
}

function takeaway(report: DiffReport, messages: Messages): string {
  const { diff, format, table } = messages
  const [first] = report.moves.filter(({ kind }) => kind === 'moved')
  const change = first && (first.usage ?? first.adjusted ?? first.deployment)
  const largest =
    first && change
      ? [table.largestMove(customerName(first.customer, messages), diff.points(format.points(change)))]
      : []
  return [counted(report, messages), ...largest].filter(Boolean).join(' · ') || messages.report.noCustomers
}
