// The same customer by service, by product and by workload.
import type { CustomerReport, Row } from '../../report/types.ts'
import type { RenderContext } from '../types.ts'
import { figureTable, type Overrides } from './figure-table.ts'
import type { FigureKey } from './figures.ts'
import { lines, type Pen, stack } from './pen.ts'

const LICENCES = ['sold', 'assigned', 'deployment', 'deploymentBar'] as const
const USAGE = ['total', 'active', 'usage', 'usageBar', 'adjusted'] as const
const BY_LICENCE: readonly FigureKey[] = [
  'key',
  ...LICENCES,
  ...USAGE,
  'unassignedCost',
  'unusedCost',
  'flags',
]
const BY_WORKLOAD: readonly FigureKey[] = ['key', ...USAGE, 'paidSeats', 'seatLine', 'flags']

/** Products of one family differ in their last words, so that the bars go first. */
const overrides = (head: string): Overrides => ({ key: { head, minWidth: 30 }, usageBar: { hide: 8 } })

export function breakdowns(report: CustomerReport, context: RenderContext, pen: Pen): string {
  const { sections, report: words } = context.messages
  const part = (title: string, head: string, rows: readonly Row[], keys: readonly FigureKey[]) =>
    rows.length > 0 &&
    lines(pen.section(title), pen.table(figureTable(keys, { rows }, context, overrides(head))))
  const several = [report.services, report.products, report.workloads].some(rows => rows.length > 1)
  return stack(
    part(sections.services, words.groupings.service, report.services, BY_LICENCE),
    part(sections.products, words.groupings.product, report.products, BY_LICENCE),
    part(sections.workloads, words.groupings.workload, report.workloads, BY_WORKLOAD),
    several && pen.say(words.overlap, 'dim'),
  )
}
