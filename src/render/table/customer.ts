// One customer: how they stand, why the figure is what it is, what to try; the most important line last.
import type { CustomerReport } from '../../report/types.ts'
import type { RenderContext } from '../types.ts'
import { senderLines } from '../view/sender.ts'
import { dataLines, legend } from './about.ts'
import { adviceSection } from './advice.ts'
import { breakdowns } from './breakdown.ts'
import { bridgeSection, possibleSection } from './bridge.ts'
import { customerName } from './cells.ts'
import { checksSection } from './checks.ts'
import { headline } from './headline.ts'
import { idleSection } from './idle.ts'
import { notesSection } from './notes.ts'
import { lines, type Pen, penFor, stack } from './pen.ts'
import { customerTakeaway } from './takeaway.ts'
import { historySection } from './trend.ts'

export function renderCustomer(report: CustomerReport, context: RenderContext): string {
  const { messages } = context
  const pen = penFor(context)
  const { summary } = report
  return stack(
    pen.title(messages.report.report(pen.name(customerName(report.customer, messages), 60))),
    checksSection(report.checks, messages, pen),
    dataLines(report, [summary], messages, pen),
    headline(summary, context, pen),
    flagLines(report, context, pen),
    bridgeSection(summary, context, pen),
    possibleSection(summary, context, pen),
    breakdowns(report, context, pen),
    adviceSection(report, context, pen),
    moneyAndSupport(report, context, pen),
    historySection(report.trend, context, pen),
    idleSection(report.users, context, pen),
    notesSection(report.notes, messages, pen),
    lines(
      pen.section(messages.sections.definitions),
      legend(report.windowDays, context, pen),
      pen.say(messages.table.moreHelp, 'dim'),
    ),
    lines(...senderLines(report).map(line => pen.say(line))),
    customerTakeaway(report, messages, pen),
  )
}

/** Flags with what they mean, and what the export states itself. */
function flagLines({ summary, thresholds }: CustomerReport, { messages }: RenderContext, pen: Pen): string {
  const reported = messages.report.reported(summary)
  return lines(
    ...summary.flags.map(flag => {
      const { label, explain } = messages.flags[flag]
      return pen.item(`${label}: ${explain(thresholds)}`)
    }),
    reported && pen.item(reported),
  )
}

function moneyAndSupport({ summary }: CustomerReport, { messages }: RenderContext, pen: Pen): string {
  const { cost, support } = summary
  return stack(
    support && lines(pen.section(messages.sections.support), pen.say(messages.report.support(support))),
    cost &&
      messages.report.cost(cost).length > 0 &&
      lines(
        pen.section(messages.sections.cost),
        ...messages.report.cost(cost).map(line => pen.item(line, 4)),
      ),
  )
}
