// Licensed users who were not active, in JSON.
import type { ListedUser } from '../../report/types.ts'
import { dayField, moneyFields } from '../fields.ts'
import { customerFields } from './row.ts'

/** Nothing at all unless the users were asked for. */
export function userList(users: readonly ListedUser[] | null) {
  return users === null ? {} : { users: users.map(userFields) }
}

export function userFields(user: ListedUser) {
  return {
    customer: customerFields(user.customer),
    list: user.list,
    scopeName: user.key,
    userPrincipalName: user.user,
    displayName: user.displayName,
    department: user.department,
    people: user.people,
    concealed: user.concealed,
    status: user.status,
    lastActivityDate: dayField(user.lastActivity),
    daysIdle: user.daysIdle,
    licenseAssignedDate: dayField(user.licenceSince),
    workloads: user.activity.map(({ workload, last }) => ({ workload, lastActivityDate: dayField(last) })),
    products: user.products,
    monthlyCost: moneyFields(user.cost),
  }
}
