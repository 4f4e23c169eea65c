// Renewals, English.
import type { Money, Renewal } from '../../../report/types.ts'
import type { Messages } from '../types.ts'
import { customers, days, format, seats, users } from './format.ts'

const subscriptions = (n: number) => format.plural(n, { one: 'subscription', other: 'subscriptions' })

function term(months: number): string {
  return months % 12 === 0
    ? format.plural(months / 12, { one: 'year', other: 'years' })
    : format.plural(months, { one: 'month', other: 'months' })
}

/** "EUR 1,200.00 and USD 300.00". */
function amounts(money: readonly Money[]): string {
  return format.list(money.map(format.money))
}

function saved(money: readonly Money[] | null | undefined): string {
  return money && money.length > 0 ? `, which saves ${amounts(money)}` : ''
}

function drop(seatsToDrop: number): string {
  return `${seats(seatsToDrop)} could go`
}

function lineOf(renewal: Renewal): string {
  const { product, soldLicenses, entitledActiveUsers, totalUsers, seatsToDrop, cost, termMonths } = renewal
  const used =
    entitledActiveUsers === null || totalUsers === null
      ? 'it is not known who uses the product'
      : `${format.count(entitledActiveUsers)} of ${users(totalUsers)} of the product active`
  const over = termMonths === null ? '' : ` over ${term(termMonths)}`
  const save = cost?.drop?.length && seatsToDrop ? `${saved(cost.drop)}${over}` : ''
  const renews = renewals.autoRenew(renewal.autoRenew)
  return [
    `${product}: ${seats(soldLicenses)}, ${used}`,
    ...(seatsToDrop === null ? [] : [drop(seatsToDrop) + save]),
    ...(renews === '' ? [] : [renews]),
  ].join('; ')
}

export const renewals: Messages['renewals'] = {
  title: customer => (customer === null ? 'Renewals' : `Renewals: ${customer}`),
  days: (from, until) =>
    `Subscriptions that end or renew from ${format.day(from)} to ${format.day(until)}, both days included.`,
  intro:
    'Seats to drop: sold seats less users who were active or got their licence within the window, by product, from what ends first. Seats can be reduced only at a renewal, ordered before it, or in the 7 days after it.',
  none: (from, until) =>
    `No subscription ends from ${format.day(from)} to ${format.day(until)}, as far as the exports say.`,
  term,
  autoRenew: known => (known === null ? '' : known ? 'renews by itself' : 'does not renew by itself'),
  yesNo: value => (value ? 'yes' : 'no'),
  unlisted: ({ withoutEnd, before, after }, until) => {
    const parts = [
      ...(after > 0 ? [`${subscriptions(after)} after ${format.day(until)} (--within shows more days)`] : []),
      ...(withoutEnd > 0 ? [`${subscriptions(withoutEnd)} without an end in any export`] : []),
      ...(before > 0 ? [`${subscriptions(before)} whose end has passed`] : []),
    ]
    return parts.length === 0 ? '' : `Not listed: ${parts.join(', ')}.`
  },
  unknownUse: count =>
    count === 0
      ? ''
      : `For ${subscriptions(count)} no export of users tells who uses the product, so no seats to drop are given.`,
  takeaway: ({ rows, total }, nameOf) => {
    const first = rows[0]
    return [
      `${subscriptions(total.subscriptions)} of ${customers(total.customers)}`,
      seats(total.soldLicenses),
      ...(total.seatsToDrop === null ? [] : [drop(total.seatsToDrop) + saved(total.cost?.drop)]),
      ...(first ? [`first: ${nameOf(first.customer)}, in ${days(first.daysLeft)}`] : []),
    ].join(' · ')
  },
  calendar: {
    name: 'Renewals',
    event: (customer, all) => {
      const toDrop = all.reduce((sum, { seatsToDrop }) => sum + (seatsToDrop ?? 0), 0)
      const what = all.length === 1 ? (all[0]?.product ?? '') : subscriptions(all.length)
      return `Renewal: ${customer}, ${what}${toDrop > 0 ? ` (${seats(toDrop)} to drop)` : ''}`
    },
    line: lineOf,
  },
}
