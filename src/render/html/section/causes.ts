// Which causes make how many active users, one row for each customer, product or workload that has any.
import { CAUSES } from '../../../model/terms.ts'
import type { Row } from '../../../report/types.ts'
import type { Messages } from '../../messages/types.ts'
import { html, type Markup } from '../markup.ts'
import type { RowColumn } from '../row-columns.ts'
import { FEW, table } from '../table.ts'

/** Null where no row has a cause. `name` heads each row. */
export function causesByRow(
  rows: readonly Row[],
  name: RowColumn,
  total: Row | null,
  messages: Messages,
): Markup | null {
  const { causes, labels, report, format } = messages
  const found = CAUSES.filter(cause => rows.some(row => (row.causes[cause] ?? 0) > 0))
  if (found.length === 0) return null
  const columns = found.map(
    (cause): RowColumn => ({
      header: causes[cause].short,
      kind: 'number',
      cell: row => format.count(row.causes[cause]),
      value: row => row.causes[cause],
      tone: row => (row.causes[cause] === 0 ? 'n' : null),
    }),
  )
  const shown = rows.filter(row => found.some(cause => (row.causes[cause] ?? 0) > 0))
  const title = labels.extraUsers.label
  return html`<h3>${title}</h3>
${table(
  {
    caption: title,
    columns: [name, ...columns],
    rows: shown,
    total: total ? { row: total, name: report.total } : undefined,
    live: shown.length > FEW ? { id: 'table-causes' } : undefined,
  },
  messages,
)}`
}
