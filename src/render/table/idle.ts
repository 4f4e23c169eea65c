// Licensed users who were not active: only ever shown when it was asked for.
import type { ListedUser } from '../../report/types.ts'
import type { LabelKey } from '../messages/keys.ts'
import type { RenderContext } from '../types.ts'
import { activityOf, marksOf, peopleLists, whoIs } from '../view/people.ts'
import { customerName, moneyCell } from './cells.ts'
import { headOf } from './heads.ts'
import { lines, type Pen } from './pen.ts'

export function idleSection(
  users: readonly ListedUser[] | null,
  context: RenderContext,
  pen: Pen,
  ofMany = false,
): string {
  const { messages } = context
  if (users === null) return ''
  const { report, sections } = messages
  const title = pen.section(sections.users)
  return lines(
    title,
    ...peopleLists(users, messages).map(list =>
      lines(pen.say(list.title), list.users.length > 0 && peopleTable(list.users, context, pen, ofMany)),
    ),
    users.some(({ concealed }) => concealed) && pen.say(report.idle.concealed),
  )
}

function peopleTable(
  users: readonly ListedUser[],
  context: RenderContext,
  pen: Pen,
  ofMany: boolean,
): string {
  const { messages } = context
  const { format, report, table } = messages
  const priced = users.some(({ cost }) => cost.length > 0)
  const scoped = users.some(({ key }) => key !== null)
  const named = users.some(({ displayName }) => displayName !== '')
  const dated = users.some(({ licenceSince }) => licenceSince !== null)
  const column = (key: LabelKey, align: 'left' | 'right', kind: 'name' | 'text' | 'number', hide?: number) =>
    ({ key, header: headOf(key, context), align, kind, hide }) as const
  return pen.table({
    columns: [
      ...(ofMany ? [column('customer', 'left', 'name')] : []),
      ...(scoped ? [column('name', 'left', 'name')] : []),
      { ...column('user', 'left', 'name'), minWidth: 28 },
      ...(named ? [column('displayName', 'left', 'name', 4)] : []),
      { ...column('status', 'left', 'text'), minWidth: 14 },
      column('lastActivity', 'right', 'number'),
      column('daysIdle', 'right', 'number', 6),
      ...(dated ? [column('licenceSince', 'right', 'number', 3)] : []),
      ...(priced ? [column('cost', 'right', 'number', 5)] : []),
      column('products', 'left', 'text', 1),
      column('activity', 'left', 'text', 2),
    ],
    rows: users.map(user => [
      ...(ofMany ? [customerName(user.customer, messages)] : []),
      ...(scoped ? [user.key ?? ''] : []),
      whoIs(user, messages),
      ...(named ? [user.displayName] : []),
      marksOf(user, messages).join(table.between.parts),
      format.day(user.lastActivity),
      format.count(user.daysIdle),
      ...(dated ? [format.day(user.licenceSince)] : []),
      ...(priced ? [moneyCell(user.cost, messages)] : []),
      user.products.join(table.between.parts),
      activityOf(user, messages).join(table.between.parts),
    ]),
    hiddenNote: report.hiddenColumns,
  })
}
