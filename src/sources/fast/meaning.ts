// Tells the kernel what the keys and day cells mean that it has met: each spelling is looked at once.
import type { CustomerCells } from '../../model/rows.ts'
import { type BatchFrame, LICENCE, NO_DAY } from '../../model/usage-batch.ts'
import { FRAME_KEY, type Kernel, type KeyKind, type Lines, OWNER_KEY } from './kernel.ts'
import { Numbered } from './numbered.ts'
import { coveredBy, FAST_FORMATS, type PackedRows, type Plan } from './plan.ts'
import { type Dates, dayOf, type KeyCells, type RowFormat } from './row-format.ts'

/** Stands for a cell that cannot be read, or must not be blank. */
const ODD = 0x7fffffff

/** Columns that stand side by side. */
interface Run {
  first: number
  last: number
  columns: string[]
}

/** Where the kernel finds what in the lines of a file. */
export function linesOf(plan: Plan): Lines & { runs: Record<KeyKind, readonly Run[]> } {
  const { format, places, width, delimiter, owner } = plan
  const { user, ownerColumns, frameColumns, entries } = FAST_FORMATS[format]
  const placeOf = (column: string): number => places[column] ?? -1
  const sinces = entries.flatMap(entry => [...entry.sinces].filter(column => placeOf(column) >= 0))
  const days = [...new Set<string>([...entries.flatMap(entry => entry.days), ...sinces])]
  return {
    width,
    delimiter,
    user: placeOf(user),
    // A column that the file lacks stands behind the last cell, where every line is blank.
    days: days.map(column => (placeOf(column) < 0 ? width : placeOf(column))),
    runs: {
      [OWNER_KEY]: owner ? [] : runsOf(ownerColumns, placeOf),
      [FRAME_KEY]: runsOf(frameColumns, placeOf),
    },
    entries: entries.map(({ days: [first, second = first], sinces: [since, sinceToo = since] }) => [
      days.indexOf(first),
      days.indexOf(second),
      days.indexOf(since),
      days.indexOf(sinceToo),
    ]),
  }
}

function runsOf(columns: readonly string[], placeOf: (column: string) => number): Run[] {
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

export class Meaning {
  readonly #kernel: Kernel
  readonly #format: RowFormat
  readonly #dates: Dates
  readonly #owner: CustomerCells | null
  readonly #runs: Record<KeyKind, readonly Run[]>
  readonly #owners = new Numbered<CustomerCells>()
  readonly #frames = new Numbered<BatchFrame>()
  /** By frame key: the day of its report. */
  readonly #reports: BatchFrame['report'][] = []
  #ownerKeys = 0
  #dayCells = 0
  /** What was told of: owners, frames, and by frame key which styles of names its rows have. */
  #toldOwners = 0
  #toldFrames = 0
  #toldStyles = new Int32Array(0)
  readonly #covers: boolean

  constructor(kernel: Kernel, plan: Plan, { runs }: ReturnType<typeof linesOf>) {
    this.#kernel = kernel
    this.#format = FAST_FORMATS[plan.format]
    this.#covers = coveredBy(plan.format).length > 0
    this.#dates = plan
    this.#owner = plan.owner
    this.#runs = runs
  }

  /** Call when lines were read, before they are packed. */
  teach(): void {
    this.#teachOwners()
    this.#teachFrames()
    const kernel = this.#kernel
    const days = from(this.#dayCells, kernel.dayCellCount, cell => {
      const day = dayOf(kernel.dayCell(cell), this.#dates)
      return day === null ? NO_DAY : (day ?? ODD)
    })
    kernel.fill('days', this.#dayCells, days)
    this.#dayCells += days.length
  }

  /** What is new since it was asked last. Ask when lines were packed. */
  tell(): Pick<PackedRows, 'owners' | 'frames' | 'coverage'> {
    const owners = this.#owners.all.slice(this.#toldOwners)
    const frames = this.#frames.all.slice(this.#toldFrames)
    this.#toldOwners += owners.length
    this.#toldFrames += frames.length
    return { owners, frames, coverage: this.#coverage() }
  }

  /** All owners and frames so far, by their numbers. */
  get known(): { owners: readonly CustomerCells[]; frames: readonly BatchFrame[] } {
    return { owners: this.#owners.all, frames: this.#frames.all }
  }

  /** The reports of the rows since it was asked last, where they cover workloads. Ask when lines were packed. */
  freshCoverage(): PackedRows['coverage'] {
    if (!this.#covers) return []
    const styles = this.#kernel.table('styles', this.#reports.length)
    const fresh = this.#coverageSince([], styles)
    styles.fill(0)
    return fresh
  }

  #teachOwners(): void {
    const kernel = this.#kernel
    const owners = from(this.#ownerKeys, kernel.keyCount(OWNER_KEY), key => {
      const owner = this.#owner ?? this.#format.ownerOf(this.#cells(OWNER_KEY, key))
      return owner === null ? ODD : this.#owners.add(owner)
    })
    kernel.fill('owners', this.#ownerKeys, owners)
    this.#ownerKeys += owners.length
  }

  #teachFrames(): void {
    const kernel = this.#kernel
    const width = this.#format.entries.length
    const keys = this.#reports.length
    const before = this.#frames.all.length
    const numbers = from(keys, kernel.keyCount(FRAME_KEY), key => {
      const frames = this.#format.framesOf(this.#cells(FRAME_KEY, key), this.#dates)
      this.#reports.push(frames?.[0]?.report ?? null)
      return frames?.map(frame => this.#frames.add(frame)) ?? new Array<number>(width).fill(ODD)
    })
    kernel.fill('frames', keys * width, numbers.flat())
    const fresh = this.#frames.all.slice(before)
    const reports = fresh.map(({ report }) => report ?? NO_DAY)
    kernel.fill('reports', before, reports)
    const onlyActive = fresh.map(({ licence }) => Number(licence === LICENCE.notStated))
    kernel.fill('onlyActive', before, onlyActive)
    // Makes room for what the kernel notes there.
    kernel.table('styles', this.#reports.length)
  }

  #coverage(): PackedRows['coverage'] {
    if (!this.#covers) return []
    const styles = this.#kernel.table('styles', this.#reports.length).slice()
    const told = this.#toldStyles
    this.#toldStyles = styles
    return this.#coverageSince(told, styles)
  }

  /** The reports whose styles of names are others than `told`. */
  #coverageSince(told: ArrayLike<number>, styles: ArrayLike<number>): PackedRows['coverage'] {
    return this.#reports.flatMap((report, key) => {
      const style = styles[key] ?? 0
      if (style === (told[key] ?? 0)) return []
      return [{ report, clear: (style & 1) > 0, concealed: (style & 2) > 0 }]
    })
  }

  #cells(kind: KeyKind, key: number): KeyCells {
    return Object.fromEntries(
      this.#runs[kind].flatMap(({ columns }, run) => {
        const cells = this.#kernel.runCells(kind, key, run, columns.length)
        return columns.map((column, index) => [column, cells[index] ?? ''])
      }),
    )
  }
}

/** What `make` makes of the numbers from `start` to before `end`. */
function from<T>(start: number, end: number, make: (number: number) => T): T[] {
  return Array.from({ length: end - start }, (_, index) => make(start + index))
}
