// What people are called by exports that say so, beside the names that they sign in with: for lists alone.
import { compareCodePoints } from '../../model/code-points.ts'
import type { Day } from '../../model/day.ts'

interface Name {
  text: string
  /** An undated one is as new as anything. */
  day: number
}

export class DisplayNames {
  readonly #names = new Map<number, Name>()

  /** Notes what a row calls a user. '' is no name. */
  add(user: number, text: string, report: Day | null): void {
    if (text === '') return
    const name = { text, day: report ?? Number.MAX_SAFE_INTEGER }
    const known = this.#names.get(user)
    if (!known || isBefore(name, known)) this.#names.set(user, name)
  }

  /** The newest name of each user, by a key of its own; of several on one day the first by code point. */
  by(keyOf: (user: number) => string): ReadonlyMap<string, string> {
    const best = new Map<string, Name>()
    for (const [user, name] of this.#names) {
      const key = keyOf(user)
      const known = best.get(key)
      if (!known || isBefore(name, known)) best.set(key, name)
    }
    return new Map([...best].map(([key, { text }]) => [key, text]))
  }
}

function isBefore(a: Name, b: Name): boolean {
  return a.day > b.day || (a.day === b.day && compareCodePoints(a.text, b.text) < 0)
}
