// The remarks of all portfolios as those of one: what counts is added up, what a file says of itself is said once.
import { inOrder } from '../model/fold.ts'
import type { Note, NoteCode } from '../model/note.ts'
import { sortNotes } from '../report/order.ts'

/** What becomes of a remark. `each`: it is of one customer. `once`: equal ones are one. `anew`: made from all parts. */
type Fate = 'each' | 'once' | 'anew' | { addedBy: string }

const FATES: Record<NoteCode, Fate> = {
  duplicates: { addedBy: 'kind' },
  'duplicate-file': 'once',
  'left-out-file': 'once',
  'attribution-duplicates': { addedBy: 'file' },
  'rejected-rows': { addedBy: 'file' },
  'file-name-date': 'once',
  'later-export': 'once',
  'old-encoding': 'once',
  'total-rows': 'once',
  'counts-of-other-month': 'each',
  'decoded-twice': 'once',
  'unfinished-line': 'once',
  'misspelt-column': 'once',
  'future-activity': 'each',
  'name-style': 'each',
  'deleted-or-not': 'each',
  guests: 'each',
  'other-tenants': 'each',
  'stale-snapshot': 'each',
  'old-licences': 'each',
  'older-licences': 'each',
  'left-out-service': 'anew',
  'left-out-state': 'each',
  'uncounted-seats': 'each',
  'no-person': 'each',
  'different-sold': 'each',
  'several-sellers': 'each',
  'no-own-rows': { addedBy: 'partner' },
  'without-scope': { addedBy: 'name' },
  'total-without': { addedBy: 'metric' },
  'unreadable-customers': 'anew',
  'report-period': 'once',
  'no-joinable-products': 'each',
  'concealed-names': 'each',
  'unpriced-products': 'anew',
  'blank-prices': 'once',
  'price-terms': 'anew',
  'without-end': 'each',
  'nothing-to-renew': 'once',
  'end-has-passed': 'each',
  'trials-end': 'each',
  'term-of-the-price': 'once',
  'unknown-product': 'anew',
  'education-skus': 'each',
  'export-dates-differ': 'each',
  'seats-reduced': 'each',
  'nothing-after-filter': 'once',
  'not-summed': 'once',
  'vague-folder': { addedBy: 'folder' },
  'unmatched-customers': 'once',
  'unmatched-aliases': 'once',
  'support-without-figures': 'anew',
}

export class Notes {
  readonly #each: Note[] = []
  readonly #once = new Map<string, Note>()
  readonly #added = new Map<string, Note>()
  /** Rows of services that were not asked for. */
  readonly #left = new Map<string, { count: number; products: Set<string> }>()

  /** Takes the remarks of one portfolio; `shared` are files that others have read whole. */
  add(notes: readonly Note[], shared: ReadonlySet<string>): void {
    for (const note of notes) {
      const fate = FATES[note.code]
      const isOfShared = 'file' in note.params && shared.has(note.params.file)
      if (fate === 'each') this.#each.push(note)
      else if (fate === 'once' || isOfShared) this.#once.set(JSON.stringify(note), note)
      else if (fate !== 'anew') this.#addUp(note, fate.addedBy)
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
