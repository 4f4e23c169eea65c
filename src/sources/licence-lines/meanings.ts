// What cells of a licence line mean, by the numbers that the kernel gives them: each is found out once, from the careful reader.
import type { Buffer } from 'node:buffer'
import { asDay } from '../../model/day.ts'
import { LicenceOwners } from '../../model/licence-owners.ts'
import type { CustomerCells, LicenceRow } from '../../model/rows.ts'
import { LicenceKernel } from '../../usage-reader/index.ts'
import type { RowIssue, Words } from '../cells/column.ts'
import type { LicenceColumns } from '../format.ts'
import { NO_SINK } from '../no-sink.ts'
import { CUSTOMER_KEYS } from '../owners/tenant.ts'
import type { RowReader } from '../rows/row-reader.ts'
import type { TotalColumn } from '../rows/totals.ts'
import { Cells } from './cells.ts'
import { isGuid } from './guid.ts'
import { PlainOwners } from './plain-owner.ts'
import { Splitter } from './split.ts'

/** What the lines of a file are read with. */
export interface LineSetup {
  delimiter: string
  /** Columns of a line. */
  width: number
  columns: readonly TotalColumn[]
  sendsOn: LicenceColumns
  read: RowReader
  /** Whose a row is; null, or with issues, where it does not say so. */
  customerOf(cells: readonly string[], issues: RowIssue[]): CustomerCells | null
  /** Places of the customer's id and name, -1 for no name, where a row says nothing else of it; null where it may. */
  tenant: { id: number; name: number } | null
  /** The customer of rows that do not say it. */
  owner: CustomerCells
  words: Words
  /** Rows that state no day get one by the name of the file. */
  hasStamp: boolean
}

/** Groups of cells by their numbers: those that say whose a row is, those that say of what kind, and each one that is wanted by row. */
export const OWNER = 0
export const KIND = 1
const OWN = ['sold', 'assigned', 'ends'] as const
export const SOLD = 2
export const ASSIGNED = 3
export const ENDS = 4

/** Stands for a cell that cannot be read, or names a total; NaN for one that is blank or no number. */
export const UNSURE = Number.NEGATIVE_INFINITY
const BLANK = { isSure: true, value: Number.NaN }

/** A line of the kernel's: where it starts in `bytes`, its number in the file, and the values of the groups of one cell. */
interface Line {
  bytes: Buffer
  start: number
  line: number
  own: readonly number[]
}

export class Meanings {
  readonly #setup: LineSetup
  readonly kernel: LicenceKernel
  readonly owners = new LicenceOwners()
  readonly kinds: LicenceRow[] = []
  /** By number of their cells: the place in those lists, once a row with them was certain. */
  readonly #ownerOf: number[] = []
  readonly #kindOf: number[] = []
  /** By group of one cell, and its number there: its value. */
  readonly #values: number[][]
  /** Places of the cells of each group, and those in which hardly two cells are the same. */
  readonly #groups: readonly (readonly number[])[]
  readonly #otherPlaces: readonly number[]
  readonly #subscriptionId: number
  readonly #reportDate: number
  readonly #cells: Cells
  readonly #splitter: Splitter
  readonly #plainOwners: PlainOwners | null
  readonly #places: { starts: Int32Array; ends: Int32Array }

