// Licensed users who were not active, one row each.
import type { ListedUser } from '../../report/types.ts'
import { dayField, LIST_SEPARATOR } from '../fields.ts'
import { amountsCell, currenciesCell } from './money.ts'
import { type CsvColumn, type CsvTable, tableOf } from './write.ts'

const COLUMNS: readonly CsvColumn<ListedUser>[] = [
  ['customerId', ({ customer }) => customer.id],
  ['customerName', ({ customer }) => customer.name],
  ['userPrincipalName', ({ user }) => user],
  ['concealed', ({ concealed }) => String(concealed)],
  ['status', ({ status }) => status.join(LIST_SEPARATOR)],
  ['lastActivityDate', ({ lastActivity }) => dayField(lastActivity)],
  ['products', ({ products }) => products.join(LIST_SEPARATOR)],
  ['monthlyCost', ({ cost }) => amountsCell(cost)],
  ['currency', ({ cost }) => currenciesCell(cost)],
  ['list', ({ list }) => list],
  ['scopeName', ({ key }) => key],
  ['displayName', ({ displayName }) => displayName],
  ['people', ({ people }) => people],
  ['daysIdle', ({ daysIdle }) => daysIdle],
  ['licenseAssignedDate', ({ licenceSince }) => dayField(licenceSince)],
  ['workloads', ({ activity }) => activity.map(lastUse).join(LIST_SEPARATOR)],
  ['department', ({ department }) => department],
]

function lastUse({ workload, last }: ListedUser['activity'][number]): string {
  return `${workload}=${dayField(last) ?? ''}`
}

export function usersTable(users: readonly ListedUser[]): CsvTable {
  return tableOf(COLUMNS, users)
}
