// Numbers the owners and kinds of all threads alike, and makes one batch of what they have gathered.
import type { CustomerCells } from '../model/rows.ts'
import {
  type BatchCoverage,
  type BatchKind,
  type BatchOwner,
  NO_DAY,
  type UsageBatch,
  type UserBlock,
  type UserRoom,
} from '../model/usage-batch.ts'
import type { NumbersFrom } from './host/kernel.ts'
import type { SortedUsers } from './host/users.ts'
import { Interned } from './interned.ts'
import type { PackedRows } from './plan.ts'
import { Renumbering } from './renumbering.ts'

/** A parcel for the thread that gathers it, with the numbers that it has not been told before. */
export interface Delivery {
  /** The thread that packed it. */
  thread: number
  parcel: Uint8Array<SharedArrayBuffer>
  /** What owners and kinds of that thread are called by all. */
  owners: NumbersFrom
  kinds: NumbersFrom
  /** Report days of kinds, as all number them. */
  limits: NumbersFrom
}

/** What a thread has gathered, in order. */
export interface Sorted extends SortedUsers {
  /** By kind as all number them, as far as it has met them: rows that fell together with an entry already there. */
  merged: Int32Array
}

export class SharedNumbers {
  readonly customers = new Interned<CustomerCells>()
  readonly #kinds = new Interned<BatchKind>()
  readonly #coverage = new Interned<BatchCoverage>()
  readonly #owners: number[][]
  readonly #kindsOf: number[][]
  readonly #covered: readonly string[]
  readonly #used = new Renumbering()
  /** Of what was gathered: room for it, and by kind rows that fell together; each is told once. */
  #room: UserRoom | null = null
  #merged: number[] = []
  /** Of the last batch. */
  #lastOwner = -1

  /** `covered`: the workloads that reports cover. */
  constructor(threads: number, covered: readonly string[]) {
    this.#owners = Array.from({ length: threads }, () => [])
    this.#kindsOf = Array.from({ length: threads }, () => [])
    this.#covered = covered
  }

  /** Who the rows of a thread's last row are of. */
  customerOf(thread: number, owner: number): CustomerCells | null {
    return this.customers.all[this.#owners[thread]?.[owner] ?? -1] ?? null
  }

  /** Takes note of packed rows; returns what is to be delivered to each thread that gathers. */
  add(thread: number, { parcels, owners, kinds, coverage }: PackedRows): Delivery[] {
    const before = this.#kinds.all.length
    const told = {
      thread,
      owners: addTo(
        this.#owners[thread] ?? [],
        owners.map(owner => this.customers.add(owner)),
      ),
      kinds: addTo(
        this.#kindsOf[thread] ?? [],
        kinds.map(kind => this.#kinds.add(kind)),
      ),
      limits: {
        start: before,
        values: this.#kinds.all.slice(before).map(({ report }) => report ?? NO_DAY),
      },
    }
    // Only exports of one customer cover workloads.
    const [customer] = this.customers.all
    if (customer) {
      for (const one of coverage) this.#coverage.add({ customer, workloads: this.#covered, ...one })
    }
    return parcels.map(parcel => ({ ...told, parcel }))
  }

  /** Call when all is gathered, before the first batch. */
  begin(sorted: readonly Sorted[]): void {
    const sum = (of: (one: Sorted) => number): number => sorted.reduce((all, one) => all + of(one), 0)
    this.#room = {
      users: sum(({ ends }) => ends.at(-1) ?? 0),
      entries: sum(({ entries }) => entries),
      nameBytes: sum(({ nameBytes }) => nameBytes),
    }
    this.#merged = this.#kinds.all.map((_, kind) => sum(({ merged }) => merged[kind] ?? 0))
  }

  /** The next users, as a batch. */
  batch(blocks: readonly UserBlock[]): UsageBatch {
    const first = Math.min(...blocks.map(({ owners }) => owners[0] ?? Number.POSITIVE_INFINITY))
    const goesOn = first === this.#lastOwner
    this.#lastOwner = Math.max(...blocks.map(({ owners }) => owners.at(-1) ?? -1))
    const customers = this.customers.all.slice(first, this.#lastOwner + 1)
    for (const { owners } of blocks)
      for (let at = 0; at < owners.length; at++) owners[at] = (owners[at] ?? 0) - first
    // Rows that were left to the careful reader had some, too.
    const used = this.#used.renumber(blocks.map(block => block.kinds))
    const kinds = used.flatMap(one => this.#kinds.all[one] ?? [])
    const merged = used.map(one => this.#merged.splice(one, 1, 0)[0] ?? 0)
    const room = this.#room
    this.#room = null
    const coverage = room === null ? [] : this.#coverage.all
    return {
      customers,
      kinds,
      owners: ownersOf(customers, kinds, blocks),
      coverage,
      blocks,
      room,
      goesOn,
      merged,
    }
  }
}

/** The report dates of each customer's rows. */
export function ownersOf(
  customers: readonly CustomerCells[],
  allKinds: readonly BatchKind[],
  blocks: readonly UserBlock[],
): BatchOwner[] {
  const [first] = customers
  const [kind] = allKinds
  // So it is with nearly all small files.
  if (first && kind && customers.length === 1 && allKinds.every(({ report }) => report === kind.report))
    return [{ customer: first, report: kind.report }]
  const reports: BatchKind['report'][] = []
  const reportOf = Int32Array.from(allKinds, ({ report }) => {
    const known = reports.indexOf(report)
    return known < 0 ? reports.push(report) - 1 : known
  })
  const isOneDay = reports.length === 1
  const pairs = new Set<number>()
  // By report: the last owner that it was met with, since users of one owner stand together.
  const metWith = new Int32Array(reports.length).fill(-1)
  for (const { owners, entryCounts, kinds } of blocks) {
    let entry = 0
    for (let user = 0; user < owners.length; user++) {
      const owner = owners[user] ?? 0
      const end = entry + (entryCounts[user] ?? 0)
      // Where all reports are of one day, the first entry tells it.
      for (; entry < end && !(isOneDay && metWith[0] === owner); entry++) {
        const report = reportOf[kinds[entry] ?? 0] ?? 0
        if (metWith[report] === owner) continue
        metWith[report] = owner
        pairs.add(owner * reports.length + report)
      }
      entry = end
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
