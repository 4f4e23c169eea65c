// The remarks of all portfolios as those of one: what counts is added up, what a file says of itself is said once.
import { inOrder } from '../model/code-points.ts'
import { type MergeRule, NOTES, type Note } from '../model/note.ts'
import { sortNotes } from '../report/order.ts'

export class Notes {
  readonly #each: Note[] = []
  readonly #once = new Map<string, Note>()
  readonly #added = new Map<string, Note>()
  /** Rows of services that were not asked for. */
  readonly #left = new Map<string, { count: number; products: Set<string> }>()

  /** Takes the remarks of one portfolio; `shared` are files that others have read whole. */
  add(notes: readonly Note[], shared: ReadonlySet<string>): void {
    for (const note of notes) {
      const rule: MergeRule = NOTES[note.code].merged
      const isOfShared = 'file' in note.params && shared.has(note.params.file)
      if (rule === 'each') this.#each.push(note)
      else if (rule === 'once' || isOfShared) this.#once.set(JSON.stringify(note), note)
      else if (rule !== 'anew') this.#addUp(note, rule.addedBy)
      else if (note.code === 'left-out-service') {
        const left = this.#leftOf(note.params.services)
        left.count += note.params.count
      }
    }
  }

  /** Names products of a service that was not asked for. */
  leaveOut(service: string, products: readonly string[]): void {
    const left = this.#leftOf(service)
    for (const product of products) left.products.add(product)
  }

  leftOut(): { service: string; products: string[] }[] {
    return inOrder(this.#left.keys()).map(service => ({
      service,
      products: inOrder(this.#leftOf(service).products),
    }))
  }

  #leftOf(service: string): { count: number; products: Set<string> } {
    const known = this.#left.get(service) ?? { count: 0, products: new Set<string>() }
    this.#left.set(service, known)
    return known
  }

  /** All of them in an order that does not depend on that of the portfolios; `anew` are those that they are parts of. */
  all(anew: readonly Note[]): Note[] {
    const left = this.leftOut().map(({ service, products }): Note => {
      const { count } = this.#leftOf(service)
      return { code: 'left-out-service', params: { services: service, products: products.join(', '), count } }
    })
    return sortNotes([...this.#each, ...this.#once.values(), ...this.#added.values(), ...left, ...anew])
  }

  #addUp(note: Note, by: string): void {
    const key = `${note.code} ${Object.entries(note.params).find(([name]) => name === by)?.[1]}`
    const known = this.#added.get(key)
    this.#added.set(key, known ? withCount(note, countOf(known) + countOf(note)) : note)
  }
}

function countOf({ params }: Note): number {
  return 'count' in params ? params.count : 0
}

function withCount(note: Note, count: number): Note {
  return { ...note, params: { ...note.params, count } } as Note
}
