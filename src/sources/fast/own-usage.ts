// The project's own usage format, row by row from bytes.
import { Tuples } from '../../columns/tuples.ts'
import type { CustomerCells } from '../../model/rows.ts'
import { type BatchFrame, LICENCE, ORIGIN, type UsageBatch } from '../../model/usage-batch.ts'
import { isoDay } from '../column.ts'
import { Batch, BLANK, type Bytes, Texts } from './batch.ts'
import { Days, ODD, readFlag } from './cells.ts'
import type { Line } from './line.ts'
import { type Plan, placesOf } from './plan.ts'
import type { RowReader } from './range.ts'

const COLUMNS = [
  'customerId',
  'customerName',
  'user',
  'workload',
  'lastActivity',
  'subscriptionId',
  'productName',
  'skuId',
  'hasLicense',
  'licenseRemoved',
  'reportDate',
] as const

export class OwnUsage implements RowReader {
  readonly #plan: Plan
  readonly #batch = new Batch()
  readonly #days = new Days(isoDay())
  readonly #customers = new Tuples(2)
  readonly #frames = new Tuples(5)
  readonly #pair = new Int32Array(2)
  readonly #five = new Int32Array(5)
  readonly #ids = new Texts()
  readonly #customerNames = new Texts()
  readonly #workloads = new Texts()
  readonly #products = new Texts()
  readonly #skus = new Texts()
  readonly #subscriptions = new Texts()
  readonly #subscriptionTexts: string[] = []
  readonly #places: Record<(typeof COLUMNS)[number], number>

  constructor(plan: Plan) {
    this.#plan = plan
    // What the file lacks reads as blank, which the place behind the last cell is.
    this.#places = placesOf(COLUMNS, plan)
  }

  read(bytes: Bytes, { starts, ends }: Line): boolean {
    const batch = this.#batch
    const at = this.#places
    const last = this.#day(bytes, starts, ends, at.lastActivity)
    const removed = this.#day(bytes, starts, ends, at.licenseRemoved)
    const report = this.#day(bytes, starts, ends, at.reportDate)
    const stated = readFlag(bytes.buffer, starts[at.hasLicense] ?? 0, ends[at.hasLicense] ?? 0)
    if (last === ODD || removed === ODD || report === ODD || stated === ODD) return false
    const workload = this.#workloads.add(bytes, starts[at.workload] ?? 0, ends[at.workload] ?? 0)
    if (this.#workloads.text(workload) === '') return false
    if (batch.fold(bytes, starts[at.user] ?? 0, ends[at.user] ?? 0) === BLANK) return false

    this.#pair[0] = text(this.#ids, bytes, starts, ends, at.customerId)
    this.#pair[1] = text(this.#customerNames, bytes, starts, ends, at.customerName)
    const owner = batch.owner(this.#customers.add(this.#pair), report, this.#cellsOf)
    const cells = batch.ownerCells(owner)
    if (cells?.id === '' && cells.name === '') return false

    this.#five[0] = workload
    this.#five[1] = text(this.#products, bytes, starts, ends, at.productName)
    this.#five[2] = text(this.#skus, bytes, starts, ends, at.skuId)
    this.#five[3] = stated === LICENCE.no ? LICENCE.no : LICENCE.yes
    this.#five[4] = removed
    const subscription = this.#subscription(bytes, starts, ends)
    batch.add(batch.user(owner), this.#frames.add(this.#five), subscription, last)
    batch.rows++
    return true
  }

  take(): { rows: number; batch: UsageBatch } {
    const frames = Array.from({ length: this.#frames.size }, (_, frame): BatchFrame => {
      const value = (place: number): number => this.#frames.value(frame, place)
      return {
        origin: ORIGIN.own,
        workload: this.#workloads.text(value(0)),
        product: { name: this.#products.text(value(1)), skuId: this.#skus.text(value(2)) },
        products: null,
        licence: value(3),
        removed: value(4),
      }
    })
    return this.#batch.take(frames, [...this.#subscriptionTexts], [])
  }

  clear(): void {
    this.#batch.clear()
    this.#customers.clear()
    this.#frames.clear()
    for (const texts of [this.#ids, this.#customerNames, this.#workloads]) texts.clear()
    for (const texts of [this.#products, this.#skus, this.#subscriptions]) texts.clear()
    this.#subscriptionTexts.length = 0
  }

  readonly #cellsOf = (customer: number): CustomerCells =>
    this.#plan.owner ?? {
      id: this.#ids.text(this.#customers.value(customer, 0)),
      name: this.#customerNames.text(this.#customers.value(customer, 1)),
    }

  #day(bytes: Bytes, starts: Int32Array, ends: Int32Array, place: number): number {
    return this.#days.read(bytes.buffer, starts[place] ?? 0, ends[place] ?? 0)
  }

  #subscription(bytes: Bytes, starts: Int32Array, ends: Int32Array): number {
    const number = text(this.#subscriptions, bytes, starts, ends, this.#places.subscriptionId)
    if (number < 0) return -1
    const written = this.#subscriptions.text(number)
    if (number === this.#subscriptionTexts.length) this.#subscriptionTexts.push(written)
    return written === '' ? -1 : number
  }
}

/** The number of a cell among the texts of its column; -1 where the file lacks it or the cell is empty. */
function text(texts: Texts, bytes: Bytes, starts: Int32Array, ends: Int32Array, place: number): number {
  const start = starts[place] ?? 0
  const end = ends[place] ?? 0
  return start === end ? -1 : texts.add(bytes, start, end)
}
