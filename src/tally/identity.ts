// Who is who: customers told apart by id, and names that join the one id that bears them.
import type { Day } from '../model/day.ts'
import { compareCodePoints, foldName } from '../model/fold.ts'
import { InputError, type Problem } from '../model/problem.ts'
import type { CustomerCells } from '../model/rows.ts'

/** One customer after names and ids were brought together. */
export interface Customer {
  /** As the newest row writes it; null where the data has names only. */
  id: string | null
  name: string
  /** Folded domains from a customer list. */
  domains: readonly string[]
  /** Has rows of exports; false for one that only earlier portfolio exports know. */
  current: boolean
}

interface Ref {
  byId: boolean
  key: string
  ids: Spellings
  names: Spellings
  domains: Set<string>
  hasData: boolean
  hasPoints: boolean
  /** The file that it was first met in; '' where none is known. */
  file: string
}

/** What a row is to the list of customers: one of its own, an earlier point, or only a name. */
export type Standing = 'data' | 'point' | 'name'

/** Where the user's config says who a name or folder is. */
export type KnownCustomers = ReadonlyMap<string, { id?: string | undefined; name?: string | undefined }>

/** References to customers as rows make them; `resolve` tells which of them are the same customer. */
export class CustomerRefs {
  readonly #refs: Ref[] = []
  readonly #index = new Map<string, number>()
  readonly #known: KnownCustomers
  /** References of data rows by what they say of their customer: a spelling is folded once for each day of a file. */
  readonly #seen = new Map<string, number>()
  #last: { id: string; name: string; day: Day | null; ref: number } | undefined

  /** Name of the file that rows come from at the moment. */
  file = ''

  constructor(known: KnownCustomers) {
    this.#known = known
  }

  /** The reference of a row's customer. `day` dates the name: null is as new as anything. */
  refer(cells: CustomerCells, day: Day | null, options: { later?: boolean; as?: Standing } = {}): number {
    const isData = !options.later && (options.as ?? 'data') === 'data'
    const last = this.#last
    if (last && last.id === cells.id && last.name === cells.name && last.day === day && !options.later) {
      return last.ref
    }
    const seen = `${this.file}\n${cells.id}\n${cells.name}\n${day}`
    const before = isData ? this.#seen.get(seen) : undefined
    if (before !== undefined) {
      this.#last = { id: cells.id, name: cells.name, day, ref: before }
      return before
    }
    const known = cells.id === '' ? this.#known.get(foldName(cells.name)) : undefined
    const id = known?.id ?? cells.id
    const name = known?.name ?? cells.name
    const index = this.#refOf(id, name)
    const ref = this.#refs[index]
    if (ref) {
      ref.hasData ||= (options.as ?? 'data') === 'data'
      ref.hasPoints ||= options.as === 'point'
      if (id !== '') ref.ids.add(id, day, options.later ?? false)
      if (name !== '') ref.names.add(name, day, options.later ?? false)
    }
    // Only a row of data: one that merely names the customer must not stand for the next.
    this.#last = isData ? { id: cells.id, name: cells.name, day, ref: index } : undefined
    if (isData) this.#seen.set(seen, index)
    return index
  }

  /** Notes the domain of a customer that a list names. */
  addDomain(ref: number, domain: string): void {
    if (domain !== '') this.#refs[ref]?.domains.add(foldName(domain))
  }

