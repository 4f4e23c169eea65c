// Two portfolio exports side by side: who came, went and moved, and why.
import { type Ratio, ratio } from '../../model/ratio.ts'
import type { DiffReport, Move, PointFigures } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import type { Cell, Column, TableSpec } from '../terminal/spec.ts'
import type { RenderContext } from '../types.ts'
import { customerName } from './cells.ts'
import { headOf } from './heads.ts'
import { notesSection } from './notes.ts'
import { numbersFor } from './numbers.ts'
import { type Pen, penFor, stack } from './pen.ts'

const METRICS = ['usage', 'adjusted', 'deployment'] as const
type Metric = (typeof METRICS)[number]
const CHANGES = { deployment: 'deploymentChange', usage: 'usageChange', adjusted: 'adjustedChange' } as const
const HIDE = { deployment: 1, adjusted: 3, usage: 5 } as const

export function renderDiff(report: DiffReport, context: RenderContext): string {
  const { messages, terminal } = context
  const pen = penFor(context)
  const shown = terminal.piped ? report.moves : report.moves.filter(({ kind }) => kind !== 'same')
  const table = pen.table(moveTable({ ...report, moves: shown }, context))
  if (terminal.piped) return table
  return stack(
    pen.title(messages.report.diff(pen.name(report.old), pen.name(report.new))),
    shown.length > 0 && table,
    notesSection(report.notes, messages, pen),
    lastLine(report, messages, pen),
  )
}

function moveTable({ by, moves }: DiffReport, context: RenderContext): TableSpec {
  const { messages, terminal } = context
  const { labels, diff, report, format } = messages
  const numbers = numbersFor(context)
  const keyed = by !== 'customer'
  const name = (key: string, header: string): Column => ({
    ...{ key, header, align: 'left', kind: 'name', minWidth: 14 },
  })
  const pair = (move: Move, metric: Metric): Cell => {
    const [before, after] = [move.before, move.after].map(point => point && figure(point, metric))
    if (!before && !after) return { text: format.notAvailable, tone: 'dim' }
    return messages.html.fromTo(format.percentNumber(before ?? null), format.percentNumber(after ?? null))
  }
  const reasons = (move: Move): Cell => {
    const said = move.reasons.map(diff.reason)
    if (move.kind === 'moved' && said.length === 0) return diff.noReason
    return said.join(terminal.piped ? '; ' : messages.table.between.parts)
  }
  return {
    columns: [
      name('customer', labels.customer.short),
      ...(keyed ? [name('key', report.groupings[by])] : []),
      { key: 'kind', header: labels.status.short, align: 'left', kind: 'number' },
      ...METRICS.flatMap((metric): Column[] => {
        const number = { align: 'right', kind: 'number' } as const
        return [
          { key: metric, header: headOf(metric, context), ...number, hide: HIDE[metric] },
          {
            key: CHANGES[metric],
            header: headOf(CHANGES[metric], context),
            ...number,
            hide: HIDE[metric] + 1,
          },
        ]
      }),
      { key: 'reason', header: labels.reason.short, align: 'left', kind: 'text', minWidth: 20 },
    ],
    rows: moves.map(move => [
      customerName(move.customer, messages),
      ...(keyed ? [move.key ?? ''] : []),
      diff.kinds[move.kind],
      ...METRICS.flatMap(metric => [pair(move, metric), numbers.change(move[metric])]),
      reasons(move),
    ]),
    hiddenNote: report.hiddenColumns,
  }
}

function figure(point: PointFigures, metric: Metric): Ratio | null {
  if (metric === 'deployment') return ratio(point.assignedLicenses, point.soldLicenses)
  return ratio(metric === 'usage' ? point.activeUsers : point.entitledActiveUsers, point.totalUsers)
}

function lastLine({ moves }: DiffReport, messages: Messages, pen: Pen): string {
  const { diff, format, table } = messages
  const counted = (['came', 'went', 'moved', 'same'] as const).flatMap(kind => {
    const count = moves.filter(move => move.kind === kind).length
    return count > 0 ? [table.counted(count, diff.kinds[kind])] : []
  })
  const [first] = moves.filter(({ kind }) => kind === 'moved')
  const change = first && (first.usage ?? first.adjusted ?? first.deployment)
  const largest =
    first && change
      ? [
          table.largestMove(
            pen.name(customerName(first.customer, messages)),
            diff.points(format.points(change)),
          ),
        ]
      : []
  return pen.say([...counted, ...largest].join(' · ') || messages.report.noCustomers, 'strong')
}
