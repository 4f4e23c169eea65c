// `--scope own`: which rows of a customer are the partner's.
import type { Judged } from './judge.ts'
import { countsForUsers, type Licence } from './licences.ts'

/**
 * "A usage row stays if its subscription is the partner's or, without a known one, if every counted subscription of its
 * product is." `shared`: it goes, because some of them are the partner's and some are not.
 */
function fateOf(row: Judged, all: readonly Licence[]): 'stays' | 'goes' | 'shared' {
  const known = all.filter(licence => row.subscription !== '' && licence.id === row.subscription)
  if (known.length > 0) return known.every(licence => licence.own) ? 'stays' : 'goes'
  // "a row without product, if every counted subscription of the customer is."
  const sold = row.product ? all.filter(licence => licence.product.key === row.product?.key) : all
  const counted = sold.filter(countsForUsers)
  const sellers = counted.length > 0 ? counted : sold
  if (!row.product) return sellers.length > 0 && sellers.every(licence => licence.own) ? 'stays' : 'goes'
  if (sellers.length === 0 || !sellers.some(licence => licence.own)) return 'goes'
  return sellers.every(licence => licence.own) ? 'stays' : 'shared'
}

interface OwnedRows {
  licences: readonly Licence[]
  current: readonly Judged[]
  extras: readonly Judged[]
}

/** The rows that stay, and those of products for which rows go because the product has several sellers. */
export function ownRows(figures: OwnedRows, all: readonly Licence[]) {
  const rows = [...figures.current, ...figures.extras]
  const shared = rows.filter(row => fateOf(row, all) === 'shared').map(row => row.product?.key)
  const stays = (row: Judged): boolean => fateOf(row, all) === 'stays'
  return {
    licences: figures.licences.filter(licence => licence.own),
    current: figures.current.filter(stays),
    extras: figures.extras.filter(stays),
    tainted: rows.filter(row => row.product !== undefined && shared.includes(row.product.key)),
  }
}
