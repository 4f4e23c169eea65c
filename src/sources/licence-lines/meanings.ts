// What cells of a licence line mean, by the numbers that the kernel gives them: each is found out once, from the careful reader.
import type { Buffer } from 'node:buffer'
import { asDay } from '../../model/day.ts'
import { ASSIGNED, ENDS, KIND, LINE, NOT_STATED, OWNER, SOLD, UNTAUGHT } from '../../model/licence-fields.ts'
import { LicenceOwners } from '../../model/licence-owners.ts'
import { NO_DAY } from '../../model/no-day.ts'
import type { CustomerCells, LicenceRow } from '../../model/rows.ts'
import { LicenceKernel, ODD_LINE, ODD_LOOSE } from '../../usage-reader/index.ts'
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

/** What is a group by itself: amounts, and a day. */
const OWN = ['sold', 'assigned', 'ends'] as const
const OWN_GROUPS = [SOLD, ASSIGNED, ENDS] as const
type OwnGroup = (typeof OWN_GROUPS)[number]
/** The largest amount that has room among the numbers of a row. */
const MOST = 0x7fffffff

/** A line: where it starts in `bytes`, its number in the file, and the values of the groups of one cell; NaN for none. */
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
    this.kernel = new LicenceKernel({ width, delimiter, groups: this.#groups, id })
    this.#cells = new Cells(byPlace, words)
    this.#splitter = new Splitter(delimiter)
    this.#plainOwners = this.#plainOwnersOf(setup)
    this.#places = { starts: new Int32Array(width), ends: new Int32Array(width) }
  }

  /**
   * Finds out what is not known of a row, of which the numbers stand at `at` and its odd ones at `one`, and fills it in; false where it
   * is for the careful reader.
   */
  complete(bytes: Buffer, rows: Int32Array, at: number, odd: Int32Array, one: number): boolean {
    for (const group of OWN_GROUPS) {
      if (rows[at + group] === UNTAUGHT)
        rows[at + group] = this.#taught(odd[one + 1 + group] ?? 0, record => this.#learnValue(group, record))
      if (rows[at + group] === UNTAUGHT) return false
    }
    const start = odd[one + ODD_LINE] ?? 0
    if (odd[one + ODD_LOOSE] !== 0 && !this.#areOthersPlain(bytes, start)) return false
    // The kind first: who has no row that is certain is not to be met here.
    if (rows[at + KIND] === UNTAUGHT) {
      const own = OWN_GROUPS.map(group => numberOf(group, rows[at + group] ?? 0))
      const line = { bytes, start, line: rows[at + LINE] ?? 0, own }
      rows[at + KIND] = this.#taught(odd[one + 1 + KIND] ?? 0, () => this.#learnKind(line))
      if (rows[at + KIND] === UNTAUGHT) return false
    }
    if (rows[at + OWNER] === UNTAUGHT)
      rows[at + OWNER] = this.#taught(odd[one + 1 + OWNER] ?? 0, record => this.#learnOwner(record))
    return rows[at + OWNER] !== UNTAUGHT
  }

  /** What cells say is found out for the first row that has them, and known to the kernel behind it. */
  #taught(record: number, learn: (record: number) => number): number {
    const known = this.kernel.meaningOf(record)
    return known === UNTAUGHT ? this.kernel.teach(record, learn(record)) : known
  }

  /** As a number of a row. */
  #learnValue(group: OwnGroup, record: number): number {
    const none = group === ENDS ? NO_DAY : NOT_STATED
    const [place] = this.#groups[group] ?? []
    if (place === undefined) return none
    const [cell = ''] = this.kernel.cellsOf(record)
    const { isSure, value } = this.#cells.read(place, cell)
    if (!isSure) return UNTAUGHT
    if (Number.isNaN(value)) return none
    const hasRoom = Number.isInteger(value) && value <= MOST && (value >= 0 || group === ENDS)
    return hasRoom ? value : UNTAUGHT
  }

  /** Whether all cells that count by themselves can be read, of the line that starts there. */
  #areOthersPlain(bytes: Buffer, start: number): boolean {
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
  #learnKind({ bytes, start, line, own }: Line): number {
    this.#splitter.split(bytes, start, this.#places)
    const { starts, ends } = this.#places
    const texts = Array.from(starts, (from, place) => bytes.toString('utf8', from, ends[place]))
    const cells = this.#placed(texts, [...texts.keys()])
    if (cells === null) return UNTAUGHT
    const { read, owner, words, hasStamp } = this.#setup
    const rows: LicenceRow[] = []
    const sink = { ...NO_SINK, licence: (row: LicenceRow) => rows.push(row) }
    const { issues, duplicate } = read(cells, { owner, sink, words }, line)
    const [row] = rows
    if (!row || rows.length > 1 || issues.length > 0 || duplicate) return UNTAUGHT
    if ((row.reportDate === null && hasStamp) || !this.#hasOwn(row, cells, own)) return UNTAUGHT
    return this.kinds.push(row) - 1
  }

  #learnOwner(record: number): number {
    const plain = this.#plainOwners
    if (plain) {
      const { bytes, start, end } = this.kernel.bytesOf(record)
      const owner = plain.add(this.owners, bytes, start, end)
      if (owner >= 0) return owner
    }
    const [places = []] = this.#groups
    const cells = this.#placed(this.kernel.cellsOf(record), places)
    if (cells === null) return UNTAUGHT
    const issues: RowIssue[] = []
    const customer = this.#setup.customerOf(cells, issues)
    if (customer === null || issues.length > 0) return UNTAUGHT
    const { value: day } = this.#cells.read(this.#reportDate, cells[this.#reportDate] ?? '')
    const report = Number.isNaN(day) ? null : asDay(day)
    return this.owners.add({ customer, report })
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

/** What a number of a row says; NaN for none. */
function numberOf(group: OwnGroup, value: number): number {
  return value === (group === ENDS ? NO_DAY : NOT_STATED) ? Number.NaN : value
}
