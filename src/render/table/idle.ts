// Licensed users who were not active: only ever shown when it was asked for.
import type { IdleUser } from '../../report/types.ts'
import type { RenderContext } from '../types.ts'
import { moneyCell } from './cells.ts'
import { lines, type Pen } from './pen.ts'

export function idleSection(
  users: readonly IdleUser[] | null,
  { messages }: RenderContext,
  pen: Pen,
): string {
  if (users === null) return ''
  const { format, labels, report, sections } = messages
  const title = pen.section(sections.users)
  if (users.length === 0) return lines(title, pen.say(report.idle.none))
  const priced = users.some(({ cost }) => cost.length > 0)
  const table = pen.table({
    columns: [
      { key: 'user', header: labels.user.short, align: 'left', kind: 'name', minWidth: 28 },
      { key: 'status', header: labels.status.short, align: 'left', kind: 'text', minWidth: 14 },
      { key: 'last', header: labels.lastActivity.short, align: 'right', kind: 'number' },
      ...(priced
        ? [{ key: 'cost', header: labels.cost.short, align: 'right', kind: 'number', hide: 2 } as const]
        : []),
      { key: 'products', header: labels.products.short, align: 'left', kind: 'text', hide: 1 },
    ],
    rows: users.map(user => [
      user.user,
      user.status.map(status => report.idle.status[status]).join(', '),
      format.day(user.lastActivity),
      ...(priced ? [moneyCell(user.cost, messages)] : []),
      user.products.join(', '),
    ]),
    hiddenNote: report.hiddenColumns,
  })
  return lines(
    title,
    pen.say(report.idle.count(users.length)),
    table,
    users.some(({ concealed }) => concealed) && pen.say(report.idle.concealed),
  )
}
