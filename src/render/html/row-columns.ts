// The columns of figures: which there are for a set of rows, in the order in which they are read.

import { compareToPercent, type Ratio } from '../../model/ratio.ts'
import type { Change, Row } from '../../report/types.ts'
import type { LabelKey } from '../messages/keys.ts'
import type { Messages } from '../messages/types.ts'
import { running } from '../view/running.ts'
import { gauge } from './gauge.ts'
import { html, type Part } from './markup.ts'
import type { Column } from './table.ts'
import { named } from './text.ts'

export type RowColumn = Column<Row>

/** A column that no row fills is left out. */
export function figureColumns(rows: readonly Row[], messages: Messages): RowColumn[] {
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
    withGauge(
      share(
        'usage',
        row => row.usage,
        change => change.usage,
      ),
    ),
    count('entitledActiveUsers', row => row.entitledActiveUsers),
    share(
      'adjusted',
      row => row.adjusted,
      change => change.adjusted,
    ),
  ]
  return numbers.filter(column => rows.some(row => column.value?.(row) != null))
}

function withGauge(column: RowColumn): RowColumn {
  return {
    ...column,
    cell: row => html`<div class="gauged">${gauge(row.usage)}<div>${column.cell(row)}</div></div>`,
  }
}

/** A figure with its change, where there is one, in small beneath it. */
function withChange<T>(figure: string, change: T | null, show: (change: T) => string): Part {
  return change === null ? figure : html`${figure}<div class="change">${show(change)}</div>`
}

/** What the small figures are, where a table has some. */
export function changeNote(rows: readonly Row[], messages: Messages): Part {
  if (!rows.some(row => row.change)) return null
  return html`<p class="small">${running([messages.html.smallFigures, messages.trend.intro])}</p>`
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
