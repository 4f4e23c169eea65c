// One subscription that ends in the coming days, in JSON: every field of the CSV under the same name.
import type * as Report from '../../report/types.ts'
import { amountFields, dayField, moneyFields, percentField } from '../fields.ts'
import { customerFields } from './row.ts'

/** The same of any subscription, as a merge reads it. */
export function runningFields(row: Report.RunningSubscription) {
  return {
    customer: customerFields(row.customer),
    asOf: dayField(row.asOf),
    product: row.product,
    subscriptionId: row.subscriptionId,
    endDate: dayField(row.ends),
    termMonths: row.termMonths,
    autoRenew: row.autoRenew,
    soldLicenses: row.soldLicenses,
    assignedLicenses: row.assignedLicenses,
    totalUsers: row.totalUsers,
    entitledActiveUsers: row.entitledActiveUsers,
    seatsToDrop: row.seatsToDrop,
    cost: row.cost && {
      seat: moneyFields(row.cost.seat),
      sold: moneyFields(row.cost.sold),
      drop: row.cost.drop && moneyFields(row.cost.drop),
    },
  }
}

/** Users are those of the product; money is for the term that begins, `null` without any price. */
export function renewalFields(row: Report.Renewal) {
  return {
    customer: customerFields(row.customer),
    customerId: row.customer.id,
    customerName: row.customer.name,
    asOf: dayField(row.asOf),
    product: row.product,
    subscriptionId: row.subscriptionId === '' ? null : row.subscriptionId,
    endDate: dayField(row.ends),
    daysLeft: row.daysLeft,
    termMonths: row.termMonths,
    autoRenew: row.autoRenew,
    soldLicenses: row.soldLicenses,
    assignedLicenses: row.assignedLicenses,
    totalUsers: row.totalUsers,
    entitledActiveUsers: row.entitledActiveUsers,
    adjustedUsagePercent: percentField(row.adjusted),
    seatsToDrop: row.seatsToDrop,
    seatCost: row.cost && amountFields(row.cost.seat),
    renewalCost: row.cost && amountFields(row.cost.sold),
    seatsToDropCost: row.cost?.drop ? amountFields(row.cost.drop) : null,
  }
}

export function renewalTotalFields(total: Report.RenewalsTotal) {
  return {
    customers: total.customers,
    subscriptions: total.subscriptions,
    soldLicenses: total.soldLicenses,
    seatsToDrop: total.seatsToDrop,
    renewalCost: total.cost && amountFields(total.cost.sold),
    seatsToDropCost: total.cost?.drop ? amountFields(total.cost.drop) : null,
    unpricedProducts: total.unpriced,
  }
}
