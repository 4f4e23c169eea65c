// What many licence rows say alike, kept once and numbered.
import type { LicenceRow } from '../../model/rows.ts'

/** A licence row as it is kept: its customer is a reference. */
export type KeptLicence = Omit<LicenceRow, 'customer'>

/** What many rows say alike. */
export type LicenceKind = Omit<KeptLicence, 'subscriptionId' | 'sold' | 'assigned' | 'statedPercent' | 'ends'>

export class LicenceKinds {
  readonly all: LicenceKind[] = []
  readonly #numbers = new Map<string, number>()
  /** The kind of the last row of each product: most often that of the next one. */
  readonly #latest: number[] = []

  /** The number of a row's kind; `product` is the reference of its product, -1 for none. */
  of(row: LicenceRow, product: number): number {
    const latest = this.#latest[product + 1]
    if (latest !== undefined && isOfKind(row, this.all[latest])) return latest
    const key = JSON.stringify(PARTS.map(part => row[part]).concat(row.product.skuId, row.product.name))
    const known = this.#numbers.get(key)
    const number = known ?? this.all.push(kindOfRow(row)) - 1
    if (known === undefined) this.#numbers.set(key, number)
    this.#latest[product + 1] = number
    return number
  }
}

/** What makes a kind, beside its product. */
const PARTS = [
  'origin',
  'service',
  'state',
  'stateWord',
  'stated',
  'partnerId',
  'partnerName',
  'channel',
  'reportDate',
  'termMonths',
  'autoRenew',
] as const satisfies readonly Exclude<keyof LicenceKind, 'product'>[]

function isOfKind(row: LicenceRow, kind: LicenceKind | undefined): boolean {
  return (
    kind !== undefined &&
    row.product.skuId === kind.product.skuId &&
    row.product.name === kind.product.name &&
    PARTS.every(part => row[part] === kind[part])
  )
}

function kindOfRow(row: LicenceRow): LicenceKind {
  const { origin, product, service, state, stateWord, stated, reportDate, termMonths, autoRenew } = row
  const seller = { partnerId: row.partnerId, partnerName: row.partnerName, channel: row.channel }
  return { origin, product, service, state, stateWord, stated, ...seller, reportDate, termMonths, autoRenew }
}
