// Licensed users who were not active: only ever shown when it was asked for.
import type { IdleUser } from '../../report/types.ts'
import type { RenderContext } from '../types.ts'
import { customerName, moneyCell } from './cells.ts'
import { headOf } from './heads.ts'
import { lines, type Pen } from './pen.ts'

export function idleSection(
  users: readonly IdleUser[] | null,
  context: RenderContext,
  pen: Pen,
  ofMany = false,
): string {
  const { messages } = context
  if (users === null) return ''
  const { format, report, sections, table } = messages
  const title = pen.section(sections.users)
  if (users.length === 0) return lines(title, pen.say(report.idle.none))
  const priced = users.some(({ cost }) => cost.length > 0)
  const shown = pen.table({
    columns: [
      ...(ofMany
        ? [{ key: 'customer', header: headOf('customer', context), align: 'left', kind: 'name' } as const]
        : []),
      { key: 'user', header: headOf('user', context), align: 'left', kind: 'name', minWidth: 28 },
      { key: 'status', header: headOf('status', context), align: 'left', kind: 'text', minWidth: 14 },
      { key: 'last', header: headOf('lastActivity', context), align: 'right', kind: 'number' },
      ...(priced
        ? [{ key: 'cost', header: headOf('cost', context), align: 'right', kind: 'number', hide: 2 } as const]
        : []),
      { key: 'products', header: headOf('products', context), align: 'left', kind: 'text', hide: 1 },
    ],
    rows: users.map(user => [
      ...(ofMany ? [customerName(user.customer, messages)] : []),
      user.user,
      user.status.map(status => report.idle.status[status]).join(table.between.parts),
      format.day(user.lastActivity),
      ...(priced ? [moneyCell(user.cost, messages)] : []),
      user.products.join(table.between.parts),
    ]),
    hiddenNote: report.hiddenColumns,
  })
  return lines(
    title,
    pen.say(report.idle.count(users.length)),
    shown,
    users.some(({ concealed }) => concealed) && pen.say(report.idle.concealed),
  )
}
