// Support requests of all portfolios: each set once, and none that the figures of its customer do not know.
import { compareCodePoints } from '../model/code-points.ts'
import type { Note } from '../model/note.ts'
import { InputError } from '../model/problem.ts'
import { customerKey, nameOrId } from '../report/customer.ts'
import { type Requests, textOfDigest } from '../report/mergeable.ts'
import { supportNotes } from '../report/notes-of-all.ts'
import type { CustomersOfAll } from './customers.ts'
import type { Part } from './part.ts'

export class RequestsOfAll {
  /** By digest: equal requests are the same file, given to several portfolios. */
  readonly #sets = new Map<string, { requests: Requests; files: string[] }>()

  /** Whether another part has read the same requests. */
  add({ file, mergeable: { requests } }: Part): boolean {
    if (requests === null) return false
    const known = this.#sets.get(requests.digest)
    if (known) known.files.push(file)
    else this.#sets.set(requests.digest, { requests, files: [file] })
    return known !== undefined
  }

  /** Throws an InputError where requests of a customer are in one portfolio, and its figures in another one without them. */
  finish(who: CustomersOfAll): { requests: Requests | null; notes: Note[] } {
    if (this.#sets.size === 0) return { requests: null, notes: [] }
    const elsewhere = new Map<string, Requests['elsewhere'][number]>()
    let [count, digest] = [0, 0n]
    for (const { requests, files } of this.#sets.values()) {
      count += requests.count
      digest += BigInt(`0x${requests.digest}`)
      for (const one of requests.elsewhere) {
        const other = who.fileOf(one)
        const key = customerKey(one)
        if (other === null)
          elsewhere.set(key, { ...one, count: one.count + (elsewhere.get(key)?.count ?? 0) })
        else if (!files.includes(other)) {
          const params = { customer: nameOrId(one), other }
          throw new InputError([{ code: 'requests-apart', file: files[0] ?? '', params }])
        }
      }
    }
    const left = [...elsewhere].sort(([a], [b]) => compareCodePoints(a, b)).map(([, one]) => one)
    return {
      requests: { count, digest: textOfDigest(digest), elsewhere: left },
      notes: supportNotes(left),
    }
  }
}
