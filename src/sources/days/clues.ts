// What the dates of a file tell of the order that they are written in.
import { type Day, monthStart } from '../../model/day.ts'
import { DAY_ORDERS, type DayOrder } from '../../model/terms.ts'
import { type OpenDay, readWrittenDay } from './written.ts'

/** A cell in a file. */
export interface DateCell {
  found: string
  line: number
  column: string
}

type ByOrder<T> = Record<DayOrder, T>

export class DateClues {
  /** The first cell that can only be read in this order: a number above 12 is no month. */
  readonly certain: ByOrder<DateCell | null> = { dmy: null, mdy: null }
  /** AM or PM stands behind an open date. */
  latinHalf = false
  /** Somebody was active after the day of the export, if the order is this one. */
  readonly future: ByOrder<boolean> = { dmy: false, mdy: false }
  /** The newest day of the export in this order; null where no row has one. */
  readonly newest: ByOrder<Day | null> = { dmy: null, mdy: null }
  /** Cells that name the customers of the rows. */
  readonly customers = new Set<string>()
  readonly #header: readonly string[]
  /** Where the day of the export stands, and who a row is of; -1 for columns that the file lacks. */
  readonly #report: number
  readonly #customer: readonly number[]
  readonly #activity: readonly number[]
  /** In the file, and in each of its columns: another one may have come from elsewhere. */
  readonly #all = new Changed()
  readonly #byColumn: Changed[] = []
  /** The day of the rows of a file that has no column for it. */
  readonly #nameDay: Day | null

  /** `places`: where the columns of the format stand in the file. */
  constructor(
    header: readonly string[],
    folded: readonly string[],
    { reportDate = -1, customerId = -1, customerName = -1 }: Readonly<Record<string, number>>,
    nameDay: Day | null,
  ) {
    this.#header = header
    this.#report = reportDate
    this.#customer = [customerId, customerName]
    this.#activity = folded.flatMap((name, index) => (name.includes('activity') ? [index] : []))
    this.#nameDay = nameDay
  }

  see(cells: readonly string[], line: number): void {
    const days = cells.map(dayOfCell)
    for (const [index, day] of days.entries()) {
      if (day === undefined) continue
      const cell = { found: cells[index]?.trim() ?? '', line, column: this.#header[index] ?? '' }
      const column = this.#byColumn[index] ?? new Changed()
      this.#byColumn[index] = column
      this.#all.see(day, cell)
      column.see(day, cell)
      if (typeof day === 'number') continue
      this.latinHalf ||= day.latinHalf
      if (day.mdy === null) this.certain.dmy ??= cell
      if (day.dmy === null) this.certain.mdy ??= cell
    }
    for (const order of DAY_ORDERS) {
      const report = this.#report < 0 ? this.#nameDay : read(days[this.#report], order)
      if (report === null) continue
      this.newest[order] = Math.max(report, this.newest[order] ?? report) as Day
      this.future[order] ||= this.#activity.some(index => (read(days[index], order) ?? report) > report)
    }
    for (const place of this.#customer) if (cells[place]) this.customers.add(cells[place])
  }

  /** The two cells that show it where a program changed some dates and not the others. */
  get swapped(): [DateCell, DateCell] | null {
    return [this.#all, ...this.#byColumn].find(one => one?.pair)?.pair ?? null
  }
}

/** Watches for a program that changed those dates alone that were days in its own order too. */
class Changed {
  /** The first day that is written in a way with one order only, and is no day above 12. */
  #early: DateCell | null = null
  /** The first date with slashes that is a day in one order only. */
  #left: DateCell | null = null
  /** A day above 12 is written otherwise than with slashes, or a date with slashes is a day in both orders. */
  #isAsWritten = false

  see(day: Day | OpenDay, cell: DateCell): void {
    if (typeof day !== 'number') {
      if (day.mdy === null || day.dmy === null) this.#left ??= cell
      else this.#isAsWritten = true
    } else if (day - monthStart(day) >= 12) this.#isAsWritten = true
    // The seventh of July is the same in both orders, and tells nothing.
    else if (!WITH_SLASHES.test(cell.found)) this.#early ??= cell
  }

  /** No day above 12 is among those that were changed, and all others are above 12. */
  get pair(): [DateCell, DateCell] | null {
    return this.#isAsWritten || !this.#early || !this.#left ? null : [this.#early, this.#left]
  }
}

const WITH_SLASHES = /^\d{1,2}([/-])\d{1,2}\1\d{4}/

/** Most cells are no dates: those are known by a look. */
function dayOfCell(cell: string): Day | OpenDay | undefined {
  return /^\D*\d[\s\S]*[-./／年．]/u.test(cell) ? readWrittenDay(cell.trim()) : undefined
}

function read(day: Day | OpenDay | undefined, order: DayOrder): Day | null {
  return (typeof day === 'object' ? day[order] : day) ?? null
}
