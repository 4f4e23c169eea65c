// The spellings of one name with the newest day of each: what a customer is shown as.
import { compareCodePoints } from '../../model/code-points.ts'
import type { Day } from '../../model/day.ts'
import { foldName } from '../../model/fold.ts'

/** More days than there are: puts the days of later exports behind all others. */
const LATER = 1e8

const NONE: ReadonlySet<string> = new Set()

export class Spellings {
  /** Of nothing: shared by all that nobody has named yet. */
  static readonly NONE = new Spellings()

  /** Most things are written in one way: that, and its newest day, without a map. */
  #text = ''
  #day = 0
  #others: Map<string, number> | undefined

  /** Those of several things that are one. */
  static of(parts: readonly Spellings[]): Spellings {
    const [only] = parts
    if (only && parts.length === 1) return only
    const all = new Spellings()
    for (const part of parts) for (const [text, day] of part.#entries()) all.#keep(text, day)
    return all
  }

  /** These and one more. Undated rows are as new as anything; rows later than the asked day serve only where there are no others. */
  with(text: string, day: Day | null, later: boolean): Spellings {
    if (text === '') return this
    const all = this === Spellings.NONE ? new Spellings() : this
    all.#keep(text, later ? (day ?? 0) - LATER : (day ?? Number.POSITIVE_INFINITY))
    return all
  }

  #keep(text: string, day: number): void {
    if (this.#text === '') {
      this.#text = text
      this.#day = day
    } else if (this.#text === text) this.#day = Math.max(this.#day, day)
    else {
      this.#others ??= new Map()
      this.#others.set(text, Math.max(this.#others.get(text) ?? day, day))
    }
  }

  #entries(): [string, number][] {
    return this.#text === '' ? [] : [[this.#text, this.#day], ...(this.#others ?? [])]
  }

  /** The spelling of the newest day; of several the first by code point. */
  newest(): string | undefined {
    if (!this.#others) return this.#text === '' ? undefined : this.#text
    return this.#entries().sort(([a, dayA], [b, dayB]) => dayB - dayA || compareCodePoints(a, b))[0]?.[0]
  }

  folded(): ReadonlySet<string> {
    return this.#text === '' ? NONE : new Set(this.#entries().map(([text]) => foldName(text)))
  }
}
