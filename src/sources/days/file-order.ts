// The order of day and month in one file, looked for when the first date is met that can be read in two ways.
import type { Day } from '../../model/day.ts'
import { lazy } from '../../model/lazy.ts'
import { InputError, type Problem } from '../../model/problem.ts'
import type { CustomerCells } from '../../model/rows.ts'
import type { DayOrder } from '../../model/terms.ts'
import type { RowIssue } from '../cells/column.ts'
import type { Head } from '../headers/head.ts'
import { DateClues } from './clues.ts'
import { orderOf } from './order.ts'
import type { Stamp } from './stamp.ts'

/** What the order may be told by, beside the file. */
export interface OrderOptions {
  /** The customer of a file without customer columns. */
  owner: CustomerCells
  /** Of when it is by its name and those of the folders above it. */
  stamp: Stamp | null
  /** What the user said of files that do not show it. */
  dayOrder: DayOrder | null
  /** Whether a file other than this one is of a day near this one, of one of these customers, by id or name. */
  isNearOthers(customers: Iterable<string>, day: Day): Promise<boolean>
}

export class FileOrder {
  /** Looks through the whole file once, however often it is asked; null where nothing tells. */
  readonly find: () => Promise<DayOrder | Problem | null>
  /** The records of the file from its start on, with what stands before the first row. */
  readonly records: () => AsyncIterable<{ cells: readonly string[]; line: number }>
  /** Of when the file is by its name. */
  readonly stamp: Stamp | null
  readonly #file: string

  /** `all` gives the records of the file from its start on. */
  constructor(
    file: string,
    { header, recognition: { format, folded } }: Pick<Head, 'header' | 'recognition'>,
    all: () => AsyncIterable<{ cells: readonly string[]; line: number }>,
    { owner, stamp, dayOrder: given, isNearOthers }: OrderOptions,
  ) {
    this.#file = file
    this.records = all
    this.stamp = stamp
    this.find = lazy(async () => {
      const nameDay = stamp === null || stamp.isMonth ? null : stamp.day
      const clues = new DateClues(header, folded, format?.places(folded) ?? {}, nameDay)
      for await (const { cells, line } of all()) clues.see(cells, line)
      const customers = clues.customers.size > 0 ? clues.customers : [owner.id, owner.name]
      const isNear = (day: Day): Promise<boolean> => isNearOthers(customers, day)
      return orderOf(clues, { file, nameDay, isNearOthers: isNear, given })
    })
  }

  /** The order, for a row with an open date. Throws where the file has both, or nothing tells which. */
  async settle(issues: readonly RowIssue[], line: number): Promise<DayOrder> {
    const order = await this.find()
    if (typeof order === 'string') return order
    const open = issues.filter(isOpen).map((issue): Problem => ({ ...issue, file: this.#file, line }))
    throw new InputError(order === null ? open.slice(0, 1) : [order])
  }
}

export function isOpen({ code }: RowIssue): boolean {
  return code === 'open-date'
}
