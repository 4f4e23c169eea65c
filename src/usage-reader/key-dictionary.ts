// Tells the kernel what the keys and day cells mean that it has met: each spelling is looked at once.
import type { CustomerCells } from '../model/rows.ts'
import { type BatchKind, LICENCE, NO_DAY } from '../model/usage-batch.ts'
import { type BulkCells, type BulkColumns, type Dates, dayOf } from '../sources/bulk-columns.ts'
import type { Kernel } from './host/kernel.ts'
import type { KeyPart, LineLayout } from './host/line-layout.ts'
import { Interned } from './interned.ts'
import { KIND_KEY, OWNER_KEY, UNREADABLE } from './kernel/constants.ts'
import { columnsOf, coveredBy, type PackedRows, type Plan } from './plan.ts'

/** Columns that stand side by side. */
export interface Run {
  first: number
  last: number
  columns: string[]
}

/** Where the kernel finds what in the lines of a file. */
export function layoutOf(plan: Plan): LineLayout & { runs: Record<KeyPart, readonly Run[]> } {
  const { places, width, delimiter, owner } = plan
  const { user, ownerColumns, kindColumns, entries } = columnsOf(plan)
  const placeOf = (column: string): number => places[column] ?? -1
  const sinces = entries.flatMap(entry => [...entry.sinces].filter(column => placeOf(column) >= 0))
  const days = [...new Set<string>([...entries.flatMap(entry => entry.days), ...sinces])]
  const runs = plan.isTable ? single : runsOf
  return {
    width,
    delimiter,
    user: placeOf(user),
    // A column that the file lacks stands behind the last cell, where every line is blank.
    days: days.map(column => (placeOf(column) < 0 ? width : placeOf(column))),
    runs: {
      [OWNER_KEY]: owner ? [] : runs(ownerColumns, placeOf),
      [KIND_KEY]: runs(kindColumns, placeOf),
    },
    entries: entries.map(({ days: [first, second = first], sinces: [since = '', sinceToo = since] }) => [
      days.indexOf(first),
      days.indexOf(second),
      days.indexOf(since),
      days.indexOf(sinceToo),
    ]),
  }
}

/** In a table no columns stand side by side. */
function single(columns: readonly string[], placeOf: (column: string) => number): Run[] {
  return runsOf(columns, placeOf).flatMap(({ first, columns: all }) =>
    all.map((column, index) => ({ first: first + index, last: first + index, columns: [column] })),
  )
}

export function runsOf(columns: readonly string[], placeOf: (column: string) => number): Run[] {
  const runs: Run[] = []
  const there = columns.map(column => ({ column, place: placeOf(column) })).filter(({ place }) => place >= 0)
  for (const { column, place } of there.sort((a, b) => a.place - b.place)) {
    const before = runs.at(-1)
    if (before && place === before.last + 1) {
      before.last = place
      before.columns.push(column)
    } else runs.push({ first: place, last: place, columns: [column] })
  }
  return runs
}

export class KeyDictionary {
  readonly #kernel: Kernel
  readonly #format: BulkColumns
  readonly #dates: Dates
  readonly #owner: CustomerCells | null
  readonly #runs: Record<KeyPart, readonly Run[]>
  readonly #owners = new Interned<CustomerCells>()
  readonly #kinds = new Interned<BatchKind>()
  /** By kind key: the day of its report, and whether its rows are entries whatever their days are. */
  readonly #reports: BatchKind['report'][] = []
  readonly #areEntries: boolean[] = []
  readonly #ownerOf: number[] = []
  #ownerKeys = 0
  #dayCells = 0
  /** What was reported: owners, kinds, and by kind key which styles of names its rows have. */
  #reportedOwners = 0
  #reportedKinds = 0
  #reportedStyles = new Int32Array(0)
  readonly #covers: boolean

  constructor(kernel: Kernel, plan: Plan, { runs }: ReturnType<typeof layoutOf>) {
    this.#kernel = kernel
    this.#format = columnsOf(plan)
    this.#covers = coveredBy(plan).length > 0
    this.#dates = plan
    this.#owner = plan.owner
    this.#runs = runs
  }

