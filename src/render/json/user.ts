// Licensed users who were not active, in JSON.
import type { IdleUser } from '../../report/types.ts'
import { dayField } from '../fields.ts'
import { moneyFields } from './advice.ts'
import { customerFields } from './row.ts'

/** Nothing at all unless the users were asked for. */
export function userList(users: readonly IdleUser[] | null) {
  return users === null ? {} : { users: users.map(userFields) }
}

export function userFields(user: IdleUser) {
  return {
    customer: customerFields(user.customer),
    userPrincipalName: user.user,
    concealed: user.concealed,
    status: user.status,
    lastActivityDate: dayField(user.lastActivity),
    products: user.products,
    monthlyCost: moneyFields(user.cost),
  }
}
