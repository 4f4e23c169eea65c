// Of which days the exports of each customer are: what a file that says too little of its own day is held against.
import { type Day, monthStart } from '../../model/day.ts'
import { foldId, foldName } from '../../model/fold.ts'
import { groupBy } from '../../model/group.ts'
import { memoizePerObject } from '../../model/lazy.ts'
import type { CustomerCells } from '../../model/rows.ts'
import type { Stamp } from './stamp.ts'

/** A file with the days of its rows, by the ids and names of customers. */
export interface DatedFile {
  label: string
  met: { days(): ReadonlyMap<string, ReadonlySet<Day>> }
}

/** Two exports of one customer that belong together are at most so many days apart. */
const NEAR = 40

export class Survey {
  /** By id or name of a customer: the files that have rows of it. */
  readonly #files: ReadonlyMap<string, readonly { label: string; of: ReadonlySet<Day> }[]>

  constructor(members: readonly DatedFile[]) {
    const all = members.flatMap(({ label, met }) => [...met.days()].map(([key, of]) => ({ key, label, of })))
    this.#files = groupBy(all, ({ key }) => key)
  }

  /** The newest day from `first` to `last` of which this customer has rows; null where there is none. */
  newestOf(customer: CustomerCells, first: Day, last: Day): Day | null {
    let newest: Day | null = null
    for (const key of surveyKeys(customer))
      for (const { of } of this.#files.get(key) ?? [])
        for (const day of of) if (day >= first && day <= last && day > (newest ?? first - 1)) newest = day
    return newest
  }

  /** Whether a file other than `file` is of a day near `day` for one of these customers, by id or name. */
  isNear(file: string, customers: Iterable<string>, day: Day): boolean {
    return [...customers].some(customer =>
      (this.#files.get(foldName(customer)) ?? []).some(
        ({ label, of }) => label !== file && [...of].some(other => Math.abs(other - day) <= NEAR),
      ),
    )
  }
}

/**
 * The day of rows that state none, by the names of their file: a month dates them by its last day, but not after the
 * asked day or the newest dated row that the customer has in it. A survey itself goes by days alone.
 */
export function dayFinder(
  stamp: Stamp | null,
  { asOf, isSurvey, survey }: { asOf: Day | null; isSurvey: boolean; survey: () => Survey | Promise<Survey> },
): DayOf | Promise<DayOf> {
  if (stamp === null || (stamp.isMonth && isSurvey)) return () => null
  const { day, isMonth } = stamp
  if (!isMonth) return () => day
  const others = survey()
  return others instanceof Promise
    ? others.then(made => inMonth(day, asOf, made))
    : inMonth(day, asOf, others)
}

/** The day of the rows of a customer that do not state one. */
export type DayOf = (customer: CustomerCells) => Day | null

/** `day`: the last one of the month. */
function inMonth(day: Day, asOf: Day | null, others: Survey): DayOf {
  const first = monthStart(day)
  const last = asOf !== null && asOf >= first && asOf < day ? asOf : day
  // Rows of one customer say it with one object.
  return memoizePerObject((customer: CustomerCells) => others.newestOf(customer, first, last) ?? last)
}

/** By what a customer is known in a survey. */
export function surveyKeys({ id, name }: CustomerCells): string[] {
  const byName = foldName(name)
  // Of thousands of files the folder names the customer.
  if (id === '') return byName === '' ? [] : [byName]
  return [foldId(id), byName].filter(key => key !== '')
}

/** Whether a file has rows of a customer of a day. */
export function holds({ met }: DatedFile, customer: CustomerCells, day: Day | null): boolean {
  return day !== null && surveyKeys(customer).some(key => met.days().get(key)?.has(day) === true)
}
