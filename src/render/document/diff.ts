// Two portfolio exports side by side: who came, went and moved, and why.
import { METRICS, type Metric, metricOf } from '../../report/figures/counts.ts'
import type { DiffReport, Move, PointFigures } from '../../report/types.ts'
import { customerName } from '../messages/customer-name.ts'
import type { Messages } from '../messages/types.ts'
import { columnsOf, definitions, notesSection, spanOf } from './about.ts'
import { endColumns, type Id, isMetric, ORDER } from './before.ts'
import { type Cell, cell, count, lines, name } from './cell.ts'
import type { Block, Column, Document, Table } from './document.ts'
import { small } from './remarks.ts'

/** Workloads have none of these. */
const OF_LICENCES: readonly Id[] = ['soldLicenses', 'assignedLicenses', 'deployment']
const KINDS = ['came', 'went', 'moved', 'same'] as const
const CHANGES = { deployment: 'deploymentChange', usage: 'usageChange', adjusted: 'adjustedChange' } as const
const HIDE = { deployment: 1, adjusted: 3, usage: 5 } as const

export function diffDocument(report: DiffReport, messages: Messages): Document {
  const { moves, windowDays, notes } = report
  const { diff, sections } = messages
  const days = moves.flatMap(({ before, after }) => [before?.asOf ?? [], after?.asOf ?? []].flat())
  const moved = moves.filter(({ kind }) => kind !== 'same')
  const same = moves.length - moved.length
  const told: Block[] = [
    ...(moved.length > 0
      ? [
          {
            ...moveTable({ ...report, moves: moved }, messages),
            on: ['terminal', 'page', 'markdown'] as const,
          },
        ]
      : []),
    small(messages.html.smallFigures, ['page']),
    ...(same > 0 ? [{ kind: 'paragraph' as const, sentences: [diff.same(same)] }] : []),
  ]
  return {
    title: messages.report.diff(report.old, report.new),
    lead: [
      {
        text: spanOf(
          days.toSorted((a, b) => a - b).map(day => ({ day })),
          messages,
        ),
        on: ['page'],
      },
      { text: counted(report, messages), on: ['page'] },
    ],
    takeaway: takeaway(report, messages),
    wide: true,
    sections: [
      {
        ...{ key: 'moves', title: sections.moves, untitled: ['terminal', 'markdown'] },
        blocks: [...told, { ...moveTable(report, messages), on: ['pipe', 'workbook'] }],
      },
      notesSection(notes, messages),
      definitions({ windowDays }, [], messages),
    ],
  }
}

function moveTable({ by, moves }: DiffReport, messages: Messages): Table {
  const { labels, diff, report, sections } = messages
  const columns: [Column | undefined, (move: Move) => Cell][] = [
    [
      { ...{ head: labels.customer.label, short: labels.customer.short, kind: 'name', minWidth: 14 } },
      move => name(customerName(move.customer, messages)),
    ],
    ...(by === 'customer'
      ? []
      : ([
          [
            { head: report.groupings[by], short: report.groupings[by], kind: 'text', minWidth: 14 },
            move => name(move.key),
          ],
        ] satisfies [Column, (move: Move) => Cell][])),
    [
      { head: labels.status.label, short: labels.status.short, kind: 'mark' },
      ({ kind }) => ({ kind: 'tag', value: diff.kinds[kind], code: `move-${kind}` }),
    ],
    ...ORDER.filter(id => by !== 'workload' || !OF_LICENCES.includes(id)).flatMap(id => endsOf(id, messages)),
    ...METRICS.filter(metric => by !== 'workload' || metric !== 'deployment').flatMap(metric =>
      metricColumns(metric, messages),
    ),
    [{ ...columnsOf(['reason'], messages)[0], minWidth: 20 } as Column, move => reasons(move, messages)],
  ]
  return {
    ...{ kind: 'table', caption: sections.moves, isMain: true, live: 'sorted' },
    columns: columns.flatMap(([column]) => column ?? []),
    rows: moves.map(move => columns.map(([, of]) => of(move))),
  }
}

/** In a workbook each figure of both exports, as a number in a column of its own. */
function endsOf(id: Id, messages: Messages): [Column, (move: Move) => Cell][] {
  const [then, now] = endColumns(id, messages)
  const cellOf = (end: PointFigures | null): Cell =>
    end && (isMetric(id) ? cell('percent', metricOf(end, id)) : count(end[id]))
  return [
    [{ ...then, on: ['workbook'] }, ({ before }) => cellOf(before)],
    [{ ...now, on: ['workbook'] }, ({ after }) => cellOf(after)],
  ]
}

/** A percentage before and after, and its change in points. */
function metricColumns(metric: Metric, messages: Messages): [Column, (move: Move) => Cell][] {
  const { labels } = messages
  const change = labels[CHANGES[metric]]
  return [
    [
      {
        ...{ head: labels[metric].label, short: labels[metric].short, kind: 'number', hide: HIDE[metric] },
        ...{ on: ['terminal', 'pipe', 'page', 'markdown'] },
      },
      ({ before, after }) => {
        const ends = [before && metricOf(before, metric), after && metricOf(after, metric)] as const
        return ends.some(end => end) ? { kind: 'fromTo', value: ends } : null
      },
    ],
    [
      { head: change.label, short: change.short, kind: 'number', hide: HIDE[metric] + 1, beneath: true },
      move => cell('points', move[metric]),
    ],
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
