// Small lists of people, read by a kernel that keeps what it has learnt from lists with the same header.

import type { PersonKind, ToldPerson } from '../model/people-batch.ts'
import type { CustomerCells } from '../model/rows.ts'
import { type ListColumns, nameIn } from '../sources/bulk-columns.ts'
import { Kernel } from './host/kernel.ts'
import { KIND_KEY, OWNER_KEY, TOLD_DEPARTMENT, TOLD_DISPLAY_NAME, UNREADABLE } from './kernel/constants.ts'
import { cellsOf, daysFrom, from, type Run, runsOf } from './key-dictionary.ts'
import type { Plan } from './plan.ts'
import { Renumbering } from './renumbering.ts'
import type { SmallReader, SmallRows } from './small-rows.ts'

type Alike = Pick<Plan, 'places' | 'width' | 'delimiter' | 'dayOrder' | 'hasStamp'>

export class PeopleReader implements SmallReader {
  readonly #kernel: Kernel
  readonly #plan: Alike
  readonly #format: ListColumns
  readonly #runs: readonly Run[]
  /** By key, null for one that needs the careful reader; and by day cell. */
  readonly #kinds: (PersonKind | null)[] = []
  readonly #days: number[] = []
  readonly #numbers = new Renumbering()

  readonly #names: boolean

  /** `names`: whether it is kept what people are called. */
  constructor(format: ListColumns, plan: Alike, names: boolean) {
    this.#names = names
    const { places, width, delimiter } = plan
    const placeOf = (column: string): number => places[column] ?? -1
    // A column that the file lacks stands behind the last cell, where every line is blank.
    const cellOf = (column: string): number => (placeOf(column) < 0 ? width : placeOf(column))
    const { user, deletedOn, displayName, department, kindColumns } = format
    this.#format = format
    this.#plan = plan
    this.#runs = runsOf(kindColumns, placeOf)
    this.#kernel = new Kernel({
      width,
      delimiter,
      user: placeOf(user),
      days: [cellOf(deletedOn)],
      runs: { [OWNER_KEY]: [], [KIND_KEY]: this.#runs },
      entries: [],
      told: { name: cellOf(displayName), department: cellOf(department), isList: true },
    })
  }

  get size(): number {
    return this.#kernel.size
  }

  /** Its rows do not say whose they are. */
  read(rows: Uint8Array, customer: CustomerCells | null): SmallRows | null {
    const kernel = this.#kernel
    if (customer === null || !kernel.scanAll(rows)) return null
    this.#learn()
    const { columns, names } = kernel.people()
    const count = kernel.rowCount
    const column = (at: number): Int32Array => columns.subarray(at * count, (at + 1) * count)
    const [nameLengths, kindOf, deletedOn, told] = [column(0), column(1), column(2), column(3)]
    for (let row = 0; row < deletedOn.length; row++) {
      const day = this.#days[deletedOn[row] ?? 0] ?? UNREADABLE
      if (day === UNREADABLE) return null
      deletedOn[row] = day
    }
    const kinds: PersonKind[] = []
    for (const key of this.#numbers.renumber([kindOf])) {
      const kind = this.#kinds[key] ?? null
      if (kind === null) return null
      kinds.push(kind)
    }
    const said = this.#names ? this.#said() : undefined
    const batch = { customer, reportDate: null, kinds, kindOf, deletedOn, told, said, names, nameLengths }
    return { kind: 'people', rows: count, lastCustomer: customer, batch }
  }

  #said(): ToldPerson[] {
    const { text } = this.#kernel.told()
    return from(0, this.#kernel.rowCount, row => ({
      displayName: nameIn(text(row, TOLD_DISPLAY_NAME)),
      department: text(row, TOLD_DEPARTMENT).trim(),
    }))
  }

  /** Finds out what keys and day cells mean that were not met before. */
  #learn(): void {
    const kernel = this.#kernel
    const kinds = from(this.#kinds.length, kernel.keyCount(KIND_KEY), key =>
      this.#format.kindOf(cellsOf(kernel, this.#runs, KIND_KEY, key)),
    )
    this.#kinds.push(...kinds)
    this.#days.push(...daysFrom(this.#days.length, kernel, this.#plan))
  }
}
