// Licensed users who were not active, one row each.
import type { ListedUser } from '../../report/types.ts'
import { dayField, LIST_SEPARATOR } from '../fields.ts'
import type { CsvCell, CsvTable } from './write.ts'

/** An amount in one currency is a number; several stand in the order of their currencies. */
export function usersTable(users: readonly ListedUser[]): CsvTable {
  return {
    header: [
      'customerId',
      'customerName',
      'userPrincipalName',
      'concealed',
      'status',
      'lastActivityDate',
      'products',
      'monthlyCost',
      'currency',
      'list',
      'scopeName',
      'displayName',
      'people',
      'daysIdle',
      'licenseAssignedDate',
      'workloads',
      'department',
    ],
    rows: users.map(user => [
      user.customer.id,
      user.customer.name,
      user.user,
      String(user.concealed),
      user.status.join(LIST_SEPARATOR),
      dayField(user.lastActivity),
      user.products.join(LIST_SEPARATOR),
      costCell(user),
      user.cost.map(({ currency }) => currency).join(LIST_SEPARATOR),
      user.list,
      user.key,
      user.displayName,
      user.people,
      user.daysIdle,
      dayField(user.licenceSince),
      user.activity.map(({ workload, last }) => `${workload}=${dayField(last) ?? ''}`).join(LIST_SEPARATOR),
      user.department,
    ]),
  }
}

function costCell({ cost }: ListedUser): CsvCell {
  const [first, ...others] = cost.map(({ amount }) => amount)
  if (first === undefined) return null
  return others.length === 0 ? Number(first) : [first, ...others].join(LIST_SEPARATOR)
}
