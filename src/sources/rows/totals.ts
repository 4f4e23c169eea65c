// Rows that somebody added to a sheet with the totals of the others: left out where they are, an error where they are not.
import { foldId } from '../../model/fold.ts'
import { memoizePerObject } from '../../model/lazy.ts'
import { isPlaceholder } from '../../model/placeholder.ts'
import type { CellProblem, Column, Words } from '../cells/column.ts'
import type { CsvRecord } from '../csv/csv-records.ts'
import { CUSTOMER_KEYS } from '../owners/tenant.ts'
import { totalOfWhat } from './total-words.ts'

/** A column of a file as the totals see it. */
export interface TotalColumn {
  key: string
  index: number
  header: string
  column: Column<unknown, unknown>
}

/** What a row that was held back is: a total, a row like the others, or neither. */
export type Verdict = 'total' | 'row' | (CellProblem & { column: string })

/** Columns that name what a row is about; a row that names nothing but a total can be nothing else. */
const NAMES = /customer|product|sku|part(?!ner)|title|workload|subscription|account/i
/** One for each row: nothing can be summed up by it. */
const UNIQUE = 'subscriptionId'
const CUSTOMER_ID = 'customerId'

/** What sums are made of, and by what: files by the thousand have the same columns. */
const columnsFor = memoizePerObject((columns: readonly TotalColumn[]) => {
  const there = columns.filter(({ index }) => index >= 0)
  return {
    numbers: there.filter(({ column }) => column.adds === true),
    names: there.filter(({ key, column }) => column.adds !== true && NAMES.test(key)),
  }
})

/** Watches the rows of one file. */
export class Totals {
  readonly #numbers: readonly TotalColumn[]
  readonly #names: readonly TotalColumn[]
  readonly #words: Words
  readonly #width: number
  readonly #held: CsvRecord[] = []
  #counted = 0
  /** Sums of all rows, and by each value of each name: one number for each column of numbers. */
  readonly #all: number[]
  readonly #by: ReadonlyMap<number, Map<string, number[]>>

  private constructor(
    numbers: readonly TotalColumn[],
    names: readonly TotalColumn[],
    words: Words,
    width: number,
  ) {
    this.#numbers = numbers
    this.#names = names
    this.#words = words
    this.#width = width
    this.#all = numbers.map(() => 0)
    this.#by = new Map(names.filter(({ key }) => key !== UNIQUE).map(({ index }) => [index, new Map()]))
  }

  /** null for a file without names or without numbers that can be summed up; `width`: how many columns it has. */
  static of(columns: readonly TotalColumn[], words: Words, width: number): Totals | null {
    const { numbers, names } = columnsFor(columns)
    return numbers.length === 0 || names.length === 0 ? null : new Totals(numbers, names, words, width)
  }

  /** Holds a row back that may be a total until all others are known; false for any other row. */
  holds(record: CsvRecord): boolean {
    const isHeld = this.#mayBeTotal(record.cells)
    if (isHeld) this.#held.push(record)
    return isHeld
  }

  #mayBeTotal(cells: readonly string[]): boolean {
    return (
      cells.length === this.#width &&
      cells.some((cell, index) => cell !== '' && !this.#isNumber(index) && totalOfWhat(cell) !== null)
    )
  }

