// Licence rows in columns: what many rows say alike is kept once, so that a million of them are a few numbers each.
import { apart } from '../../columns/apart.ts'
import { asDay } from '../../model/day.ts'
import type { LicenceRow } from '../../model/rows.ts'
import { NO_DAY } from '../../model/usage-batch.ts'

/** A licence row as it is kept: its customer is a reference. */
export type KeptLicence = Omit<LicenceRow, 'customer'>

/** What many rows say alike. */
export type LicenceKind = Omit<KeptLicence, 'subscriptionId' | 'sold' | 'assigned' | 'statedPercent' | 'ends'>

/** Where a row stands. */
export interface LicencePlace {
  file: string
  line: number
  /** The export that it is a row of, where that has several files: the first page of an answer. */
  answer: string
}

/** Numbers of a row, side by side. */
const FIELDS = 5
const REF = 0
const KIND = 1
const FILE = 2
const LINE = 3
const ENDS = 4

/** Numbers that may be large, or missing. */
const AMOUNTS = 3
const SOLD = 0
const ASSIGNED = 1
const PERCENT = 2

export class LicenceTable {
  length = 0
  readonly kinds: LicenceKind[] = []
  readonly #numbers = new Map<string, number>()
  /** The kind of the last row of each product: most often that of the next one. */
  readonly #latest: number[] = []
  readonly #ids: string[] = []
  readonly #files: string[] = []
  #answers: ReadonlyMap<string, string> = new Map()
  #fields = new Int32Array(64 * FIELDS)
  #amounts = new Float64Array(64 * AMOUNTS)

  /** `product` is the reference of the row's product, -1 for none. */
  add(row: LicenceRow, product: number, ref: number, file: string, line: number): void {
    const index = this.length++
    if (this.length * FIELDS > this.#fields.length) this.#grow()
    if (this.#files.at(-1) !== file) this.#files.push(file)
    const at = index * FIELDS
    this.#fields[at + REF] = ref
    this.#fields[at + KIND] = this.#kindOf(row, product)
    this.#fields[at + FILE] = this.#files.length - 1
    this.#fields[at + LINE] = line
    this.#fields[at + ENDS] = row.ends ?? NO_DAY
    const place = index * AMOUNTS
    this.#amounts[place + SOLD] = row.sold
    this.#amounts[place + ASSIGNED] = row.assigned ?? Number.NaN
    this.#amounts[place + PERCENT] = row.statedPercent ?? Number.NaN
    this.#ids.push(apart(row.subscriptionId))
  }

  /** Tells which files are further pages of another one. */
  set answers(firstPages: ReadonlyMap<string, string>) {
    this.#answers = firstPages
  }

  refOf(index: number): number {
    return this.#fields[index * FIELDS + REF] ?? -1
  }

  kindOf(index: number): number {
    return this.#fields[index * FIELDS + KIND] ?? 0
  }

  /** The first row of a kind that fits; -1 for none. */
  find(fits: (kind: number) => boolean): number {
    for (let index = 0; index < this.length; index++) if (fits(this.kindOf(index))) return index
    return -1
  }

  /** NO_DAY where the row is undated. */
  dayOf(index: number): number {
    return this.kinds[this.kindOf(index)]?.reportDate ?? NO_DAY
  }

  idOf(index: number): string {
    return this.#ids[index] ?? ''
  }

  placeOf(index: number): LicencePlace {
    const file = this.#files[this.#fields[index * FIELDS + FILE] ?? 0] ?? ''
    const line = this.#fields[index * FIELDS + LINE] ?? 0
    return { file, line, answer: this.#answers.get(file) ?? file }
  }

  rowOf(index: number): KeptLicence {
    const kind = this.kinds[this.kindOf(index)]
    if (!kind) throw new RangeError(`there is no licence row ${index}`)
    const ends = this.#fields[index * FIELDS + ENDS] ?? NO_DAY
    return {
      origin: kind.origin,
      product: kind.product,
      subscriptionId: this.idOf(index),
      service: kind.service,
      state: kind.state,
      stateWord: kind.stateWord,
      stated: kind.stated,
      sold: this.#amounts[index * AMOUNTS + SOLD] ?? 0,
      assigned: this.#amount(index, ASSIGNED),
      partnerId: kind.partnerId,
      partnerName: kind.partnerName,
      channel: kind.channel,
      reportDate: kind.reportDate,
      statedPercent: this.#amount(index, PERCENT),
      ends: ends === NO_DAY ? null : asDay(ends),
      termMonths: kind.termMonths,
      autoRenew: kind.autoRenew,
    }
  }

  #amount(index: number, which: number): number | null {
    const amount = this.#amounts[index * AMOUNTS + which] ?? Number.NaN
    return Number.isNaN(amount) ? null : amount
  }

  #kindOf(row: LicenceRow, product: number): number {
    const latest = this.#latest[product + 1]
    if (latest !== undefined && isOfKind(row, this.kinds[latest])) return latest
    const key = JSON.stringify(PARTS.map(part => row[part]).concat(row.product.skuId, row.product.name))
    const known = this.#numbers.get(key)
    const number = known ?? this.kinds.push(kindOfRow(row)) - 1
    if (known === undefined) this.#numbers.set(key, number)
    this.#latest[product + 1] = number
    return number
  }

  #grow(): void {
    const fields = new Int32Array(this.#fields.length * 2)
    fields.set(this.#fields)
    this.#fields = fields
    const amounts = new Float64Array(this.#amounts.length * 2)
    amounts.set(this.#amounts)
    this.#amounts = amounts
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
