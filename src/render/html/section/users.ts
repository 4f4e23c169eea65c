// Licensed users who were not active: on a page only when somebody asked for names.
import type { IdleUser } from '../../../report/types.ts'
import type { Messages } from '../../messages/types.ts'
import { html, type Markup } from '../markup.ts'
import { table } from '../table.ts'
import { customerName, list, named, plainName } from '../text.ts'

export function idleUsers(users: readonly IdleUser[], messages: Messages): Markup {
  const { labels, format, report, sections } = messages
  if (users.length === 0) return html`<p>${report.idle.none}</p>`
  const several = new Set(users.map(({ customer }) => customer.id ?? customer.name)).size > 1
  const priced = users.some(user => user.cost.length > 0)
  return html`<p>${report.idle.count(users.length)}</p>
${users.some(user => user.concealed) ? html`<p>${report.idle.concealed}</p>` : ''}
${table(
  {
    caption: sections.users,
    columns: [
      { header: labels.user.label, kind: 'name', cell: ({ user }) => named(user) },
      ...(several
        ? [
            {
              header: labels.customer.label,
              kind: 'text' as const,
              cell: ({ customer }: IdleUser) => named(customerName(customer, format.notAvailable)),
            },
          ]
        : []),
      {
        header: labels.products.label,
        kind: 'text',
        cell: ({ products }) => list(products.map(named), 'plain'),
      },
      {
        header: labels.lastActivity.label,
        kind: 'text',
        cell: ({ lastActivity }) => html`<span class="day">${format.day(lastActivity)}</span>`,
      },
      {
        header: labels.status.label,
        kind: 'text',
        cell: ({ status }) =>
          list(
            status.map(each => html`${report.idle.status[each]}`),
            'plain',
          ),
      },
      ...(priced
        ? [
            {
              header: labels.cost.label,
              kind: 'number' as const,
              cell: ({ cost }: IdleUser) =>
                cost.length > 0
                  ? cost.map(amount => html`<div>${format.money(amount)}</div>`)
                  : format.notAvailable,
            },
          ]
        : []),
    ],
    rows: users,
    live: {
      id: 'table-users',
      find: ({ user, customer }) => `${plainName(user)} ${plainName(customer.name)}`,
      flags: () => [],
    },
  },
  messages,
)}`
}
