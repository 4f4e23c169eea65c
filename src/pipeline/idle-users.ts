// Licensed users who were not active, with what their licences cost: made only when names were asked for.
import { monthly } from '../metrics/cost.ts'
import { compareCodePoints } from '../model/fold.ts'
import type { IdleUser, Money } from '../report/types.ts'
import { isConcealed } from '../tally/collector.ts'
import type { CustomerTally } from '../tally/types.ts'
import { customerRef, type Data } from './data.ts'
import { soldOf, termOf } from './terms.ts'

type Status = IdleUser['status'][number]

/** Largest cost first, then by name. Blocked and deleted users count as idle while they hold a product. */
export function idleUsersOf(data: Data, customer: number, tally: CustomerTally): IdleUser[] {
  const byName = new Map(tally.directory.map(entry => [entry.user, entry]))
  const idle = new Map(tally.idle.map(entry => [entry.user, entry]))
  const stillHolding = tally.directory
    .filter(({ blocked, deleted, guest, products }) => (blocked || deleted || guest) && products.length > 0)
    .map(({ user }) => user)
  const sold = soldOf(tally)
  const keys = new Map(data.settled.products.map(product => [product.name, product.key]))
  const names = [...new Set([...idle.keys(), ...stillHolding])]
  const users = names.map((user): IdleUser & { cents: bigint } => {
    const entry = idle.get(user)
    const listed = byName.get(user)
    const products = [...new Set(entry?.products ?? listed?.products.map(({ name }) => name) ?? [])]
    const cost = monthly(
      products.map(name => {
        const key = keys.get(name) ?? name
        return { key, term: termOf(sold.get(key) ?? []), count: 1 }
      }),
      data.prices,
    )
    return {
      customer: customerRef(data, customer),
      user,
      concealed: isConcealed(user),
      products: products.sort(compareCodePoints),
      lastActivity: entry?.last ?? null,
      status: statusOf(entry !== undefined, entry?.last ?? null, listed),
      cost,
      cents: total(cost),
    }
  })
  return users
    .sort((a, b) => (a.cents === b.cents ? compareCodePoints(a.user, b.user) : a.cents < b.cents ? 1 : -1))
    .map(({ cents: _, ...user }) => user)
}

function statusOf(
  isIdle: boolean,
  last: number | null,
  listed: { blocked: boolean; deleted: boolean; guest: boolean } | undefined,
): Status[] {
  return [
    ...(isIdle ? [last === null ? ('never' as const) : ('idle' as const)] : []),
    ...(['blocked', 'deleted', 'guest'] as const).filter(mark => listed?.[mark]),
  ]
}

/** For the order only: the currencies of one price list compare well enough. */
function total(cost: readonly Money[]): bigint {
  return cost.reduce((sum, { amount }) => sum + BigInt(amount.replace('.', '')), 0n)
}
