// What the lists of SKUs share, whoever writes them: names of the SKU, seats in each state, seats assigned.
import type { LicenceOrigin, LicenceRow, ProductCells } from '../../../model/rows.ts'
import type { RowContext } from '../../rows/row-reader.ts'
import { type LicenceFacts, seatLicence } from './seat-licence.ts'

/** Headers of a part of an object that tools flatten with `.`, `_` or `/`. */
export function nested(object: string, part: string): string[] {
  return ['.', '_', '/'].map(mark => `${object}${mark}${part}`)
}

/** Seats by the state that they are in; null where the export does not say. */
export interface Seats {
  enabled: number
  warning: number | null
  suspended: number | null
  lockedOut: number | null
  facts?: LicenceFacts
}

/** A SKU as an export names it: its id if there is one, else its part number (also as `tenant:PARTNUMBER`), else a name. */
export function skuProduct({
  skuId = '',
  partNumber = '',
  accountSkuId = '',
  productName = '',
}: Partial<Record<'skuId' | 'partNumber' | 'accountSkuId' | 'productName', string>>): ProductCells {
  const part = partNumber || accountSkuId.slice(accountSkuId.lastIndexOf(':') + 1)
  if (skuId === '') return { skuId: part, name: productName }
  return { skuId, name: productName || part }
}

/** Sends the seats of a SKU on: a licence row for each state that holds some, and how many are assigned. */
export function sendSeats(
  origin: LicenceOrigin,
  product: ProductCells,
  { enabled, warning, suspended, lockedOut, facts }: Seats,
  assigned: number,
  { customer, sink, line }: RowContext,
): void {
  const seats: [LicenceRow['state'], string, number][] = [
    ['active', 'Enabled', enabled],
    ['grace', 'Warning', warning ?? 0],
    ['disabled', 'Suspended', suspended ?? 0],
    ['deprovisioned', 'LockedOut', lockedOut ?? 0],
  ]
  const none = seats.every(([, , sold]) => sold === 0)
  for (const [state, stateWord, sold] of seats) {
    if (sold === 0 && !(none && state === 'active')) continue
    const row = { origin, customer, product, state, stateWord, sold, reportDate: null }
    sink.licence(seatLicence({ ...row, ...facts }), line)
  }
  sink.seats({ origin, customer, product, assigned, reportDate: null }, line)
}
