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
import { Runs } from './runs.ts'

const OWN_COLUMNS = [
  ...(['customerId', 'customerName', 'user', 'workload', 'lastActivity', 'subscriptionId'] as const),
  ...(['productName', 'skuId', 'hasLicense', 'licenseRemoved', 'reportDate'] as const),
]

/** Columns that repeat, in the order of the values of their runs. */
const ID = 0
const NAME = 1
const WORKLOAD = 2
const PRODUCT = 3
const SKU = 4
const LICENSED = 5
const REMOVED = 6
const REPORT = 7
const SUBSCRIPTION = 8

export class OwnUsage implements RowReader {
  readonly #plan: Plan
  readonly #at: ReturnType<typeof placesOf<(typeof OWN_COLUMNS)[number]>>
  readonly #batch = new Batch()
  readonly #days = new Days(isoDay())
  readonly #runs: Runs
  readonly #frames = new Tuples(5)
  readonly #five = new Int32Array(5)
  readonly #texts = new Texts()
  readonly #subscriptions = new Texts()
  /** A row of this range names no customer. */
  #nameless = false

  constructor(plan: Plan) {
    this.#plan = plan
    this.#at = placesOf(OWN_COLUMNS, plan)
    const at = this.#at
    const text = (place: number) => ({
      place,
      read: (bytes: Bytes, start: number, end: number) => this.#texts.add(bytes, start, end),
    })
    const day = (place: number) => ({
      place,
      read: ({ buffer }: Bytes, start: number, end: number) => this.#days.read(buffer, start, end),
    })
    this.#runs = new Runs([
      text(at.customerId),
      text(at.customerName),
      { place: at.workload, read: (bytes, start, end) => this.#filled(bytes, start, end) },
      text(at.productName),
      text(at.skuId),
      { place: at.hasLicense, read: ({ buffer }, start, end) => readFlag(buffer, start, end) },
      day(at.licenseRemoved),
      day(at.reportDate),
      { place: at.subscriptionId, read: (bytes, start, end) => this.#subscription(bytes, start, end) },
    ])
  }

  read(bytes: Bytes, line: Line): boolean {
    const { starts, ends } = line
    const batch = this.#batch
    const at = this.#at
    const last = this.#days.read(bytes.buffer, starts[at.lastActivity] ?? 0, ends[at.lastActivity] ?? 0)
    if (last === ODD || !this.#runs.read(bytes, line)) return false
    if (batch.fold(bytes, starts[at.user] ?? 0, ends[at.user] ?? 0) === BLANK) return false

    const { values } = this.#runs
    const owner = batch.owner(values[ID] ?? 0, values[NAME] ?? 0, values[REPORT] ?? 0, this.#cellsOf)
    if (this.#nameless) return false

    this.#five[0] = values[WORKLOAD] ?? 0
    this.#five[1] = values[PRODUCT] ?? 0
    this.#five[2] = values[SKU] ?? 0
    this.#five[3] = values[LICENSED] === LICENCE.no ? LICENCE.no : LICENCE.yes
    this.#five[4] = values[REMOVED] ?? 0
    batch.add(batch.user(owner), this.#frames.add(this.#five), values[SUBSCRIPTION] ?? -1, last)
    batch.rows++
    return true
  }

  take(): { rows: number; batch: UsageBatch } {
    const frames = Array.from({ length: this.#frames.size }, (_, frame): BatchFrame => {
      const value = (place: number): number => this.#frames.value(frame, place)
      return {
        origin: ORIGIN.own,
        workload: this.#texts.text(value(0)),
        product: { name: this.#texts.text(value(1)), skuId: this.#texts.text(value(2)) },
        products: null,
        licence: value(3),
        removed: value(4),
      }
    })
    return this.#batch.take(frames, this.#subscriptions.all(), [])
  }

  clear(): void {
    this.#nameless = false
    this.#batch.clear()
    this.#runs.clear()
    this.#frames.clear()
    this.#texts.clear()
    this.#subscriptions.clear()
  }

  readonly #cellsOf = (idNumber: number, nameNumber: number): CustomerCells => {
    if (this.#plan.owner) return this.#plan.owner
    const id = this.#texts.text(idNumber)
    const name = this.#texts.text(nameNumber)
    if (id === '' && name === '') this.#nameless = true
    return { id, name }
  }

  #subscription(bytes: Bytes, start: number, end: number): number {
    const number = this.#subscriptions.add(bytes, start, end)
    return this.#subscriptions.text(number) === '' ? -1 : number
  }

  #filled(bytes: Bytes, start: number, end: number): number {
    const number = this.#texts.add(bytes, start, end)
    return this.#texts.text(number) === '' ? ODD : number
  }
}
