// Small files, which are most: read on this thread, one after the other, by a kernel that keeps what it has learnt from
// files with the same header.
import type { CustomerCells } from '../model/rows.ts'
import { type BatchKind, type CalledUser, NO_DAY, type UsageBatch } from '../model/usage-batch.ts'
import { nameIn } from '../sources/bulk-columns.ts'
import { LISTS } from '../sources/formats/in-bulk.ts'
import { Kernel } from './host/kernel.ts'
import { KIND_KEY, OWNER_KEY, TOLD_DISPLAY_NAME, TOLD_USER } from './kernel/constants.ts'
import { KeyDictionary, layoutOf } from './key-dictionary.ts'
import { PeopleReader } from './people-reader.ts'
import { columnsOf, coveredBy, type Plan } from './plan.ts'
import { Renumbering } from './renumbering.ts'
import { ownersOf } from './shared-numbers.ts'
import type { SmallReader, SmallRows } from './small-rows.ts'

/** What a plan says of all files that have the same header and are read alike. */
export type Alike = Pick<
  Plan,
  'format' | 'places' | 'width' | 'delimiter' | 'owner' | 'dayOrder' | 'hasStamp'
>

/** Few headers are met in one run; each takes some memory. */
const MOST_READERS = 8
/** Bytes of a kernel that has learnt too much. */
const LARGEST = 256 * 1024 * 1024
const ANYBODY: CustomerCells = { id: '', name: '' }

export class SmallFiles {
  /** The latest first. */
  readonly #readers: { alike: Alike; reader: SmallReader }[] = []
  readonly #throws: boolean

  readonly #names: boolean

  /** `throws`: for tests, which are to see the defects of this lane; `names`: whether display names are asked for. */
  constructor(throws: boolean, names: boolean) {
    this.#throws = throws
    this.#names = names
  }

  /** The rows behind a header; null where they need the careful reader, or something fails on the way. */
  read(rows: Uint8Array, plan: Alike): SmallRows | null {
    try {
      return this.#read(rows, plan)
    } catch (error) {
      if (this.#throws) throw error
      this.#readers.length = 0
      return null
    }
  }

  #read(rows: Uint8Array, plan: Alike): SmallRows | null {
    const at = this.#readers.findIndex(({ alike }) => isAlike(alike, plan))
    const [found] = at < 0 ? [] : this.#readers.splice(at, 1)
    const isKept = found !== undefined && found.reader.size < LARGEST
    const one = isKept ? found : { alike: plan, reader: readerOf(plan, this.#names) }
    this.#readers.unshift(one)
    this.#readers.splice(MOST_READERS)
    return one.reader.read(rows, plan.owner)
  }
}

function isAlike(one: Alike, other: Alike): boolean {
  return (
    one.places === other.places &&
    one.format === other.format &&
    one.width === other.width &&
    one.delimiter === other.delimiter &&
    (one.owner === null) === (other.owner === null) &&
    one.dayOrder === other.dayOrder &&
    one.hasStamp === other.hasStamp
  )
}

function readerOf(plan: Alike, names: boolean): SmallReader {
  const list = LISTS.get(plan.format)
  return list ? new PeopleReader(list, plan, names) : new UsageRows(plan, names)
}

class UsageRows implements SmallReader {
  readonly #kernel: Kernel
  readonly #dictionary: KeyDictionary
  readonly #covered: readonly string[]
  readonly #hasNames: boolean
  readonly #owners = new Renumbering()
  readonly #kinds = new Renumbering()
  #mapped = { owners: 0, kinds: 0 }

  /** `names`: whether display names are read, where there are any. */
  constructor(plan: Alike, names: boolean) {
    const alike = {
      ...plan,
      owner: plan.owner && ANYBODY,
      file: -1,
      size: 0,
      threads: 1,
      isTable: false,
      isWide: false,
      isGuessed: false,
    }
    const lines = layoutOf(alike)
    const name = names ? (plan.places[columnsOf(plan).displayName] ?? -1) : -1
    this.#hasNames = name >= 0
    const told = name < 0 ? undefined : { name, department: plan.width, isList: false }
    this.#kernel = new Kernel({ ...lines, told })
    this.#dictionary = new KeyDictionary(this.#kernel, alike, lines)
    this.#covered = coveredBy(plan)
  }

  get size(): number {
    return this.#kernel.size
  }

  read(rows: Uint8Array, owner: CustomerCells | null): SmallRows | null {
    const kernel = this.#kernel
    if (!kernel.scanAll(rows)) return null
    this.#dictionary.fillTables()
    const { owners, kinds } = this.#dictionary.known
    this.#map(owners.length, kinds)
    kernel.forget()
    if (!kernel.gatherOwn()) return null
    const count = kernel.rowCount
    const whose = (number: number): CustomerCells => owner ?? owners[number] ?? ANYBODY
    const called = this.#hasNames ? this.#called(whose) : undefined
    if (called === null) return null
    const lastCustomer = count > 0 ? whose(kernel.lastOwner) : null
    const coverage = this.#dictionary.freshCoverage()
    const merged = kernel.takeMerged(kinds.length)
    const users = kernel.users.sort(owners.length).ends.at(-1) ?? 0
    const block = kernel.users.block(0, users, bytes => new ArrayBuffer(bytes))
    const blocks = [block]
    const customers = this.#owners.renumber([block.owners]).map(whose)
    const numbers = this.#kinds.renumber([block.kinds])
    const used: BatchKind[] = []
    for (const number of numbers) {
      const kind = kinds[number]
      if (kind) used.push(kind)
    }
    const batch: UsageBatch = {
      customers,
      kinds: used,
      owners: ownersOf(customers, used, blocks),
      // Only exports of one customer cover workloads.
      coverage:
        lastCustomer === null
          ? []
          : coverage.map(({ report, clear, concealed }) => {
              return { customer: lastCustomer, workloads: this.#covered, report, clear, concealed }
            }),
      blocks,
      room: null,
      goesOn: false,
      merged: numbers.map(one => merged[one] ?? 0),
      called,
    }
    return { kind: 'batch', rows: count, lastCustomer, batch }
  }

  /** What rows call their users; null where one of them may have no entry, so that it is for the careful reader to say. */
  #called(whose: (owner: number) => CustomerCells): CalledUser[] | null {
    const { number, text } = this.#kernel.told()
    const called: CalledUser[] = []
    for (let row = 0; row < this.#kernel.rowCount; row++) {
      const report = this.#dictionary.reportOf(number(row, KIND_KEY))
      if (report === undefined) return null
      const customer = whose(this.#dictionary.ownerOf(number(row, OWNER_KEY)))
      const displayName = nameIn(text(row, TOLD_DISPLAY_NAME))
      if (displayName !== '') called.push({ customer, report, user: text(row, TOLD_USER), displayName })
    }
    return called
  }

  /** The only thread calls owners and kinds what all call them. */
  #map(owners: number, kinds: readonly BatchKind[]): void {
    const from = this.#mapped
    // A header that thousands of files share has most of its keys in the first of them.
    if (owners === from.owners && kinds.length === from.kinds) return
    const fresh = (start: number, end: number): { start: number; values: number[] } => ({
      start,
      values: Array.from({ length: end - start }, (_, index) => start + index),
    })
    this.#kernel.map(0, fresh(from.owners, owners), fresh(from.kinds, kinds.length))
    const limits = kinds.slice(from.kinds).map(({ report }) => report ?? NO_DAY)
    this.#kernel.setLimits({ start: from.kinds, values: limits })
    this.#mapped = { owners, kinds: kinds.length }
  }
}
