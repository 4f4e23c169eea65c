// Paid seats, support, cost, and what an export states itself: beside the figures, for the rows that have any.
import type { Money, Row } from '../../../report/types.ts'
import type { LabelKey } from '../../messages/keys.ts'
import type { Messages } from '../../messages/types.ts'
import { html, type Markup } from '../markup.ts'
import type { RowColumn } from '../row-columns.ts'
import { FEW, table } from '../table.ts'
import { capital } from '../text.ts'

export interface Further {
  /** What there is: "Support and cost". */
  readonly title: string
  readonly body: Markup
}

/** Null where no row has any of it. `name` heads each row; `id` makes the table one that can be sorted. */
export function further(
  rows: readonly Row[],
  name: RowColumn,
  total: Row | null,
  id: string,
  messages: Messages,
): Further | null {
  const { html: words, format, lang } = messages
  const all = total ? [...rows, total] : rows
  const kinds = columnsOf(messages)
    .map(({ kind, columns }) => ({ kind, columns: columns.filter(column => all.some(isFilled(column))) }))
    .filter(({ columns }) => columns.length > 0)
  const columns = kinds.flatMap(kind => kind.columns)
  const shown = rows.filter(row => columns.some(column => isFilled(column)(row)))
  if (shown.length === 0) return null
  const title = capital(format.list(kinds.map(({ kind }) => words.further[kind])), lang)
  const spec = {
    caption: title,
    columns: [name, ...columns],
    rows: shown,
    total: total ? { row: total, name: messages.report.total } : undefined,
    live: shown.length > FEW ? { id } : undefined,
  }
  return { title, body: html`${table(spec, messages)}` }
}

function isFilled(column: RowColumn): (row: Row) => boolean {
  return row => column.value?.(row) != null
}

type Kind = keyof Messages['html']['further']

function columnsOf({ labels, format }: Messages): { kind: Kind; columns: RowColumn[] }[] {
  const number = (
    key: LabelKey,
    value: (row: Row) => number | null,
    show: (value: number) => string,
  ): RowColumn => {
    const cell = (row: Row) => {
      const found = value(row)
      return found === null ? format.notAvailable : show(found)
    }
    return { header: labels[key].label, kind: 'number', cell, value }
  }
  const money = (key: LabelKey, pick: (row: Row) => Money[]): RowColumn => ({
    header: labels[key].label,
    kind: 'number',
    cell: row =>
      pick(row).length > 0
        ? pick(row).map(amount => html`<div>${format.money(amount)}</div>`)
        : format.notAvailable,
    value: row =>
      pick(row).length > 0 ? pick(row).reduce((sum, { amount }) => sum + Number(amount), 0) : null,
  })
  return [
    {
      kind: 'seats',
      columns: [
        number('paidSeats', row => row.seatLine?.paidSeats ?? null, format.count),
        number('missingUsers', row => row.seatLine?.missing ?? null, format.count),
      ],
    },
    {
      kind: 'support',
      columns: [
        number('requests', row => row.support?.requests ?? null, format.count),
        number('howTo', row => row.support?.howTo ?? null, format.count),
        {
          header: labels.perHundred.label,
          kind: 'number',
          cell: row => format.perHundred(row.support?.perUser ?? null),
          value: ({ support }) =>
            support?.perUser ? Number(support.perUser.numerator) / Number(support.perUser.denominator) : null,
        },
      ],
    },
    {
      kind: 'cost',
      columns: [
        money('unassignedCost', row => row.cost?.unassigned ?? []),
        money('unusedCost', row => row.cost?.unused ?? []),
      ],
    },
    {
      kind: 'stated',
      columns: [
        number('reportedDeployment', row => row.reported.deployment, format.line),
        number('reportedUsage', row => row.reported.usage, format.line),
      ],
    },
  ]
}
