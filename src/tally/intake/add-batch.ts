// Takes in rows that came gathered by user. Where a customer has no users yet, which is usual, nobody is looked for.
import { viewOf } from '../../columns/hash.ts'
import type { Day } from '../../model/day.ts'
import type { TakenNames } from '../../model/sink.ts'
import {
  type BatchKind,
  type BatchOwner,
  NO_DAY,
  ORIGIN,
  type UsageBatch,
  type UserBlock,
  type UserRoom,
} from '../../model/usage-batch.ts'
import type { Styles } from './coverage-book.ts'
import type { DisplayNames } from './display-names.ts'
import type { ExportBook, ExportUsers } from './export-book.ts'
import type { UsageTable } from './usage-table.ts'
import type { UserPool } from './user-pool.ts'

/** What the rows go into. */
interface Store {
  readonly users: UserPool
  readonly usageTable: UsageTable
  readonly exports: ExportBook
  readonly displayNames: DisplayNames
  /** What kinds of batches are numbered in the usage table, for rows of a format. */
  readonly knownKinds: WeakMap<BatchKind, { format: string; number: number }>
  readonly file: string
  readonly format: string
  isLater(day: Day | null): boolean
  entryKind(kind: BatchKind): number
  cover(ref: number, workloads: readonly string[], report: number, styles: Styles): void
}

/** Left out: rows of reports that are later than the asked day. */
const OUT = -1

/**
 * `refer` gives the reference of a customer; -1 where rows of that report date are left out. Tells the names of new users of
 * one customer, which are kept together.
 */
export function addBatch(
  store: Store,
  batch: UsageBatch,
  refer: (owner: BatchOwner) => number,
): TakenNames | undefined {
  const refs = batch.owners.map(refer)
  for (const covered of batch.coverage)
    store.cover(refer(covered), covered.workloads, covered.report ?? NO_DAY, covered)
  for (const called of batch.called ?? []) {
    const ref = refer(called)
    if (ref !== OUT) store.displayNames.add(ref, called.user, called.displayName, called.report)
  }
  return new Adding(store, batch, refs).run()
}

class Adding {
  readonly #store: Store
  readonly #batch: UsageBatch
  /** By owner: its reference, OUT where all of its rows are left out; and whether that had no users before. */
  readonly #refs: Int32Array
  readonly #isNew: boolean[] = []
  readonly #entryKinds: Int32Array
  /** By owner: its report date; null where its rows are of several. */
  readonly #reports: (number | null)[] = []

  /** `refs`: the references of `batch.owners`. */
  constructor(store: Store, batch: UsageBatch, refs: readonly number[]) {
    this.#store = store
    this.#batch = batch
    const { customers, owners } = batch
    const places =
      customers.length === 1 ? null : new Map(customers.map((customer, index) => [customer, index]))
    this.#refs = new Int32Array(customers.length).fill(OUT)
    let next = 0
    for (const { customer, report } of owners) {
      const place = places?.get(customer) ?? 0
      const ref = refs[next++] ?? OUT
      if (ref !== OUT) this.#refs[place] = ref
      const day = report ?? NO_DAY
      const known = this.#reports[place]
      this.#reports[place] = known === undefined || known === day ? day : null
    }
    const seen = new Set<number>()
    const { users } = store
    const { newcomers } = users
    const goesOn = batch.goesOn && newcomers.ref === this.#refs[0] && newcomers.size === users.size
    for (let owner = 0; owner < customers.length; owner++) {
      const ref = this.#refs[owner] ?? OUT
      this.#isNew.push(!seen.has(ref) && (!users.has(ref) || (owner === 0 && goesOn)))
      seen.add(ref)
    }
    this.#entryKinds = new Int32Array(batch.kinds.length)
    let kinds = 0
    for (const kind of batch.kinds) this.#entryKinds[kinds++] = this.#numberOf(kind)
  }

