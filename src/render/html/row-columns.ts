// The columns of figures: which there are for a set of rows, in the order in which they are read.
import { compareToPercent, type Ratio } from '../../model/ratio.ts'
import { CAUSES } from '../../model/terms.ts'
import type { Change, Money, Row } from '../../report/types.ts'
import type { LabelKey } from '../messages/keys.ts'
import type { Messages } from '../messages/types.ts'
import { html, type Part } from './markup.ts'
import type { Column } from './table.ts'
import { list, named } from './text.ts'

type RowColumn = Column<Row>

/** A column that no row fills is left out: money, support and change are there where the data has them. */
export function rowColumns(rows: readonly Row[], messages: Messages): RowColumn[] {
  const { labels, format } = messages
  const count = (key: LabelKey, pick: (row: Row) => number | null): RowColumn => ({
    header: labels[key].label,
    kind: 'number',
    cell: row => format.count(pick(row)),
    value: pick,
  })
  const share = (
    key: LabelKey,
    pick: (row: Row) => Ratio | null,
    change?: (change: Change) => Ratio | null,
  ): RowColumn => ({
    header: labels[key].label,
    kind: 'number',
    cell: row =>
      withChange(
        format.percentNumber(pick(row)),
        row.change && (change?.(row.change) ?? null),
        format.points,
      ),
    value: row => toNumber(pick(row)),
    tone: row => (isOver100(pick(row)) ? 'over' : null),
  })
  const stated = (key: LabelKey, pick: (row: Row) => number | null): RowColumn => ({
    header: labels[key].label,
    kind: 'number',
    cell: row => (pick(row) === null ? format.notAvailable : format.line(pick(row))),
    value: pick,
  })
  const money = (key: LabelKey, pick: (row: Row) => Money[]): RowColumn => ({
    header: labels[key].label,
    kind: 'number',
    cell: row =>
      row.cost && pick(row).length > 0
        ? pick(row).map(amount => html`<div>${format.money(amount)}</div>`)
        : format.notAvailable,
    value: row =>
      pick(row).length > 0 ? pick(row).reduce((sum, { amount }) => sum + Number(amount), 0) : null,
  })
  const numbers = [
    count('soldLicenses', row => row.soldLicenses),
    count('assignedLicenses', row => row.assignedLicenses),
    share(
      'deployment',
      row => row.deployment,
      change => change.deployment,
    ),
    count('totalUsers', row => row.totalUsers),
    {
      ...count('activeUsers', row => row.activeUsers),
      cell: (row: Row) =>
        withChange(format.count(row.activeUsers), row.change?.activeUsers ?? null, format.signed),
    },
    share(
      'usage',
      row => row.usage,
      change => change.usage,
    ),
    count('entitledActiveUsers', row => row.entitledActiveUsers),
    share(
      'adjusted',
      row => row.adjusted,
      change => change.adjusted,
    ),
    stated('reportedDeployment', row => row.reported.deployment),
    stated('reportedUsage', row => row.reported.usage),
    count('paidSeats', row => row.seatLine?.paidSeats ?? null),
    count('missingUsers', row => row.seatLine?.missing ?? null),
    count('requests', row => row.support?.requests ?? null),
    count('howTo', row => row.support?.howTo ?? null),
    {
      ...share('perHundred', row => row.support?.perUser ?? null),
      cell: (row: Row) => format.perHundred(row.support?.perUser ?? null),
    },
    money('unassignedCost', row => row.cost?.unassigned ?? []),
    money('unusedCost', row => row.cost?.unused ?? []),
  ]
  return numbers.filter(column => rows.some(row => column.value?.(row) != null))
}

/** A figure with its change, where there is one, in small beneath it. */
function withChange<T>(figure: string, change: T | null, show: (change: T) => string): Part {
  return change === null ? figure : html`${figure}<div class="change">${show(change)}</div>`
}

/** What the small figures are, where a table has some. */
export function changeNote(rows: readonly Row[], windowDays: number, messages: Messages): Part {
  if (!rows.some(row => row.change)) return null
  return html`<p class="small">${messages.html.smallFigures} ${messages.trend.intro(windowDays)}</p>`
}

/** Causes, flags and advice: words, each where some row has one. */
export function wordColumns(rows: readonly Row[], messages: Messages): RowColumn[] {
  const { labels, causes, advice, format, report } = messages
  const columns: { there: (row: Row) => boolean; column: RowColumn }[] = [
    {
      there: row => row.bridge.length > 0 || CAUSES.some(cause => (row.causes[cause] ?? 0) > 0),
      column: {
        header: labels.extraUsers.label,
        kind: 'text',
        cell: row =>
          list(
            CAUSES.filter(cause => (row.causes[cause] ?? 0) > 0).map(
              cause => html`${causes[cause].short} <span class="n">${format.count(row.causes[cause])}</span>`,
            ),
            'inline',
          ),
      },
    },
    {
      there: row => row.basis === 'mixed',
      column: {
        header: labels.basis.label,
        kind: 'text',
        cell: row => (row.basis ? report.basis[row.basis] : format.notAvailable),
      },
    },
    {
      there: row => row.flags.length > 0,
      column: { header: labels.flags.label, kind: 'text', cell: row => flagList(row, messages) },
    },
    {
      there: row => row.advice.length > 0,
      column: {
        header: labels.advice.label,
        kind: 'text',
        cell: row =>
          list(
            row.advice.map(({ code }) => html`${advice[code].label}`),
            'inline',
          ),
      },
    },
  ]
  return columns.filter(({ there }) => rows.some(there)).map(({ column }) => column)
}

function flagList(row: Row, messages: Messages): Part {
  return list(
    row.flags.map(flag => html`<span class="flag flag-${flag}">${messages.flags[flag].label}</span>`),
    'flags',
  )
}

/** The service, product or workload of a row in words. */
export function keyName(row: Row, messages: Messages): string {
  const key = row.key ?? ''
  if (row.scope !== 'service') return key
  return (Object.hasOwn(messages.report.services, key) ? messages.report.services[key] : undefined) ?? key
}

export function keyColumn(key: LabelKey, messages: Messages): RowColumn {
  return { header: messages.labels[key].label, kind: 'name', cell: row => named(keyName(row, messages)) }
}

function toNumber(value: Ratio | null): number | null {
  return value ? Number(value.numerator) / Number(value.denominator) : null
}

function isOver100(value: Ratio | null): boolean {
  return value !== null && compareToPercent(value, 100) > 0
}
