// The wide Active-users export, row by row from bytes: one row of the file gives up to six of ours.
import { Tuples } from '../../columns/tuples.ts'
import {
  type BatchCoverage,
  type BatchFrame,
  LICENCE,
  NO_DAY,
  ORIGIN,
  UNKNOWN_DAY,
  type UsageBatch,
} from '../../model/usage-batch.ts'
import { portalDay } from '../column.ts'
import { splitProducts } from '../formats/assigned-products.ts'
import { Batch, BLANK, type Bytes, Texts } from './batch.ts'
import { Days, ODD, readFlag } from './cells.ts'
import type { Line } from './line.ts'
import { type Plan, placesOf } from './plan.ts'
import type { RowReader } from './range.ts'

/** Workloads in the order of the export, with the columns of flag and date. */
const WORKLOADS = [
  ['Exchange', 'exchangeFlag', 'exchangeDate'],
  ['OneDrive', 'oneDriveFlag', 'oneDriveDate'],
  ['SharePoint', 'sharePointFlag', 'sharePointDate'],
  ['Skype For Business', 'skypeFlag', 'skypeDate'],
  ['Yammer', 'yammerFlag', 'yammerDate'],
  ['Teams', 'teamsFlag', 'teamsDate'],
] as const
const ONEDRIVE = 1
const SHAREPOINT = 2

const NO_CUSTOMER = { id: '', name: '' }

export class ActiveUsers implements RowReader {
  readonly #plan: Plan
  readonly #batch = new Batch()
  readonly #days = new Days(portalDay())
  readonly #frames = new Tuples(4)
  readonly #four = new Int32Array(4)
  readonly #products = new Texts()
  /** By owner: 1 for clear names, 2 for concealed ones. */
  readonly #styles: number[] = []
  readonly #at
  readonly #flagPlaces: Int32Array
  readonly #datePlaces: Int32Array
  readonly #flags = new Int32Array(WORKLOADS.length)
  readonly #dates = new Int32Array(WORKLOADS.length)

  constructor(plan: Plan) {
    this.#plan = plan
    this.#at = placesOf(['reportDate', 'user', 'deleted', 'deletedOn', 'products'], plan)
    const flags = placesOf(
      WORKLOADS.map(([, flag]) => flag),
      plan,
    )
    const dates = placesOf(
      WORKLOADS.map(([, , date]) => date),
      plan,
    )
    this.#flagPlaces = Int32Array.from(WORKLOADS, ([, flag]) => flags[flag])
    this.#datePlaces = Int32Array.from(WORKLOADS, ([, , date]) => dates[date])
  }

  read(bytes: Bytes, line: Line): boolean {
    const { starts, ends } = line
    const at = this.#at
    const batch = this.#batch
    const report = this.#days.read(bytes.buffer, starts[at.reportDate] ?? 0, ends[at.reportDate] ?? 0)
    const deletedOn = this.#days.read(bytes.buffer, starts[at.deletedOn] ?? 0, ends[at.deletedOn] ?? 0)
    const deleted = readFlag(bytes.buffer, starts[at.deleted] ?? 0, ends[at.deleted] ?? 0)
    if (report === ODD || report === NO_DAY || deletedOn === ODD || deleted === ODD) return false
    if (!this.#readWorkloads(bytes, line)) return false
    if (batch.fold(bytes, starts[at.user] ?? 0, ends[at.user] ?? 0) === BLANK) return false

    const owner = batch.owner(0, report, () => this.#plan.owner ?? NO_CUSTOMER)
    this.#styles[owner] = (this.#styles[owner] ?? 0) | (batch.isConcealed() ? 2 : 1)
    this.#four[0] = this.#products.add(bytes, starts[at.products] ?? 0, ends[at.products] ?? 0)
    this.#four[3] = deleted !== LICENCE.yes ? NO_DAY : deletedOn === NO_DAY ? UNKNOWN_DAY : deletedOn
    this.#addWorkloads(owner, report)
    batch.rows++
    return true
  }

  take(): { rows: number; batch: UsageBatch } {
    const frames = Array.from({ length: this.#frames.size }, (_, frame): BatchFrame => {
      const value = (place: number): number => this.#frames.value(frame, place)
      return {
        origin: ORIGIN.graph,
        workload: WORKLOADS[value(1)]?.[0] ?? '',
        product: { skuId: '', name: '' },
        products: splitProducts(this.#products.text(value(0))),
        licence: value(2),
        removed: value(3),
      }
    })
    const coverage = this.#styles.flatMap((styles, owner): BatchCoverage[] =>
      WORKLOADS.map(([workload]) => ({
        owner,
        workload,
        clear: (styles & 1) !== 0,
        concealed: (styles & 2) !== 0,
      })),
    )
    return this.#batch.take(frames, [], coverage)
  }

  clear(): void {
    this.#batch.clear()
    this.#frames.clear()
    this.#products.clear()
    this.#styles.length = 0
  }

  #readWorkloads(bytes: Bytes, { starts, ends }: Line): boolean {
    for (let workload = 0; workload < WORKLOADS.length; workload++) {
      const flagAt = this.#flagPlaces[workload] ?? 0
      const dateAt = this.#datePlaces[workload] ?? 0
      const flag = readFlag(bytes.buffer, starts[flagAt] ?? 0, ends[flagAt] ?? 0)
      const date = this.#days.read(bytes.buffer, starts[dateAt] ?? 0, ends[dateAt] ?? 0)
      if (flag === ODD || date === ODD) return false
      this.#flags[workload] = flag
      this.#dates[workload] = date
    }
    return true
  }

  #addWorkloads(owner: number, report: number): void {
    const flags = this.#flags
    const dates = this.#dates
    const drive = Math.max(dates[ONEDRIVE] ?? NO_DAY, dates[SHAREPOINT] ?? NO_DAY)
    // Both are one workload. Only where the newer day may lie behind the as-of day the older one may still count.
    if (drive <= report) {
      flags[SHAREPOINT] = Math.max(flags[ONEDRIVE] ?? 0, flags[SHAREPOINT] ?? 0)
      dates[SHAREPOINT] = drive
      flags[ONEDRIVE] = LICENCE.notStated
      dates[ONEDRIVE] = NO_DAY
    }
    let user = -1
    for (let workload = 0; workload < WORKLOADS.length; workload++) {
      const licence = flags[workload] ?? 0
      const last = dates[workload] ?? NO_DAY
      if (licence === LICENCE.notStated && last === NO_DAY) continue
      if (user < 0) user = this.#batch.user(owner)
      this.#four[1] = workload
      this.#four[2] = licence
      this.#batch.add(user, this.#frames.add(this.#four), -1, last)
    }
  }
}
