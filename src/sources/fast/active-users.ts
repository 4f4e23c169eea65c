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
import { type RunColumn, Runs } from './runs.ts'

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

/** Columns that repeat, in the order of the values of their runs; the flags of the workloads follow. */
const REPORT = 0
const DELETED = 1
const DELETED_ON = 2
const PRODUCTS = 3
const FLAGS = 4

export class ActiveUsers implements RowReader {
  readonly #plan: Plan
  readonly #batch = new Batch()
  readonly #days = new Days(portalDay())
  readonly #runs: Runs
  readonly #frames = new Tuples(4)
  readonly #four = new Int32Array(4)
  readonly #products = new Texts()
  /** By owner: 1 for clear names, 2 for concealed ones. */
  #styles: number[] = []
  readonly #userPlace: number
  readonly #datePlaces: Int32Array
  readonly #flags = new Int32Array(WORKLOADS.length)
  readonly #dates = new Int32Array(WORKLOADS.length)

  constructor(plan: Plan) {
    this.#plan = plan
    const at = placesOf(['reportDate', 'user', 'deleted', 'deletedOn', 'products'], plan)
    const flags = placesOf(
      WORKLOADS.map(([, flag]) => flag),
      plan,
    )
    const dates = placesOf(
      WORKLOADS.map(([, , date]) => date),
      plan,
    )
    this.#userPlace = at.user
    this.#datePlaces = Int32Array.from(WORKLOADS, ([, , date]) => dates[date])
    const flagAt = (place: number): RunColumn => ({
      place,
      read: ({ buffer }, start, end) => readFlag(buffer, start, end),
    })
    const dayAt = (place: number, blank: number): RunColumn => ({
      place,
      read: ({ buffer }, start, end) => {
        const day = this.#days.read(buffer, start, end)
        return day === NO_DAY ? blank : day
      },
    })
    this.#runs = new Runs([
      dayAt(at.reportDate, ODD),
      flagAt(at.deleted),
      dayAt(at.deletedOn, NO_DAY),
      { place: at.products, read: (bytes, start, end) => this.#products.add(bytes, start, end) },
      ...WORKLOADS.map(([, flag]) => flagAt(flags[flag])),
    ])
  }

  read(bytes: Bytes, line: Line): boolean {
    const { starts, ends } = line
    const batch = this.#batch
    if (!this.#runs.read(bytes, line) || !this.#readDates(bytes, line)) return false
    if (batch.fold(bytes, starts[this.#userPlace] ?? 0, ends[this.#userPlace] ?? 0) === BLANK) return false

    const { values } = this.#runs
    const report = values[REPORT] ?? 0
    const owner = batch.owner(0, 0, report, () => this.#plan.owner ?? NO_CUSTOMER)
    this.#styles[owner] = (this.#styles[owner] ?? 0) | (batch.isConcealed() ? 2 : 1)
    const deletedOn = values[DELETED_ON] ?? NO_DAY
    const since = deletedOn === NO_DAY ? UNKNOWN_DAY : deletedOn
    this.#four[0] = values[PRODUCTS] ?? 0
    this.#four[3] = values[DELETED] === LICENCE.yes ? since : NO_DAY
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
    this.#runs.clear()
    this.#styles = []
  }

  #readDates({ buffer }: Bytes, { starts, ends }: Line): boolean {
    for (let workload = 0; workload < WORKLOADS.length; workload++) {
      const place = this.#datePlaces[workload] ?? 0
      const date = this.#days.read(buffer, starts[place] ?? 0, ends[place] ?? 0)
      if (date === ODD) return false
      this.#dates[workload] = date
      this.#flags[workload] = this.#runs.values[FLAGS + workload] ?? 0
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
