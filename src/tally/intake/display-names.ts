// What people are called by exports that say so, beside the names that they sign in with: for lists alone.
import { apart } from '../../columns/apart.ts'
import { compareCodePoints } from '../../model/code-points.ts'
import type { Day } from '../../model/day.ts'

interface Name {
  text: string
  /** An undated one is as new as anything. */
  day: number
}

export class DisplayNames {
  /** By reference to the customer and folded name. */
  readonly #names = new Map<number, Map<string, Name>>()

  /** Notes what a row calls a user, by folded name. '' is no name. */
  add(ref: number, user: string, text: string, report: Day | null): void {
    if (text === '') return
    const day = report ?? Number.MAX_SAFE_INTEGER
    const names = this.#names.get(ref) ?? new Map<string, Name>()
    this.#names.set(ref, names)
    const known = names.get(user)
    if (!known) names.set(apart(user), { text: apart(text), day })
    else if (isBefore({ text, day }, known)) names.set(user, { text: apart(text), day })
  }

  /** Tells the newest name of a user; of several on one day the first by code point. `customerOf`: of each reference. */
  finder(customerOf: (ref: number) => number): (customer: number, user: string) => string | undefined {
    const all = new Map<number, ReadonlyMap<string, Name>[]>()
    for (const [ref, names] of this.#names) {
      const customer = customerOf(ref)
      all.set(customer, [...(all.get(customer) ?? []), names])
    }
    return (customer, user) => {
      const names = (all.get(customer) ?? []).flatMap(one => one.get(user) ?? [])
      return names.reduce<Name | null>((best, one) => (best && !isBefore(one, best) ? best : one), null)?.text
    }
  }
}

function isBefore(a: Name, b: Name): boolean {
  return a.day > b.day || (a.day === b.day && compareCodePoints(a.text, b.text) < 0)
}
