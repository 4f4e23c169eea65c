// What ends in the coming days, as a table that can be sorted.
import type { RenewalsReport } from '../../../report/types.ts'
import type { Messages } from '../../messages/types.ts'
import type { Cell } from '../../view/cell.ts'
import { renewalColumns, renewalLines, renewalTotal } from '../../view/renewals.ts'
import { html, type Markup, type Part } from '../markup.ts'
import { type Column, FEW, table } from '../table.ts'
import { named, plainName, sentence } from '../text.ts'

export function renewals(report: RenewalsReport, messages: Messages): Markup {
  const { sections, report: words } = messages
  const { before, after } = renewalLines(report, messages)
  const known = renewalColumns(report.rows, messages)
  const columns = known.map(
    ({ key, kind }, index): Column<readonly Cell[]> => ({
      header: messages.labels[key].label,
      kind: key === 'ends' ? 'text' : key === 'customer' ? 'name' : kind,
      cell: row => shown(row[index] ?? null, messages),
      value: row => sortedBy(row[index] ?? null),
    }),
  )
  const rows = report.rows.map(row => known.map(({ cell }) => cell(row, messages)))
  const spec = {
    caption: sections.renewals,
    columns,
    rows,
    total: { row: renewalTotal(report, known, messages), name: words.total },
    live:
      rows.length > FEW
        ? { id: 'table-renewals', find: (row: readonly Cell[]) => row.map(textOf).join(' ') }
        : undefined,
  }
  const said = (lines: readonly string[]): Markup =>
    html`${lines.map(line => html`<p>${sentence(line)}</p>`)}`
  return html`${said(before)}
${rows.length > 0 ? table(spec, messages) : ''}
${said(after)}`
}

function shown(cell: Cell, { format }: Messages): Part {
  switch (cell?.kind) {
    case 'text':
      return named(cell.text)
    case 'day':
      return html`<span class="day">${format.day(cell.value)}</span>`
    case 'count':
      return format.count(cell.value)
    case 'percent':
      return format.percentNumber(cell.value)
    case 'money':
      return cell.amounts.map(amount => html`<div>${format.money(amount)}</div>`)
    default:
      return format.notAvailable
  }
}

/** What a column is sorted by: amounts of several currencies by their sum, for want of anything better. */
function sortedBy(cell: Cell): number | null {
  switch (cell?.kind) {
    case 'day':
    case 'count':
      return cell.value
    case 'percent':
      return Number(cell.value.numerator) / Number(cell.value.denominator)
    case 'money':
      return cell.amounts.reduce((sum, { amount }) => sum + Number(amount), 0)
    default:
      return null
  }
}

function textOf(cell: Cell): string {
  return cell?.kind === 'text' ? plainName(cell.text) : ''
}
