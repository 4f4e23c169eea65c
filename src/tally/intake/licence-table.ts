// Licence rows in columns: what many rows say alike is kept once, so that a million of them are a few numbers each.
import { Buffer } from 'node:buffer'
import { grown } from '../../columns/grown.ts'
import { viewOf } from '../../columns/hash.ts'
import { Stretches } from '../../columns/stretches.ts'
import { asDay } from '../../model/day.ts'
import type { LicenceBatch } from '../../model/licence-batch.ts'
import {
  ASSIGNED,
  ENDS,
  HASH,
  ID_END,
  ID_START,
  KIND,
  LICENCE_FIELDS,
  LINE,
  NOT_STATED,
  OWNER,
  SOLD,
} from '../../model/licence-fields.ts'
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

/** So many rows have their numbers in one piece of memory: nothing is copied as they become more. */
const BITS = 12
const ROWS = 1 << BITS
/** Bytes of ids of rows that come one by one. */
const ID_ROOM = 1 << 16

/** Stands for an amount that has no room among the numbers of a row. */
const ELSEWHERE = -2
const MOST = 0x7fffffff

export class LicenceTable {
  length = 0
  readonly #kinds = new LicenceKinds()
  /** The numbers of rows, `licence-fields.ts`: a reference in the place of an owner. */
  readonly #blocks: Int32Array[] = []
  readonly #files = new Stretches<string>()
  readonly #ids = new Stretches<Buffer>()
  /** How much of the last piece of ids is taken; all of one that came with its rows. */
  #idsUsed = 0
  #answers: ReadonlyMap<string, string> = new Map()
  /** By row and field. */
  readonly #amounts = new Map<number, number>()
  /** By row, as far as rows state any; NaN for none. */
  #percents = new Float64Array(0)
  hasPercents = false

  get kinds(): readonly LicenceKind[] {
    return this.#kinds.all
  }

  /** The number of a row's kind. */
  kindFor(row: LicenceRow, product: number): number {
    return this.#kinds.of(row, product)
  }

  /** `product` is the reference of the row's product, -1 for none. */
  add(row: LicenceRow, product: number, ref: number, file: string, line: number): void {
    const index = this.length
    const id = row.subscriptionId === '' ? NO_ID : Buffer.from(row.subscriptionId)
    const last = this.#ids.last
    if (last === undefined || this.#idsUsed + id.length > last.length) {
      this.#ids.begin(index, Buffer.allocUnsafeSlow(Math.max(ID_ROOM, id.length)))
      this.#idsUsed = 0
    }
    const start = this.#idsUsed
    this.#idsUsed += id.copy(this.#ids.last ?? id, start)
    this.#files.begin(index, file)
    if (row.statedPercent !== null) this.#statePercent(index, row.statedPercent)
    const at = this.#nextPlace()
    const block = this.#blockOf(index)
    block[at + OWNER] = ref
    block[at + KIND] = this.kindFor(row, product)
    block[at + SOLD] = this.#fitting(index, SOLD, row.sold)
    block[at + ASSIGNED] = row.assigned === null ? NOT_STATED : this.#fitting(index, ASSIGNED, row.assigned)
    block[at + ENDS] = row.ends ?? NO_DAY
    block[at + LINE] = line
    block[at + HASH] = hashOfId(row.subscriptionId)
    block[at + ID_START] = start
    block[at + ID_END] = this.#idsUsed
    this.length++
  }

  /** Adds rows in columns; `refs` and `kinds` are those of the batch's owners and kinds, -1 for rows that are left out. */
  addBatch(
    { length, rows, ids }: LicenceBatch,
    file: string,
    { refs, kinds }: { refs: readonly number[]; kinds: readonly number[] },
  ): void {
    this.#files.begin(this.length, file)
    const kept = Buffer.allocUnsafeSlow(ids.length)
    kept.set(ids)
    this.#ids.begin(this.length, kept)
    this.#idsUsed = kept.length
    const view = viewOf(kept)
    for (let row = 0; row < length; ) {
      const first = this.#nextPlace()
      const count = Math.min(length - row, ROWS - first / LICENCE_FIELDS)
      const block = this.#blockOf(this.length)
      block.set(rows.subarray(row * LICENCE_FIELDS, (row + count) * LICENCE_FIELDS), first)
      for (let at = first; at < first + count * LICENCE_FIELDS; at += LICENCE_FIELDS) {
        block[at + OWNER] = refs[block[at + OWNER] ?? 0] ?? -1
        block[at + KIND] = kinds[block[at + KIND] ?? 0] ?? 0
        if (block[at + HASH] === NO_ID_HASH)
          block[at + HASH] = hashOfIdIn(view, block[at + ID_START] ?? 0, block[at + ID_END] ?? 0)
      }
      this.length += count
      row += count
    }
  }