  /**
   * Brings references together. Returns the customers that have data or points, and for each reference the
   * index of its customer (-1 for one without). Throws an InputError where a name is borne by two ids.
   */
  resolve(): { customers: Customer[]; customerOf: Int32Array } {
    const bearers = this.#bearers()
    const borne: { ref: Ref; ids: readonly number[] }[] = []
    const target = this.#refs.map((ref, index) => {
      const all = ref.byId ? undefined : bearers.get(ref.key)
      if (!all) return index
      // Ids that only earlier portfolios know do not make a name of today's data doubtful.
      const others = ref.hasData ? all.filter(id => !isPast(this.#refs[id])) : all
      const ids = others.length > 0 ? others : all
      if (ids.length === 1) return ids[0] ?? index
      // Who is known by name in earlier portfolios alone came or went: nothing of today depends on who it is.
      if (!isPast(ref)) borne.push({ ref, ids })
      return index
    })
    if (borne.length > 0) {
      const ordered = borne.sort((a, b) => compareCodePoints(a.ref.key, b.ref.key))
      throw new InputError(ordered.map(({ ref, ids }) => this.#ambiguous(ref, ids)))
    }

    const groups = new Map<number, Ref[]>()
    for (const [index, ref] of this.#refs.entries()) {
      const at = target[index] ?? index
      groups.set(at, [...(groups.get(at) ?? []), ref])
    }
    // Whatever order the rows came in.
    const ordered = [...groups].sort(([a], [b]) => this.#compare(a, b))
    const customers: Customer[] = []
    const place = new Map<number, number>()
    for (const [at, refs] of ordered) {
      if (refs.some(ref => ref.hasData || ref.hasPoints)) place.set(at, customers.push(merge(refs)) - 1)
    }
    return { customers, customerOf: Int32Array.from(target, at => place.get(at) ?? -1) }
  }

  #compare(left: number, right: number): number {
    const a = keyOf(this.#refs[left])
    const b = keyOf(this.#refs[right])
    return Number(a > b) - Number(a < b)
  }

  #refOf(id: string, name: string): number {
    const key = id === '' ? foldName(name) : foldName(id)
    const poolKey = `${id === '' ? 'name' : 'id'}:${key}`
    const known = this.#index.get(poolKey)
    if (known !== undefined) return known
    this.#index.set(poolKey, this.#refs.length)
    return (
      this.#refs.push({
        byId: id !== '',
        key,
        ids: new Spellings(),
        names: new Spellings(),
        domains: new Set(),
        hasData: false,
        hasPoints: false,
        file: this.file,
      }) - 1
    )
  }

  /** Folded name → references by id that bear it. */
  #bearers(): Map<string, number[]> {
    const bearers = new Map<string, number[]>()
    for (const [index, ref] of this.#refs.entries()) {
      if (!ref.byId) continue
      for (const name of ref.names.folded()) bearers.set(name, [...(bearers.get(name) ?? []), index])
    }
    return bearers
  }

  #ambiguous(ref: Ref, ids: readonly number[]): Problem {
    const shown = ids.map(index => this.#refs[index]?.ids.newest() ?? '').sort(compareCodePoints)
    return {
      code: 'ambiguous-customer-name',
      ...(ref.file === '' ? {} : { file: ref.file }),
      params: { name: ref.names.newest() ?? '', ids: shown.join(', ') },
    }
  }
}

/** Known from earlier portfolios alone. */
function isPast(ref: Ref | undefined): boolean {
  return ref?.hasPoints === true && !ref.hasData
}

function keyOf(ref: Ref | undefined): string {
  return `${ref?.key ?? ''}\n${ref?.byId ?? false}`
}

function merge(refs: readonly Ref[]): Customer {
  const id = Spellings.of(refs.map(ref => ref.ids)).newest() ?? null
  return {
    id,
    name: Spellings.of(refs.map(ref => ref.names)).newest() ?? id ?? '',
    domains: [...new Set(refs.flatMap(ref => [...ref.domains]))].sort(compareCodePoints),
    current: refs.some(ref => ref.hasData),
  }
}

/** More days than there are: puts the days of later exports behind all others. */
const LATER = 1e8

/** The spellings of one name with the newest day of each. */
class Spellings {
  readonly #days = new Map<string, number>()

  static of(parts: readonly Spellings[]): Spellings {
    const all = new Spellings()
    for (const part of parts) for (const [text, day] of part.#days) all.#keep(text, day)
    return all
  }

  /** Undated rows are as new as anything; rows later than the asked day serve only where there are no others. */
  add(text: string, day: Day | null, later: boolean): void {
    this.#keep(text, later ? (day ?? 0) - LATER : (day ?? Number.POSITIVE_INFINITY))
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