  constructor(setup: LineSetup) {
    const { columns, width, delimiter, sendsOn, words } = setup
    this.#setup = setup
    const placeOf = (key: string): number => columns.find(one => one.key === key)?.index ?? -1
    const byPlace = Array.from({ length: width }, (_, index) => columns.filter(one => one.index === index))
    const id = placeOf(sendsOn.subscriptionId)
    const own = OWN.map(key => placeOf(sendsOn[key]))
    const customer = CUSTOMER_KEYS.map(placeOf)
    const isOther = (index: number) => index === id || byPlace[index]?.length === 0
    const known = [...byPlace.keys()].filter(index => !isOther(index))
    this.#subscriptionId = id
    this.#reportDate = placeOf('reportDate')
    this.#otherPlaces = [...byPlace.keys()].filter(isOther)
    this.#groups = [
      // The day of a row's export belongs to both.
      known.filter(index => index === this.#reportDate || customer.includes(index)),
      known.filter(index => ![...own, ...customer].includes(index)),
      ...own.map(index => known.filter(one => one === index)),
    ]
    this.#values = this.#groups.map(() => [])
    this.kernel = new LicenceKernel({ width, delimiter, groups: this.#groups, id })
    this.#cells = new Cells(byPlace, words)
    this.#splitter = new Splitter(delimiter)
    this.#plainOwners = this.#plainOwnersOf(setup)
    this.#places = { starts: new Int32Array(width), ends: new Int32Array(width) }
  }

  /** The place among the kinds of what a line says under that number; -1 where it is left to the careful reader. */
  kindOf(number: number, line: Line): number {
    return this.#kindOf[number] ?? this.#learnKind(number, line)
  }

  /** The same of whose it is, and of when. */
  ownerOf(number: number): number {
    return this.#ownerOf[number] ?? this.#learnOwner(number)
  }

  /** The value of a cell that is a group by itself; NaN where the file lacks it. */
  valueOf(group: number, number: number): number {
    const values = this.#values[group] ?? []
    return values[number] ?? this.#learnValues(values, group, number)
  }

  /** Numbers are given in order of first appearance. */
  #learnValues(values: number[], group: number, number: number): number {
    const [place] = this.#groups[group] ?? []
    while (values.length <= number) {
      const [cell = ''] = this.kernel.cells(group, values.length)
      const { isSure, value } = place === undefined ? BLANK : this.#cells.read(place, cell)
      values.push(isSure ? value : UNSURE)
    }
    return values[number] ?? UNSURE
  }

  /** Whether all cells that count by themselves can be read, of the line that starts there. */
  areOthersPlain(bytes: Buffer, start: number): boolean {
    this.#splitter.split(bytes, start, this.#places)
    const { starts, ends } = this.#places
    return this.#otherPlaces.every(place => {
      const from = starts[place] ?? 0
      const to = ends[place] ?? 0
      return (
        to === from || isGuid(bytes, from, to) || this.#cells.isPlain(place, bytes.toString('utf8', from, to))
      )
    })
  }

  /** These cells in their places, and elsewhere nothing; null where one cannot be read, or names a total. */
  #placed(texts: readonly string[], places: readonly number[]): string[] | null {
    const cells = new Array<string>(this.#setup.width).fill('')
    for (const [at, place] of places.entries()) {
      const cell = texts[at] ?? ''
      if (!this.#cells.read(place, cell).isSure) return null
      cells[place] = cell
    }
    return cells
  }

  /** What the careful reader makes of the line. */
  #learnKind(number: number, { bytes, start, line, own }: Line): number {
    this.#splitter.split(bytes, start, this.#places)
    const { starts, ends } = this.#places
    const texts = Array.from(starts, (from, place) => bytes.toString('utf8', from, ends[place]))
    const cells = this.#placed(texts, [...texts.keys()])
    if (cells === null) return -1
    const { read, owner, words, hasStamp } = this.#setup
    const rows: LicenceRow[] = []
    const sink = { ...NO_SINK, licence: (row: LicenceRow) => rows.push(row) }
    const { issues, duplicate } = read(cells, { owner, sink, words }, line)
    const [row] = rows
    if (!row || rows.length > 1 || issues.length > 0 || duplicate) return -1
    if ((row.reportDate === null && hasStamp) || !this.#hasOwn(row, cells, own)) return -1
    this.#kindOf[number] = this.kinds.push(row) - 1
    return this.kinds.length - 1
  }

  #learnOwner(number: number): number {
    const plain = this.#plainOwners
    if (plain) {
      const { bytes, start, end } = this.kernel.record(OWNER, number)
      const owner = plain.add(this.owners, bytes, start, end)
      if (owner >= 0) return this.#keepOwner(number, owner)
    }
    const [places = []] = this.#groups
    const cells = this.#placed(this.kernel.cells(OWNER, number), places)
    if (cells === null) return -1
    const issues: RowIssue[] = []
    const customer = this.#setup.customerOf(cells, issues)
    if (customer === null || issues.length > 0) return -1
    const { value: day } = this.#cells.read(this.#reportDate, cells[this.#reportDate] ?? '')
    const report = Number.isNaN(day) ? null : asDay(day)
    return this.#keepOwner(number, this.owners.add({ customer, report }))
  }

  #keepOwner(number: number, owner: number): number {
    this.#ownerOf[number] = owner
    return owner
  }

  /** null where other cells than an id, a name and a day say whose a row is. */
  #plainOwnersOf({ tenant }: LineSetup): PlainOwners | null {
    const [places = []] = this.#groups
    if (tenant === null) return null
    const wanted = [tenant.id, tenant.name, this.#reportDate]
    if (places.some(place => !wanted.includes(place)) || !places.includes(tenant.id)) return null
    const [id = -1, name = -1, day = -1] = wanted.map(place => places.indexOf(place))
    return new PlainOwners({ id, name, day }, places.length, cell => this.#cells.read(this.#reportDate, cell))
  }

  /** Whether a row has of its own what the cells of its line say. */
  #hasOwn(
    { subscriptionId, sold, assigned, ends, statedPercent }: LicenceRow,
    cells: readonly string[],
    own: readonly number[],
  ): boolean {
    return (
      subscriptionId === (cells[this.#subscriptionId] ?? '') &&
      [sold, assigned, ends].every((value, at) => Object.is(value ?? Number.NaN, own[at])) &&
      statedPercent === null
    )
  }
}