  run(): TakenNames | undefined {
    const { merged, kinds, room } = this.#batch
    const { usageTable, users } = this.#store
    const needed = room ?? roomOf(this.#batch)
    usageTable.reserve(needed.entries)
    users.reserve(needed.users, needed.nameBytes)
    const all = this.#runs()
    const first = users.size
    let areTaken = all.length === 1
    for (const run of all) areTaken = this.#addRun(run) && areTaken
    const last = all.at(-1)?.owner ?? -1
    users.newcomers = { ref: this.#isNew[last] ? (this.#refs[last] ?? OUT) : OUT, size: users.size }
    // Of a report that is later than is asked for no row counts, however often it came.
    for (const [kind, rows] of kinds[0]?.origin === ORIGIN.own ? merged.entries() : [])
      if (this.#entryKinds[kind] !== OUT) usageTable.merged += rows
    return areTaken ? { pool: users, first, end: users.size } : undefined
  }

  /** Owner after owner, so that the table is in order as it is. */
  #runs(): Run[] {
    const { blocks, customers } = this.#batch
    const [only] = blocks
    if (only && blocks.length === 1) return runsOf(only)
    const runs: Run[][] = customers.map(() => [])
    for (const block of blocks) for (const run of runsOf(block)) runs[run.owner]?.push(run)
    return runs.flat()
  }

  /** Whether all of its users are new. */
  #addRun({ owner, block, ...at }: Run): boolean {
    const { users, usageTable } = this.#store
    const ref = this.#refs[owner] ?? OUT
    if (ref === OUT) return false
    if (this.#isNew[owner]) {
      const { names: bytes, nameLengths: lengths } = block
      const user = users.append(ref, { bytes, start: at.name, lengths, first: at.first, last: at.last })
      usageTable.append(user, block, this.#entryKinds, at)
      this.#noteUsers(user, owner, block, at)
    } else this.#addKnown(ref, block, at)
    return this.#isNew[owner] === true
  }

  /** Adds users of a reference that has some already: they may be the same. */
  #addKnown(ref: number, block: UserBlock, { first, last, entry, name }: Place): void {
    const { users, usageTable } = this.#store
    const view = viewOf(block.names)
    for (let place = first; place < last; place++) {
      const nameEnd = name + (block.nameLengths[place] ?? 0)
      const user = users.addBytes(ref, view, name, nameEnd)
      name = nameEnd
      this.#noteEntries(ref, user, block, entry, entry + (block.entryCounts[place] ?? 0))
      for (const end = entry + (block.entryCounts[place] ?? 0); entry < end; entry++) {
        const entryKind = this.#entryKinds[block.kinds[entry] ?? 0] ?? OUT
        if (entryKind !== OUT)
          usageTable.add(user, entryKind, block.days[entry] ?? NO_DAY, block.sinces[entry] ?? NO_DAY)
      }
    }
  }

  /** Tells the exports of new users, the first of whom is `user`, that they are in them. */
  #noteUsers(user: number, owner: number, block: UserBlock, { first, last, entry }: Place): void {
    const { exports, file } = this.#store
    const ref = this.#refs[owner] ?? OUT
    const report = this.#reports[owner]
    if (report !== undefined && report !== null && this.#batch.kinds[0]?.origin === ORIGIN.own) {
      exports.of(ref, report, file).add(user, user + last - first)
      return
    }
    let from = entry
    for (let place = first; place < last; place++, user++) {
      const end = from + (block.entryCounts[place] ?? 0)
      this.#noteEntries(ref, user, block, from, end)
      from = end
    }
  }

  #noteEntries(ref: number, user: number, { kinds, days }: UserBlock, first: number, end: number): void {
    const { exports, file, usageTable } = this.#store
    let one: ExportUsers | null = null
    for (let entry = first; entry < end; entry++) {
      const entryKind = this.#entryKinds[kinds[entry] ?? 0] ?? OUT
      if (entryKind === OUT) continue
      const report = usageTable.entryKinds.reportOf(entryKind)
      if (one?.report !== report) {
        one = exports.of(ref, report, file)
        one.add(user, user + 1)
      }
      one.mix(user, entryKind, days[entry] ?? NO_DAY)
    }
  }

  /** Files that come one after the other share their kinds. */
  #numberOf(kind: BatchKind): number {
    const store = this.#store
    const { knownKinds, format } = store
    const known = knownKinds.get(kind)
    if (known?.format === format) return known.number
    const number = store.isLater(kind.report) ? OUT : store.entryKind(kind)
    knownKinds.set(kind, { format, number })
    return number
  }
}

/** Users that stand together in a block, from `first` to before `last`, and where their columns begin. */
interface Place {
  first: number
  last: number
  entry: number
  name: number
}

interface Run extends Place {
  owner: number
  block: UserBlock
}

function runsOf(block: UserBlock): Run[] {
  const { owners, nameLengths, entryCounts } = block
  const runs: Run[] = []
  let entry = 0
  let name = 0
  for (let first = 0, last = 0; first < owners.length; first = last) {
    const run = { owner: owners[first] ?? 0, block, first, last, entry, name }
    for (; last < owners.length && owners[last] === run.owner; last++) {
      entry += entryCounts[last] ?? 0
      name += nameLengths[last] ?? 0
    }
    run.last = last
    runs.push(run)
  }
  return runs
}

function roomOf({ blocks }: UsageBatch): UserRoom {
  const room = { users: 0, entries: 0, nameBytes: 0 }
  for (const { owners, kinds, names } of blocks) {
    room.users += owners.length
    room.entries += kinds.length
    room.nameBytes += names.length
  }
  return room
}