  /** Where the next row is to stand in its block. */
  #nextPlace(): number {
    const place = this.length & (ROWS - 1)
    if (place === 0) this.#blocks.push(new Int32Array(ROWS * LICENCE_FIELDS))
    return place * LICENCE_FIELDS
  }

  #blockOf(index: number): Int32Array {
    return this.#blocks[index >> BITS] ?? NO_BLOCK
  }

  #fitting(index: number, field: number, amount: number): number {
    if (amount >= 0 && amount <= MOST && Number.isInteger(amount)) return amount
    this.#amounts.set(index * LICENCE_FIELDS + field, amount)
    return ELSEWHERE
  }

  #statePercent(index: number, percent: number): void {
    const before = this.#percents.length
    if (index >= before) this.#percents = grown(this.#percents, index + 1).fill(Number.NaN, before)
    this.#percents[index] = percent
    this.hasPercents = true
  }

  /** Tells which files are further pages of another one. */
  set answers(firstPages: ReadonlyMap<string, string>) {
    this.#answers = firstPages
  }

  /** The numbers of all rows in their order, some thousands at a time: amounts below 0 are told by their row. */
  *blocks(): Generator<Int32Array> {
    for (const [at, block] of this.#blocks.entries())
      yield block.subarray(0, Math.min(ROWS, this.length - at * ROWS) * LICENCE_FIELDS)
  }

  /** -1 for a row that is left out. */
  refOf(index: number): number {
    return this.#field(index, OWNER)
  }

  kindOf(index: number): number {
    return this.#field(index, KIND)
  }

  /** The first row of a kind that fits; -1 for none. */
  find(fits: (kind: number) => boolean): number {
    for (let index = 0; index < this.length; index++)
      if (this.refOf(index) >= 0 && fits(this.kindOf(index))) return index
    return -1
  }

  /** NO_DAY where the row is undated. */
  dayOf(index: number): number {
    return this.kinds[this.kindOf(index)]?.reportDate ?? NO_DAY
  }

  /** The id of the subscription, as written. */
  idOf(index: number): string {
    const ids = this.#ids.at(index)
    return ids?.toString('utf8', this.#field(index, ID_START), this.#field(index, ID_END)) ?? ''
  }

  /** That of the folded id of its subscription. */
  hashOf(index: number): number {
    return this.#field(index, HASH)
  }

  soldOf(index: number): number {
    return this.#amount(index, SOLD)
  }

  /** Assigned seats, and the percentage that the row states; NaN where it does not. */
  assignedOf(index: number): number {
    return this.#amount(index, ASSIGNED)
  }

  percentOf(index: number): number {
    return this.#percents[index] ?? Number.NaN
  }

  placeOf(index: number): LicencePlace {
    const file = this.#files.at(index) ?? ''
    return { file, line: this.#field(index, LINE), answer: this.#answers.get(file) ?? file }
  }

  rowOf(index: number): KeptLicence {
    const kind = this.kinds[this.kindOf(index)]
    if (!kind) throw new RangeError(`there is no licence row ${index}`)
    const ends = this.#field(index, ENDS)
    return {
      origin: kind.origin,
      product: kind.product,
      subscriptionId: this.idOf(index),
      service: kind.service,
      state: kind.state,
      stateWord: kind.stateWord,
      stated: kind.stated,
      sold: this.soldOf(index),
      assigned: orNull(this.assignedOf(index)),
      partnerId: kind.partnerId,
      partnerName: kind.partnerName,
      channel: kind.channel,
      reportDate: kind.reportDate,
      statedPercent: orNull(this.percentOf(index)),
      ends: ends === NO_DAY ? null : asDay(ends),
      termMonths: kind.termMonths,
      autoRenew: kind.autoRenew,
    }
  }

  #amount(index: number, field: typeof SOLD | typeof ASSIGNED): number {
    const amount = this.#field(index, field)
    if (amount >= 0) return amount
    return amount === NOT_STATED ? Number.NaN : (this.#amounts.get(index * LICENCE_FIELDS + field) ?? 0)
  }

  #field(index: number, field: number): number {
    return this.#blockOf(index)[(index & (ROWS - 1)) * LICENCE_FIELDS + field] ?? -1
  }
}

const NO_ID = Buffer.alloc(0)
const NO_BLOCK = new Int32Array(0)

function orNull(amount: number): number | null {
  return Number.isNaN(amount) ? null : amount
}
