// Licence rows in columns: what many rows say alike is kept once, so that a million of them are a few numbers each.
import { Buffer } from 'node:buffer'
import { grown } from '../../columns/grown.ts'
import { viewOf } from '../../columns/hash.ts'
import { Texts } from '../../columns/texts.ts'
import { asDay } from '../../model/day.ts'
import type { LicenceBatch } from '../../model/licence-batch.ts'
import type { LicenceRow } from '../../model/rows.ts'
import { NO_DAY } from '../../model/usage-batch.ts'
import { hashOfId, hashOfIdIn, NO_ID_HASH } from './id-hash.ts'
import { type KeptLicence, type LicenceKind, LicenceKinds } from './licence-kinds.ts'

/** Where a row stands. */
export interface LicencePlace {
  file: string
  line: number
  /** The export that it is a row of, where that has several files: the first page of an answer. */
  answer: string
}

/** Numbers of a row, side by side. */
const FIELDS = 6
const REF = 0
const KIND = 1
const FILE = 2
const LINE = 3
const ENDS = 4
/** Of the folded id. */
const HASH = 5

/** Numbers that may be large, or missing. */
const AMOUNTS = 3
const SOLD = 0
const ASSIGNED = 1
const PERCENT = 2

export class LicenceTable {
  length = 0
  readonly #kinds = new LicenceKinds()
  readonly #ids = new Texts()
  readonly #files: string[] = []
  #answers: ReadonlyMap<string, string> = new Map()
  #fields = new Int32Array(64 * FIELDS)
  #amounts = new Float64Array(64 * AMOUNTS)

  get kinds(): readonly LicenceKind[] {
    return this.#kinds.all
  }

  /** The number of a row's kind. */
  kindFor(row: LicenceRow, product: number): number {
    return this.#kinds.of(row, product)
  }

  /** `product` is the reference of the row's product, -1 for none. */
  add(row: LicenceRow, product: number, ref: number, file: string, line: number): void {
    const kind = this.kindFor(row, product)
    this.#keep(ref, kind, this.#fileNumber(file), line, row.ends ?? NO_DAY, hashOfId(row.subscriptionId))
    this.#keepAmounts(row.sold, row.assigned ?? Number.NaN, row.statedPercent ?? Number.NaN)
    const id = Buffer.from(row.subscriptionId)
    this.#ids.add(id, 0, id.length)
  }

  /** Adds rows in columns; `refs` and `kinds` are those of the batch's owners and kinds, -1 for rows that are left out. */
  addBatch(
    batch: LicenceBatch,
    file: string,
    { refs, kinds }: { refs: readonly number[]; kinds: readonly number[] },
  ): void {
    const { length, ownerOf, kindOf, lines, ends, sold, assigned, idStarts, idEnds, bytes } = batch
    const [number, view] = [this.#fileNumber(file), viewOf(bytes)]
    for (let row = 0; row < length; row++) {
      const ref = refs[ownerOf[row] ?? 0] ?? -1
      if (ref < 0) continue
      const start = idStarts[row] ?? 0
      const end = idEnds[row] ?? 0
      const hash = hashOfIdIn(view, start, end)
      this.#keep(ref, kinds[kindOf[row] ?? 0] ?? 0, number, lines[row] ?? 0, ends[row] ?? NO_DAY, hash)
      this.#keepAmounts(sold[row] ?? 0, assigned[row] ?? Number.NaN, Number.NaN)
      this.#ids.add(bytes, start, end)
    }
  }

  #fileNumber(file: string): number {
    if (this.#files.at(-1) !== file) this.#files.push(file)
    return this.#files.length - 1
  }

  #keep(ref: number, kind: number, file: number, line: number, ends: number, hash: number): void {
    const at = this.length++ * FIELDS
    if (at === this.#fields.length) {
      this.#fields = grown(this.#fields)
      this.#amounts = grown(this.#amounts)
    }
    this.#fields[at + REF] = ref
    this.#fields[at + KIND] = kind
    this.#fields[at + FILE] = file
    this.#fields[at + LINE] = line
    this.#fields[at + ENDS] = ends
    this.#fields[at + HASH] = hash
  }

  #keepAmounts(sold: number, assigned: number, percent: number): void {
    const place = (this.length - 1) * AMOUNTS
    this.#amounts[place + SOLD] = sold
    this.#amounts[place + ASSIGNED] = assigned
    this.#amounts[place + PERCENT] = percent
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

  /** The id of the subscription, as written. */
  idOf(index: number): string {
    return this.#ids.text(index)
  }

  /** That of the folded id of its subscription. */
  hashOf(row: number): number {
    return this.#fields[row * FIELDS + HASH] ?? NO_ID_HASH
  }

  /** Assigned seats, and the percentage that the row states; NaN where it does not. */
  assignedOf(index: number): number {
    return this.#amounts[index * AMOUNTS + ASSIGNED] ?? Number.NaN
  }

  percentOf(index: number): number {
    return this.#amounts[index * AMOUNTS + PERCENT] ?? Number.NaN
  }

  soldOf(index: number): number {
    return this.#amounts[index * AMOUNTS + SOLD] ?? 0
  }

  placeOf(index: number): LicencePlace {
    const file = this.#files[this.#fields[index * FIELDS + FILE] ?? 0] ?? ''
    return { file, line: this.#fields[index * FIELDS + LINE] ?? 0, answer: this.#answers.get(file) ?? file }
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
      sold: this.soldOf(index),
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
}
