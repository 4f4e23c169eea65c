// Licensed users who were not active, one row each.
import type { ListedUser } from '../../report/types.ts'
import { dayField, LIST_SEPARATOR } from '../fields.ts'
import { amountsCell, currenciesCell } from './money.ts'
import type { CsvTable } from './write.ts'

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
      amountsCell(user.cost),
      currenciesCell(user.cost),
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
