// Licensed users who were not active, and apart from them those whose licences are to be looked at: only ever where names were asked for.
import { compareCodePoints } from '../../model/code-points.ts'
import type { ListedUser, Row } from '../../report/types.ts'
import type { LabelKey } from '../messages/keys.ts'
import type { Messages } from '../messages/types.ts'
import { inWorkbook, paragraph, SCREENS, section, table } from './blocks.ts'
import { cell, count, day, lines, money, name } from './cell.ts'
import { type CellColumn, columnsOf } from './columns.ts'
import type { Block, Column, Later, Section, Table } from './document.ts'
import { customerCell } from './names.ts'

/** `rows`: those that users are listed for. `ofMany`: of a portfolio. */
export function peopleSection(
  users: readonly ListedUser[] | null,
  rows: readonly Row[],
  messages: Messages,
  ofMany = false,
): Section[] {
  if (users === null) return []
  const { idle } = messages.report
  const unused = users.filter(({ list }) => list === 'unused')
  const look = users.filter(({ list }) => list === 'look')
  const people = unused.reduce((sum, each) => sum + each.people, 0)
  const unknown = rows.filter(({ entitledActiveUsers }) => entitledActiveUsers === null).length
  const known = people > 0 ? [idle.count(people)] : unknown < rows.length ? [idle.none] : []
  const part = (titles: string[], listed: readonly ListedUser[]): Block[] => [
    ...titles.map(title => paragraph([title], SCREENS)),
    ...(listed.length > 0 ? [{ ...peopleTable(listed, messages, ofMany), on: SCREENS }] : []),
  ]
  return [
    section('users', messages, [
      ...part([...known, ...(unknown > 0 ? [idle.unknown] : [])], unused),
      ...(look.length > 0 ? part([idle.look(look.length)], look) : []),
      ...(users.some(({ concealed }) => concealed) ? [paragraph([idle.concealed], SCREENS)] : []),
      inWorkbook(() => peopleTable(users, messages, ofMany)),
      ...sheetsOfProducts(users, messages, ofMany),
    ]),
  ]
}

/** More tabs nobody finds anything in; the sheet of everybody has all. */
const MOST_SHEETS = 40

/** In a workbook a sheet for the people of each product, where there are several. */
function sheetsOfProducts(users: readonly ListedUser[], messages: Messages, ofMany: boolean): Later[] {
  const products = [...new Set(users.flatMap(user => user.products))].sort(compareCodePoints)
  return products.slice(0, products.length > 1 ? MOST_SHEETS : 0).map(product => {
    const holders = (): ListedUser[] => users.filter(user => user.products.includes(product))
    return inWorkbook(() => ({ ...peopleTable(holders(), messages, ofMany), sheet: product }))
  })
}

function peopleTable(users: readonly ListedUser[], messages: Messages, ofMany: boolean): Table {
  const { format, report, sections } = messages
  const column = columnsOf<ListedUser>(messages)
  /** Only where somebody has it. */
  const ifAny = (key: LabelKey, kind: Column['kind'], of: CellColumn<ListedUser>['cell'], hide?: number) =>
    users.some(user => of(user) !== null) ? [column(key, kind, of, { hide })] : []
  const columns = [
    column('customer', 'text', user => customerCell(user.customer, messages), {
      on: ofMany ? undefined : ['workbook'],
    }),
    ...ifAny('name', 'text', user => name(user.key)),
    column(
      'user',
      'name',
      ({ user, people }) => (user === '' ? cell('text', report.idle.nameless(people)) : name(user)),
      { minWidth: 28 },
    ),
    ...ifAny('displayName', 'text', user => name(user.displayName), 4),
    ...ifAny('department', 'text', user => name(user.department), 3.5),
    column('status', 'text', ({ status }) => lines(status.map(mark => report.idle.status[mark])), {
      minWidth: 14,
    }),
    column('lastActivity', 'mark', user => day(user.lastActivity)),
    column('daysIdle', 'number', user => count(user.daysIdle), { hide: 6 }),
    ...ifAny('licenceSince', 'mark', user => day(user.licenceSince), 3),
    ...ifAny('cost', 'number', user => money(user.cost), 5),
    column('products', 'text', user => lines(user.products), { hide: 1 }),
    column(
      'activity',
      'text',
      ({ activity }) => lines(activity.map(({ workload, last }) => `${workload} ${format.day(last)}`)),
      { hide: 2 },
    ),
  ]
  return table(sections.users, columns, users, { live: 'sorted' })
}
