// What ends in the coming days, soonest first; the most important line last.
import type { RenewalsReport } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import type { Cell as TerminalCell } from '../terminal/spec.ts'
import type { RenderContext } from '../types.ts'
import type { Cell } from '../view/cell.ts'
import { renewalColumns, renewalLines, renewalTotal } from '../view/renewals.ts'
import { scopeAndFiles } from './about.ts'
import { customerName } from './cells.ts'
import { checksSection } from './checks.ts'
import { headOf } from './heads.ts'
import { notesSection } from './notes.ts'
import { lines, type Pen, penFor, stack } from './pen.ts'

export function renderRenewals(report: RenewalsReport, context: RenderContext): string {
  const { messages, terminal } = context
  const pen = penFor(context)
  const { customer, rows } = report
  const table = rows.length > 0 ? renewalTable(report, context, pen) : ''
  if (terminal.piped) return table
  const around = renewalLines(report, messages)
  return stack(
    pen.title(messages.renewals.title(customer && pen.name(customerName(customer, messages), 60))),
    checksSection(report.checks, messages, pen),
    lines(...around.before.map(line => pen.say(line)), pen.say(scopeAndFiles(report, messages))),
    table,
    lines(...around.after.map(line => pen.say(line))),
    notesSection(report.notes, messages, pen),
    rows.length > 0 && pen.say(messages.renewals.takeaway(report), 'strong'),
  )
}

function renewalTable(report: RenewalsReport, context: RenderContext, pen: Pen): string {
  const { messages, terminal } = context
  const columns = renewalColumns(report.rows, messages)
  const total = renewalTotal(report, columns, messages)
  return pen.table({
    columns: columns.map(({ key, kind, hide }) => ({
      ...{ key, kind, hide, header: headOf(key, context) },
      align: kind === 'number' && key !== 'ends' ? 'right' : 'left',
    })),
    rows: report.rows.map(row => columns.map(({ cell }) => shown(cell(row, messages), messages))),
    footer: (terminal.piped ? [total] : totals(total)).map(line =>
      line.map(cell => (cell ? shown(cell, messages) : '')),
    ),
    hiddenNote: messages.report.hiddenColumns,
  })
}

/** Each currency on a line of its own, so that a sum is no wider than what it is of. */
function totals(total: readonly Cell[]): Cell[][] {
  const height = Math.max(1, ...total.map(cell => (cell?.kind === 'money' ? cell.amounts.length : 1)))
  return Array.from({ length: height }, (_, line) =>
    total.map((cell): Cell => {
      if (cell?.kind !== 'money') return line === 0 ? cell : null
      const amounts = cell.amounts.slice(line, line + 1)
      return amounts.length > 0 ? { kind: 'money', amounts } : null
    }),
  )
}

function shown(cell: Cell, { format, table }: Messages): TerminalCell {
  switch (cell?.kind) {
    case 'text':
      return cell.text
    case 'day':
      return format.day(cell.value)
    case 'count':
      return format.count(cell.value)
    case 'percent':
      return format.percentNumber(cell.value)
    case 'money':
      return cell.amounts.map(format.money).join(table.between.parts)
    default:
      return { text: format.notAvailable, tone: 'dim' }
  }
}
