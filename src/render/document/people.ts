// Licensed users who were not active, and apart from them those whose licences are to be looked at: only ever where names were asked for.
import { compareCodePoints } from '../../model/fold.ts'
import type { ListedUser } from '../../report/types.ts'
import { customerName } from '../messages/customer-name.ts'
import type { LabelKey } from '../messages/keys.ts'
import type { Messages } from '../messages/types.ts'
import { type Cell, cell, count, day, lines, money, name } from './cell.ts'
import type { Block, Column, Section, Table } from './document.ts'

/** `ofMany`: of a portfolio. */
export function peopleSection(
  users: readonly ListedUser[] | null,
  messages: Messages,
  ofMany = false,
): Section[] {
  if (users === null) return []
  const { report, sections } = messages
  const unused = users.filter(({ list }) => list === 'unused')
  const look = users.filter(({ list }) => list === 'look')
  const people = unused.reduce((sum, each) => sum + each.people, 0)
  const part = (title: string, list: readonly ListedUser[]): Block[] => [
    { kind: 'paragraph', sentences: [title], on: SCREENS },
    ...(list.length > 0 ? [{ ...peopleTable(list, messages, ofMany), on: SCREENS }] : []),
  ]
  return [
    {
      ...{ key: 'users', title: sections.users },
      blocks: [
        ...part(people === 0 ? report.idle.none : report.idle.count(people), unused),
        ...(look.length > 0 ? part(report.idle.look(look.length), look) : []),
        ...(users.some(({ concealed }) => concealed)
          ? [{ kind: 'paragraph' as const, sentences: [report.idle.concealed], on: SCREENS }]
          : []),
        { ...peopleTable(users, messages, ofMany), on: ['workbook'] },
        ...byProduct(users, messages, ofMany),
      ],
    },
  ]
}

/** In a workbook a sheet for the people of each product, where there are several. */
function byProduct(users: readonly ListedUser[], messages: Messages, ofMany: boolean): Block[] {
  const products = [...new Set(users.flatMap(user => user.products))].sort(compareCodePoints)
  return products.slice(0, products.length > 1 ? MOST_SHEETS : 0).map(product => ({
    ...peopleTable(
      users.filter(user => user.products.includes(product)),
      messages,
      ofMany,
    ),
    ...{ sheet: product, on: ['workbook'] },
  }))
}

/** More tabs nobody finds anything in; the sheet of everybody has all. */
const MOST_SHEETS = 40

const SCREENS = ['terminal', 'page', 'markdown'] as const

interface UserColumn extends Column {
  cell(user: ListedUser): Cell
}

function peopleTable(users: readonly ListedUser[], messages: Messages, ofMany: boolean): Table {
  const { labels, format, report, sections } = messages
  const column = (
    key: LabelKey,
    kind: Column['kind'],
    of: UserColumn['cell'],
    more: Partial<Column> & { when?: boolean } = {},
  ): UserColumn[] => {
    const { when = true, ...rest } = more
    return when ? [{ head: labels[key].label, short: labels[key].short, kind, cell: of, ...rest }] : []
  }
  const some = (has: (user: ListedUser) => boolean) => users.some(has)
  const columns = [
    ...column('customer', 'text', user => name(customerName(user.customer, messages)), {
      on: ofMany ? undefined : ['workbook'],
    }),
    ...column('name', 'text', user => name(user.key), { when: some(({ key }) => key !== null) }),
    ...column(
      'user',
      'name',
      ({ user, people }) => (user === '' ? cell('text', report.idle.nameless(people)) : name(user)),
      { minWidth: 28 },
    ),
    ...column('displayName', 'text', user => name(user.displayName), {
      ...{ when: some(({ displayName }) => displayName !== ''), hide: 4 },
    }),
    ...column('department', 'text', user => name(user.department), {
      ...{ when: some(({ department }) => department !== ''), hide: 3.5 },
    }),
    ...column('status', 'text', ({ status }) => lines(status.map(mark => report.idle.status[mark])), {
      minWidth: 14,
    }),
    ...column('lastActivity', 'mark', user => day(user.lastActivity)),
    ...column('daysIdle', 'number', user => count(user.daysIdle), { hide: 6 }),
    ...column('licenceSince', 'mark', user => day(user.licenceSince), {
      ...{ when: some(({ licenceSince }) => licenceSince !== null), hide: 3 },
    }),
    ...column('cost', 'number', user => money(user.cost), {
      ...{ when: some(({ cost }) => cost.length > 0), hide: 5 },
    }),
    ...column('products', 'text', user => lines(user.products), { hide: 1 }),
    ...column(
      'activity',
      'text',
      ({ activity }) => lines(activity.map(({ workload, last }) => `${workload} ${format.day(last)}`)),
      { hide: 2 },
    ),
  ]
  return {
    ...{ kind: 'table', caption: sections.users, live: 'sorted' },
    columns,
    rows: users.map(user => columns.map(each => each.cell(user))),
  }
}