  /** Call when lines were read, before they are packed. */
  fillTables(): void {
    this.#fillOwners()
    this.#fillKinds()
    const kernel = this.#kernel
    const days = daysFrom(this.#dayCells, kernel, this.#dates)
    kernel.fill('days', this.#dayCells, days)
    this.#dayCells += days.length
  }

  /** What is new since it was asked last. Ask when lines were packed. */
  newEntries(): Pick<PackedRows, 'owners' | 'kinds' | 'coverage'> {
    const owners = this.#owners.all.slice(this.#reportedOwners)
    const kinds = this.#kinds.all.slice(this.#reportedKinds)
    this.#reportedOwners += owners.length
    this.#reportedKinds += kinds.length
    return { owners, kinds, coverage: this.#coverage() }
  }

  /** All owners and kinds so far, by their numbers. */
  get known(): { owners: readonly CustomerCells[]; kinds: readonly BatchKind[] } {
    return { owners: this.#owners.all, kinds: this.#kinds.all }
  }

  /** The day of the report of rows with a kind key; undefined where they may be no entries. */
  reportOf(key: number): BatchKind['report'] | undefined {
    return this.#areEntries[key] ? this.#reports[key] : undefined
  }

  /** The owner of rows with an owner key. */
  ownerOf(key: number): number {
    return this.#ownerOf[key] ?? UNREADABLE
  }

  /** The reports of the rows since it was asked last, where they cover workloads. Ask when lines were packed. */
  freshCoverage(): PackedRows['coverage'] {
    if (!this.#covers) return []
    const styles = this.#kernel.numbersOf('styles', this.#reports.length)
    const fresh = this.#coverageSince([], styles)
    styles.fill(0)
    return fresh
  }

  #fillOwners(): void {
    const kernel = this.#kernel
    const owners = from(this.#ownerKeys, kernel.keyCount(OWNER_KEY), key => {
      const owner = this.#owner ?? this.#format.ownerOf(this.#cells(OWNER_KEY, key))
      return owner === null ? UNREADABLE : this.#owners.add(owner)
    })
    kernel.fill('owners', this.#ownerKeys, owners)
    for (const owner of owners) this.#ownerOf.push(owner)
    this.#ownerKeys += owners.length
  }

  #fillKinds(): void {
    const kernel = this.#kernel
    const width = this.#format.entries.length
    const keys = this.#reports.length
    const count = kernel.keyCount(KIND_KEY)
    if (count === keys) return
    const before = this.#kinds.all.length
    const numbers = from(keys, count, key => {
      const kinds = this.#format.kindsOf(this.#cells(KIND_KEY, key), this.#dates)
      this.#reports.push(kinds?.[0]?.report ?? null)
      this.#areEntries.push(
        !this.#format.onlyActive || (kinds ?? []).some(({ licence }) => licence !== LICENCE.notStated),
      )
      return kinds?.map(kind => this.#kinds.add(kind)) ?? new Array<number>(width).fill(UNREADABLE)
    })
    kernel.fill('kinds', keys * width, numbers.flat())
    const fresh = this.#kinds.all.slice(before)
    const reports = fresh.map(({ report }) => report ?? NO_DAY)
    kernel.fill('reports', before, reports)
    const onlyActive = fresh.map(({ licence }) =>
      Number(this.#format.onlyActive && licence === LICENCE.notStated),
    )
    kernel.fill('onlyActive', before, onlyActive)
    // Makes room for what the kernel notes there.
    kernel.numbersOf('styles', this.#reports.length)
  }

  #coverage(): PackedRows['coverage'] {
    if (!this.#covers) return []
    const styles = this.#kernel.numbersOf('styles', this.#reports.length).slice()
    const reported = this.#reportedStyles
    this.#reportedStyles = styles
    return this.#coverageSince(reported, styles)
  }

  /** The reports whose styles of names are others than `reported`. */
  #coverageSince(reported: ArrayLike<number>, styles: ArrayLike<number>): PackedRows['coverage'] {
    const fresh: PackedRows['coverage'] = []
    // Of thousands of keys a small file has few.
    for (let key = 0; key < styles.length; key++) {
      const style = styles[key] ?? 0
      if (style !== (reported[key] ?? 0))
        fresh.push({ report: this.#reports[key] ?? null, clear: (style & 1) > 0, concealed: (style & 2) > 0 })
    }
    return fresh
  }

  #cells(part: KeyPart, key: number): BulkCells<string> {
    return cellsOf(this.#kernel, this.#runs[part], part, key)
  }
}

/** The cells of a key, by their columns. */
export function cellsOf(kernel: Kernel, runs: readonly Run[], part: KeyPart, key: number): BulkCells<string> {
  return Object.fromEntries(
    runs.flatMap(({ columns }, run) => {
      const cells = kernel.runCells(part, key, run, columns.length)
      return columns.map((column, index) => [column, cells[index] ?? ''])
    }),
  )
}

/** The days in the day cells from `start` on. */
export function daysFrom(start: number, kernel: Kernel, dates: Dates): number[] {
  return from(start, kernel.dayCellCount, cell => {
    const day = dayOf(kernel.dayCell(cell), dates)
    return day === null ? NO_DAY : (day ?? UNREADABLE)
  })
}

/** What `make` makes of the numbers from `start` to before `end`. */
export function from<T>(start: number, end: number, make: (number: number) => T): T[] {
  return Array.from({ length: end - start }, (_, index) => make(start + index))
}
