// Licensed users who were not active: on a page only when somebody asked for names.
import type { Day } from '../../../model/day.ts'
import type { ListedUser } from '../../../report/types.ts'
import type { LabelKey } from '../../messages/keys.ts'
import type { Messages } from '../../messages/types.ts'
import { activityOf, marksOf, peopleLists, whoIs } from '../../view/people.ts'
import { html, type Markup } from '../markup.ts'
import { type Column, table } from '../table.ts'
import { customerName, list, named, plainName } from '../text.ts'

export function idleUsers(users: readonly ListedUser[], messages: Messages): Markup {
  const { report } = messages
  return html`${peopleLists(users, messages).map(
    (list, index) => html`<p>${list.title}</p>
${list.users.length > 0 ? people(list.users, index, messages) : ''}`,
  )}
${users.some(user => user.concealed) ? html`<p>${report.idle.concealed}</p>` : ''}`
}

function people(users: readonly ListedUser[], index: number, messages: Messages): Markup {
  const { labels, format, sections } = messages
  const has = (test: (user: ListedUser) => boolean) => users.some(test)
  const several = new Set(users.map(({ customer }) => customer.id ?? customer.name)).size > 1
  const texts = (key: LabelKey, of: (user: ListedUser) => readonly string[]): Column<ListedUser> => ({
    header: labels[key].label,
    kind: 'text',
    cell: user => list(of(user).map(named), 'plain'),
  })
  const days = (key: LabelKey, of: (user: ListedUser) => Day | null): Column<ListedUser> => ({
    header: labels[key].label,
    kind: 'text',
    cell: user => html`<span class="day">${format.day(of(user))}</span>`,
  })
  return table(
    {
      caption: sections.users,
      columns: [
        { header: labels.user.label, kind: 'name', cell: user => named(whoIs(user, messages)) },
        ...(has(({ displayName }) => displayName !== '')
          ? [texts('displayName', ({ displayName }) => (displayName === '' ? [] : [displayName]))]
          : []),
        ...(several
          ? [texts('customer', ({ customer }) => [customerName(customer, format.notAvailable)])]
          : []),
        ...(has(({ key }) => key !== null) ? [texts('name', ({ key }) => [key ?? ''])] : []),
        texts('products', ({ products }) => products),
        texts('activity', user => activityOf(user, messages)),
        days('lastActivity', ({ lastActivity }) => lastActivity),
        { header: labels.daysIdle.label, kind: 'number', cell: ({ daysIdle }) => format.count(daysIdle) },
        ...(has(({ licenceSince }) => licenceSince !== null)
          ? [days('licenceSince', ({ licenceSince }) => licenceSince)]
          : []),
        texts('status', user => marksOf(user, messages)),
        ...(has(({ cost }) => cost.length > 0) ? [costColumn(messages)] : []),
      ],
      rows: users,
      live: {
        id: `table-users${index === 0 ? '' : `-${index}`}`,
        find: ({ user, displayName, customer }) =>
          [user, displayName, customer.name].map(plainName).join(' '),
        flags: () => [],
      },
    },
    messages,
  )
}

function costColumn({ labels, format }: Messages): Column<ListedUser> {
  return {
    header: labels.cost.label,
    kind: 'number',
    cell: ({ cost }) =>
      cost.length > 0 ? cost.map(amount => html`<div>${format.money(amount)}</div>`) : format.notAvailable,
  }
}
