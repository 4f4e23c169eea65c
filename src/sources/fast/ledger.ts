// Numbers the owners and frames of all threads alike, and makes one batch of what they have gathered.
import type { CustomerCells } from '../../model/rows.ts'
import {
  type BatchCoverage,
  type BatchFrame,
  type BatchOwner,
  NO_DAY,
  type UsageBatch,
  type UserBlock,
} from '../../model/usage-batch.ts'
import type { NumbersFrom } from './kernel.ts'
import { Numbered } from './numbered.ts'
import type { PackedRows } from './plan.ts'
import { Renumbered } from './renumbered.ts'

/** A parcel for the thread that gathers it, with the numbers that it has not been told before. */
export interface Delivery {
  /** The thread that packed it. */
  thread: number
  parcel: Uint8Array<ArrayBuffer>
  /** What owners and frames of that thread are called by all. */
  owners: NumbersFrom
  frames: NumbersFrom
  /** Report days of frames, as all number them. */
  limits: NumbersFrom
}

/** What a thread has gathered. */
export interface Gathered {
  blocks: UserBlock[]
  merged: number
}

export class Ledger {
  readonly customers = new Numbered<CustomerCells>()
  readonly #frames = new Numbered<BatchFrame>()
  readonly #coverage = new Numbered<BatchCoverage>()
  readonly #owners: number[][]
  readonly #framesOf: number[][]
  readonly #covered: readonly string[]

  /** `covered`: the workloads that reports cover. */
  constructor(threads: number, covered: readonly string[]) {
    this.#owners = Array.from({ length: threads }, () => [])
    this.#framesOf = Array.from({ length: threads }, () => [])
    this.#covered = covered
  }

  /** Who the rows of a thread's last row are of. */
  customerOf(thread: number, owner: number): CustomerCells | null {
    return this.customers.all[this.#owners[thread]?.[owner] ?? -1] ?? null
  }

  /** Takes note of packed rows; returns what is to be delivered to each thread that gathers. */
  enter(thread: number, { parcels, owners, frames, coverage }: PackedRows): Delivery[] {
    const before = this.#frames.all.length
    const told = {
      thread,
      owners: addTo(
        this.#owners[thread] ?? [],
        owners.map(owner => this.customers.add(owner)),
      ),
      frames: addTo(
        this.#framesOf[thread] ?? [],
        frames.map(frame => this.#frames.add(frame)),
      ),
      limits: {
        start: before,
        values: this.#frames.all.slice(before).map(({ report }) => report ?? NO_DAY),
      },
    }
    // Only exports of one customer cover workloads.
    const [customer] = this.customers.all
    if (customer) {
      for (const workload of this.#covered) {
        for (const one of coverage) this.#coverage.add({ customer, workload, ...one })
      }
    }
    return parcels.map(parcel => ({ ...told, parcel }))
  }

  /** Everything that was gathered, as one batch. */
  batch(gathered: readonly Gathered[]): UsageBatch {
    const blocks = gathered.flatMap(one => one.blocks)
    const all = this.#frames.all
    // Rows that were left to the careful reader had some, too.
    const used = new Renumbered().renumber(blocks.map(block => block.frames))
    const frames = used.flatMap(one => all[one] ?? [])
    return {
      customers: this.customers.all,
      frames,
      owners: ownersOf(this.customers.all, frames, blocks),
      coverage: this.#coverage.all,
      blocks,
      merged: gathered.reduce((sum, { merged }) => sum + merged, 0),
    }
  }
}

/** The report dates of each customer's rows. */
export function ownersOf(
  customers: readonly CustomerCells[],
  allFrames: readonly BatchFrame[],
  blocks: readonly UserBlock[],
): BatchOwner[] {
  const reports: BatchFrame['report'][] = []
  const reportOf = Int32Array.from(allFrames, ({ report }) => {
    const known = reports.indexOf(report)
    return known < 0 ? reports.push(report) - 1 : known
  })
  const pairs = new Set<number>()
  // By report: the last owner that it was met with, since users of one owner stand together.
  const metWith = new Int32Array(reports.length).fill(-1)
  for (const { owners, entryCounts, frames } of blocks) {
    let entry = 0
    for (let user = 0; user < owners.length; user++) {
      const owner = owners[user] ?? 0
      for (const end = entry + (entryCounts[user] ?? 0); entry < end; entry++) {
        const report = reportOf[frames[entry] ?? 0] ?? 0
        if (metWith[report] === owner) continue
        metWith[report] = owner
        pairs.add(owner * reports.length + report)
      }
    }
  }
  return Array.from(pairs, (pair): BatchOwner => {
    const customer = customers[Math.floor(pair / reports.length)] ?? { id: '', name: '' }
    return { customer, report: reports[pair % reports.length] ?? null }
  })
}

function addTo(list: number[], values: number[]): NumbersFrom {
  const start = list.length
  for (const value of values) list.push(value)
  return { start, values }
}
