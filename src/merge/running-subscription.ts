// A subscription of a portfolio that is to be merged, out of its JSON.
import { count, day, fields, flag, list, nullable, type Read, text } from '../model/decode.ts'
import { ratio } from '../model/ratio.ts'
import type { RenewalCost, RunningSubscription } from '../report/renewals.ts'
import { customer, money } from './row.ts'

const amount = nullable(count)

const cost = fields<RenewalCost>({ seat: list(money), sold: list(money), drop: nullable(list(money)) })

const told = fields<Omit<RunningSubscription, 'adjusted'>>({
  customer,
  asOf: nullable(day),
  product: text,
  subscriptionId: text,
  ends: ['endDate', nullable(day)],
  termMonths: amount,
  autoRenew: nullable(flag),
  soldLicenses: count,
  assignedLicenses: amount,
  totalUsers: amount,
  entitledActiveUsers: amount,
  seatsToDrop: amount,
  cost: nullable(cost),
})

export const running: Read<RunningSubscription> = (value, at) => {
  const found = told(value, at)
  return { ...found, adjusted: ratio(found.entitledActiveUsers, found.totalUsers) }
}
