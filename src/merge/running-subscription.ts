// A subscription of a portfolio that is to be merged, out of its JSON.
import { ratio } from '../model/ratio.ts'
import type { RenewalCost, RunningSubscription } from '../report/renewals.ts'
import { count, day, flag, list, nullable, object, type Read, text } from './decode.ts'
import { customer, money } from './row.ts'

const amount = nullable(count)

const cost: Read<RenewalCost> = object(({ get }) => ({
  seat: get('seat', list(money)),
  sold: get('sold', list(money)),
  drop: get('drop', nullable(list(money))),
}))

export const running: Read<RunningSubscription> = object(({ get }) => {
  const totalUsers = get('totalUsers', amount)
  const entitledActiveUsers = get('entitledActiveUsers', amount)
  return {
    customer: get('customer', customer),
    asOf: get('asOf', nullable(day)),
    product: get('product', text),
    subscriptionId: get('subscriptionId', text),
    ends: get('endDate', nullable(day)),
    termMonths: get('termMonths', amount),
    autoRenew: get('autoRenew', nullable(flag)),
    soldLicenses: get('soldLicenses', count),
    assignedLicenses: get('assignedLicenses', amount),
    totalUsers,
    entitledActiveUsers,
    adjusted: ratio(entitledActiveUsers, totalUsers),
    seatsToDrop: get('seatsToDrop', amount),
    cost: get('cost', nullable(cost)),
  }
})
