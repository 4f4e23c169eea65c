// The spellings of one name with the newest day of each: what a customer is shown as.
import type { Day } from '../../model/day.ts'
import { compareCodePoints, foldName } from '../../model/fold.ts'

/** More days than there are: puts the days of later exports behind all others. */
const LATER = 1e8

export class Spellings {
  readonly #days = new Map<string, number>()

  static of(parts: readonly Spellings[]): Spellings {
    const all = new Spellings()
    for (const part of parts) for (const [text, day] of part.#days) all.#keep(text, day)
    return all
  }

  /** Undated rows are as new as anything; rows later than the asked day serve only where there are no others. */
  add(text: string, day: Day | null, later: boolean): void {
    if (text !== '') this.#keep(text, later ? (day ?? 0) - LATER : (day ?? Number.POSITIVE_INFINITY))
  }

  #keep(text: string, day: number): void {
    const known = this.#days.get(text)
    if (known === undefined || day > known) this.#days.set(text, day)
  }

  /** The spelling of the newest day; of several the first by code point. */
  newest(): string | undefined {
    return [...this.#days].sort(([a, dayA], [b, dayB]) => dayB - dayA || compareCodePoints(a, b))[0]?.[0]
  }

  folded(): Set<string> {
    return new Set([...this.#days.keys()].map(foldName))
  }
}
