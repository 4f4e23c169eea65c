// Of which days the exports of each customer are: what a file that says too little of its own day is held against.
import type { Day } from '../model/day.ts'
import { foldName } from '../model/fold.ts'
import type { CustomerCells } from '../model/rows.ts'
import type { ReadMember } from './outcome.ts'

/** Two exports of one customer that belong together are at most so many days apart. */
const NEAR = 40

export class Survey {
  readonly #members: readonly ReadMember[]

  constructor(members: readonly ReadMember[]) {
    this.#members = members
  }

  /** Whether a file other than `file` is of a day near `day` for one of these customers, by id or name. */
  isNear(file: string, customers: Iterable<string>, day: Day): boolean {
    const keys = [...customers].map(foldName)
    return this.#members.some(
      ({ label, days }) =>
        label !== file &&
        keys.some(key => [...(days.get(key) ?? [])].some(other => Math.abs(other - day) <= NEAR)),
    )
  }
}

/** By what a customer is known in a survey. */
export function surveyKeys({ id, name }: CustomerCells): string[] {
  return [id, name].map(foldName).filter(key => key !== '')
}
