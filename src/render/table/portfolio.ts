// All customers at a glance: what the figures are, the table, remarks, and whom to call first.
import type { PortfolioReport, Row } from '../../report/types.ts'
import type { RenderContext } from '../types.ts'
import { dataLines, legend } from './about.ts'
import { checksSection } from './checks.ts'
import { figureTable } from './figure-table.ts'
import type { FigureKey } from './figures.ts'
import { idleSection } from './idle.ts'
import { notesSection } from './notes.ts'
import { penFor, stack } from './pen.ts'
import { portfolioTakeaway } from './takeaway.ts'

const BEFORE_KEY: readonly FigureKey[] = ['customer']
const AFTER_KEY: readonly FigureKey[] = [
  ...(['asOf', 'sold', 'assigned', 'deployment', 'deploymentBar', 'deploymentChange'] as const),
  ...(['total', 'active', 'usage', 'usageBar', 'usageChange', 'adjusted', 'adjustedChange'] as const),
  ...(['paidSeats', 'seatLine', 'howTo', 'unassignedCost', 'unusedCost', 'flags', 'advice'] as const),
]
/** Licences are sold by product, so that a workload has none. */
const OF_LICENCES: readonly FigureKey[] = [
  ...(['sold', 'assigned', 'deployment', 'deploymentBar', 'deploymentChange'] as const),
  ...(['unassignedCost', 'unusedCost'] as const),
]

export function renderPortfolio(report: PortfolioReport, context: RenderContext): string {
  const { messages } = context
  const pen = penFor(context)
  const { by, rows, total } = report
  const keys = [...BEFORE_KEY, ...(by === 'customer' ? [] : (['key'] as const)), ...AFTER_KEY]
  const kept = by === 'workload' ? keys.filter(key => !OF_LICENCES.includes(key)) : keys
  // Names get a share of what a wider terminal has.
  const minWidth = Math.min(30, Math.max(14, Math.floor(context.terminal.width / 7)))
  const overrides = { customer: { minWidth }, key: { minWidth, head: messages.report.groupings[by] } }
  const table = pen.table(figureTable(kept, { rows, footer: [total] }, context, overrides))
  if (context.terminal.piped) return table
  return stack(
    pen.title(messages.report.portfolio(by)),
    checksSection(report.checks, messages, pen),
    legend(report.windowDays, context, pen),
    dataLines(report, report.uncut ?? rows, messages, pen),
    rows.length > 0 ? table : pen.say(messages.report.noCustomers),
    report.uncut && pen.say(cutLine(report, report.uncut, context)),
    rows.length > 0 && by !== 'customer' && pen.say(messages.report.overlap, 'dim'),
    idleSection(report.users, context, pen, true),
    notesSection(report.notes, messages, pen),
    portfolioTakeaway(report, messages, pen),
  )
}

/** That only the first rows are shown, and that the Total covers all of them. */
function cutLine({ by, rows }: PortfolioReport, all: readonly Row[], { messages }: RenderContext): string {
  return by === 'customer'
    ? messages.report.shownOf(rows.length, all.length)
    : messages.table.shownRows(rows.length, all.length)
}
