// Markdown of every report, for chats and tickets.
import type { DiffReport, Report, SourcesReport, TrendReport } from '../../report/types.ts'
import { customerName } from '../document/names.ts'
import type { Messages } from '../messages/types.ts'
import type { Renderer } from '../types.ts'
import { comparedLines } from '../view/compared.ts'
import { spanOf } from '../view/dates.ts'
import { foundView, movesView, trendView } from '../view/lists.ts'
import { checks, definitions, lead, notes } from './about.ts'
import { customerText, TREND } from './customer.ts'
import { blocks, bullets, heading, paragraph, table } from './parts.ts'
import { portfolioText } from './portfolio.ts'
import { renewalsText } from './renewals.ts'

export const renderMarkdown: Renderer = (report, { messages }) => `${textOf(report, messages)}\n`

function textOf(report: Report, messages: Messages): string {
  switch (report.kind) {
    case 'portfolio':
      return portfolioText(report, messages)
    case 'report':
      return customerText(report, messages)
    case 'trend':
      return trendText(report, messages)
    case 'renewals':
      return renewalsText(report, messages)
    case 'diff':
      return diffText(report, messages)
    case 'sources':
      return sourcesText(report, messages)
  }
}

function trendText(report: TrendReport, messages: Messages): string {
  const { customer, points, windowDays } = report
  return blocks(
    heading(1, messages.report.trend(customer && customerName(customer, messages))),
    checks(report.checks, messages),
    paragraph(spanOf(points, messages)),
    lead(report, messages.trend.intro, messages),
    table(trendView(points, TREND, messages), messages),
    bullets(comparedLines(points, messages)),
    notes(report.notes, messages),
    definitions(windowDays, messages),
  )
}

function diffText(report: DiffReport, messages: Messages): string {
  const moved = report.moves.filter(move => move.kind !== 'same')
  const same = report.moves.length - moved.length
  return blocks(
    heading(1, messages.report.diff(report.old, report.new)),
    table(movesView({ ...report, moves: moved }, messages), messages),
    same > 0 ? paragraph(messages.diff.same(same)) : '',
    notes(report.notes, messages),
  )
}

function sourcesText(report: SourcesReport, messages: Messages): string {
  return blocks(
    heading(1, messages.report.sources),
    paragraph(messages.sources.summary(report.sources)),
    table(foundView(report.sources, messages), messages),
    notes(report.notes, messages),
  )
}
