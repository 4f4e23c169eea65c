// Columns that nobody reads and that part the rows of a file: where they are customers, all of them would count as one in silence.
import type { TenantColumns } from '../owners/tenant.ts'

export interface UnreadPart {
  header: string
  /** The first few of its values, as written. */
  values: string
  count: number
}

/** More than a partner has customers in one file. */
const MOST_VALUES = 1000
const SHOWN = 3

export class UnreadParts {
  readonly #columns: TenantColumns['unread']
  readonly #ofPeople: boolean
  readonly #values: readonly Set<string>[]
  #rows = 0

  constructor(columns: TenantColumns['unread'], ofPeople: boolean) {
    this.#columns = columns
    this.#ofPeople = ofPeople
    this.#values = columns.map(() => new Set())
  }

  see(cells: readonly string[]): void {
    this.#rows++
    for (const [at, { index }] of this.#columns.entries()) {
      const cell = cells[index]?.trim()
      const values = this.#values[at]
      if (cell && values && values.size <= MOST_VALUES) values.add(cell)
    }
  }

  /** A value for each person, or an address of one, is no customer. */
  found(): UnreadPart[] {
    return this.#columns.flatMap(({ header }, at) => {
      const values = [...(this.#values[at] ?? [])]
      const count = values.length
      const isMany = count > MOST_VALUES || (this.#ofPeople && count * 2 > this.#rows)
      if (count < 2 || isMany || values.some(value => value.includes('@'))) return []
      return [{ header, values: values.slice(0, SHOWN).join(', '), count }]
    })
  }
}