  /**
   * What the rows are that were held back. `all` gives the rows of the file again: most files have no totals, and sums
   * by each name in them cost more than reading twice the few that have. `canCheck`: whether all other rows could be
   * read, without which nothing can be said of sums.
   */
  async judge(
    canCheck: boolean,
    all: () => AsyncIterable<CsvRecord>,
  ): Promise<{ record: CsvRecord; verdict: Verdict }[]> {
    if (this.#held.length === 0) return []
    for await (const { cells } of all())
      if (cells.length === this.#width && !this.#mayBeTotal(cells)) this.#count(cells)
    // A product or customer with such a word in its name is one of the others, and belongs into their sums.
    const sure = new Set(this.#held.filter(({ cells }) => this.#isNothingElse(cells)))
    const doubtful = this.#held.filter(record => !sure.has(record))
    const isOneOfThem = ({ cells }: CsvRecord): boolean =>
      this.#hasIdOfItsOwn(cells) ||
      !((this.#hasTotal(cells) && this.#isSum(cells)) || this.#isAllOthers(cells))
    const rows = new Set(doubtful.filter(isOneOfThem))
    for (const { cells } of rows) this.#count(cells)
    return this.#held.map(record => {
      if (rows.has(record)) return { record, verdict: 'row' }
      const isWrong = canCheck && sure.has(record) && !this.#isSum(record.cells)
      return { record, verdict: isWrong ? this.#difference(record.cells) : 'total' }
    })
  }

  #isNumber(index: number): boolean {
    return this.#numbers.some(number => number.index === index)
  }

  /**
   * Whether a row with such a word beside a name that nothing here bears (`Contoso total`, `Report total`) can hardly be
   * anything else: several rows, and several numbers that are their sums.
   */
  #isAllOthers(cells: readonly string[]): boolean {
    const said = this.#valuesOf(cells).filter(value => value !== null && value > 0).length
    const isAll = this.#counted > 1 && said > 1 && this.#differing(cells, this.#all) < 0
    return isAll && !this.#isOfAThing(cells)
  }

  /**
   * Whether a row has the id of a subscription, or one of a customer that no other row has: no total has them. What may be
   * the number of rows is no id, and nobody is called by a mere word for total.
   */
  #hasIdOfItsOwn(cells: readonly string[]): boolean {
    if (cells.some((cell, index) => !this.#isNumber(index) && totalOfWhat(cell) === '')) return false
    return this.#names.some(({ key, index }) => {
      const id = foldId(cells[index] ?? '')
      const isNew = key === UNIQUE || (key === CUSTOMER_ID && this.#by.get(index)?.has(id) === false)
      const isCount = /^\d{1,6}$/.test(id) && Number(id) <= this.#counted
      return isNew && id !== '' && !isCount && !isPlaceholder(id) && totalOfWhat(id) === null
    })
  }

  /** Whether a row is about a product that others have too (`Total Energies`, `Office 365 E3`), so that a customer is called so. */
  #isOfAThing(cells: readonly string[]): boolean {
    return this.#names.some(({ key, index }) => {
      const cell = cells[index] ?? ''
      const isKnown = this.#by.get(index)?.has(foldId(cell)) === true
      return !CUSTOMER_KEYS.includes(key) && isKnown && totalOfWhat(cell) === null
    })
  }

  #count(cells: readonly string[]): void {
    this.#counted++
    const values = this.#valuesOf(cells)
    addTo(this.#all, values)
    for (const [index, sums] of this.#by) {
      const name = foldId(cells[index] ?? '')
      if (name === '') continue
      const sum = sums.get(name) ?? values.map(() => 0)
      addTo(sum, values)
      sums.set(name, sum)
    }
  }

  #valuesOf(cells: readonly string[]): (number | null)[] {
    return this.#numbers.map(({ index, column }) => {
      const cell = (cells[index] ?? '').trim()
      const parsed = cell === '' ? { value: null } : column.parse(cell, this.#words)
      return 'value' in parsed && typeof parsed.value === 'number' ? parsed.value : null
    })
  }

  /** Whether a cell names a total: of all, or of something that another row names in the same column, or this one in another. */
  #isTotal(cells: readonly string[], index: number): boolean {
    const what = this.#isNumber(index) ? null : wholeOf(cells[index] ?? '')
    if (what === null || what === '') return what === ''
    return (
      this.#by.get(index)?.has(what) === true ||
      this.#names.some(name => name.index !== index && foldId(cells[name.index] ?? '') === what)
    )
  }

  #hasTotal(cells: readonly string[]): boolean {
    return cells.some((_, index) => this.#isTotal(cells, index))
  }

  #isSum(cells: readonly string[]): boolean {
    return this.#sumsFor(cells).some(sums => this.#differing(cells, sums) < 0)
  }

  /** The first number of a row that is not the sum, by its place among the columns of numbers; -1 where all are. */
  #differing(cells: readonly string[], sums: readonly number[]): number {
    const values = this.#valuesOf(cells)
    // What a total leaves blank it does not state.
    return this.#numbers.findIndex(
      ({ index }, at) => (cells[index] ?? '').trim() !== '' && values[at] !== sums[at],
    )
  }

  #difference(cells: readonly string[]): Verdict {
    const sums = this.#sumsFor(cells).at(-1) ?? []
    const at = this.#differing(cells, sums)
    const { header = '', index = -1 } = this.#numbers[at] ?? {}
    const params = { found: (cells[index] ?? '').trim(), sum: sums[at] ?? 0 }
    return { code: 'not-the-total', column: header, params }
  }

  /** The sums that a row may state: of all rows, and of those with one of the names in it. */
  #sumsFor(cells: readonly string[]): number[][] {
    const parts = [...this.#by].flatMap(([index, sums]) => {
      const cell = cells[index] ?? ''
      const sum = sums.get(wholeOf(cell) ?? foldId(cell))
      return sum === undefined ? [] : [sum]
    })
    return [this.#all, ...parts]
  }

  /** Whether every name of a row is blank or a total, the customer aside where another name is one. */
  #isNothingElse(cells: readonly string[]): boolean {
    const said = this.#names.filter(({ index }) => (cells[index] ?? '').trim() !== '')
    const totals = said.filter(({ index }) => this.#isTotal(cells, index))
    const isOfCustomer = totals.some(({ key }) => !CUSTOMER_KEYS.includes(key))
    const isElse = said.some(
      name => !totals.includes(name) && !(isOfCustomer && CUSTOMER_KEYS.includes(name.key)),
    )
    return !isElse && this.#hasTotal(cells)
  }
}

function addTo(sums: number[], values: readonly (number | null)[]): void {
  for (const [at, value] of values.entries()) sums[at] = (sums[at] ?? 0) + (value ?? 0)
}

/** What a cell names the total of, as ids and names are compared here: an id is one, however another program has dressed it. */
function wholeOf(cell: string): string | null {
  const what = totalOfWhat(cell)
  return what === null ? null : foldId(what)
}
