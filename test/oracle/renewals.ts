// Renewals by the words of the definition: seats are given away one by one.
import { byCodePoint, distinct, fold, moveDay, newest } from './basics.ts'
import { type CustomerFigures, figuresByCustomer, scopeFigures } from './customer.ts'
import type { Licence } from './licences.ts'
import type { Catalogue, Options, Portfolio } from './model.ts'
import { windowStart } from './snapshots.ts'
import { spelt } from './spelling.ts'

export interface OracleRenewal {
  customerId: string
  customerName: string
  product: string
  subscription: string
  ends: string
  sold: number
  /** null: not available. */
  drop: number | null
}

/**
 * "`seatsToDrop` = sold − distinct users of the product who are entitled active or whose licence was assigned within the
 * window (at least 1 stays where anybody is entitled), never below 0, per product"; "not available where A₀ is not".
 */
function seatsOfProduct(
  customer: CustomerFigures,
  licences: readonly Licence[],
  start: string,
): number | null {
  const product = licences[0]?.product
  if (product === undefined) return null
  if (scopeFigures(customer, 'product', product.name).entitledActiveUsers === null) return null
  const counted = customer.current.filter(
    row => row.verdict === 'counted' && fold(row.product?.key ?? '') === fold(product.key),
  )
  const users = distinct(counted.map(row => row.user))
  const staying = users.filter(user => {
    const rows = counted.filter(row => row.user === user)
    const days = rows.flatMap(({ givenOut = '' }) => (givenOut === '' ? [] : [givenOut])).sort()
    const isNew = days[0] !== undefined && days[0] >= start
    return isNew || rows.some(({ active }) => active)
  })
  const sold = licences.reduce((sum, licence) => sum + licence.sold, 0)
  const atLeast = users.length > 0 ? 1 : 0
  return Math.max(0, sold - Math.max(staying.length, atLeast))
}

/**
 * "Shared over its counted subscriptions by end date from the customer's as-of day on, earliest first, then those without
 * an end to come, ties by subscription id; never more than a subscription's seats."
 */
function shared(licences: readonly Licence[], seats: number, asOf: string): Map<Licence, number> {
  const toCome = ({ ends = '' }: Licence): boolean => ends !== '' && ends >= asOf
  const byId = (a: Licence, b: Licence): number => byCodePoint(a.id, b.id)
  const first = licences.filter(toCome).sort((a, b) => byCodePoint(a.ends ?? '', b.ends ?? '') || byId(a, b))
  const last = licences.filter(licence => !toCome(licence)).sort(byId)
  const shares = new Map(licences.map(licence => [licence, 0]))
  for (let left = seats; left > 0; left--) {
    const next = [...first, ...last].find(licence => (shares.get(licence) ?? 0) < licence.sold)
    if (next) shares.set(next, (shares.get(next) ?? 0) + 1)
  }
  return shares
}

/** What ends within so many days, both ends included, from `--as-of` or the newest dated as-of day on. */
export function oracleRenewals(
  written: Portfolio,
  options: Options,
  catalogue: Catalogue,
  within: number,
): OracleRenewal[] | 'no day' {
  const all = figuresByCustomer(spelt(written, options, catalogue), options, catalogue)
  const from = options.asOf ?? newest(all.map(({ asOf, dated }) => (dated ? (asOf ?? '') : '')))
  if (from === '') return 'no day'
  const until = moveDay(from, within)
  return all.flatMap(customer => {
    const counted = customer.licences.filter(({ standing }) => standing === 'counted')
    const start = customer.asOf === null ? '' : windowStart(customer.asOf, options.window ?? 28)
    return distinct(counted.map(({ product }) => product.key)).flatMap(key => {
      const licences = counted.filter(({ product }) => product.key === key)
      const seats = seatsOfProduct(customer, licences, start)
      const shares = shared(licences, seats ?? 0, customer.asOf ?? '')
      return licences
        .filter(({ ends = '' }) => ends !== '' && ends >= from && ends <= until)
        .map(licence => ({
          customerId: customer.id,
          customerName: customer.name,
          product: licence.product.name,
          subscription: licence.id,
          ends: licence.ends ?? '',
          sold: licence.sold,
          drop: seats === null ? null : (shares.get(licence) ?? 0),
        }))
    })
  })
}
