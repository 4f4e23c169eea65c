// Who is who: customers as rows name them, told apart by id, and brought together when all is read.
import type { Day } from '../../model/day.ts'
import { compareCodePoints, foldName } from '../../model/fold.ts'
import type { CustomerCells } from '../../model/rows.ts'
import { type FolderIds, type Join, joinRefs, type Ref } from './same-customer.ts'
import { Spellings } from './spellings.ts'

/** One customer after names and ids were brought together. */
export interface Customer {
  /** As the newest row writes it; null where the data has names only. */
  id: string | null
  name: string
  /** Folded domains that stand beside its id or name. */
  domains: readonly string[]
  /** Has rows of exports; false for one that only earlier portfolio exports know. */
  current: boolean
  /** How rows name it beside what is shown. */
  knownAs(): KnownAs
}

/** Folded. */
interface KnownAs {
  /** Further names, and domains. */
  names: string[]
  /** Names that rows bear without its id; empty where it has none. */
  alone: string[]
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
  /** References of rows of data by the very object that they say it with, in one file and of one day. */
  readonly #met = { file: '', day: null as Day | null, refs: new Map<CustomerCells, number>() }
  /** References of data rows by what they say of their customer: a spelling is folded once for each day of a file. */
  readonly #seen = new Map<string, number>()
  /** Folders that files belong to, folded. */
  readonly #folders = new Map<string, FolderIds>()
  #last: { cells: CustomerCells; day: Day | null; ref: number } | undefined

  /** Name of the file that rows come from at the moment. */
  file = ''
  /** Whose this file is by its place: the name that the only id there can bear, '' for none. */
  home = { name: '', isVague: false }

  constructor(known: KnownCustomers) {
    this.#known = known
  }

  /** The reference of a row's customer. `day` dates the name: null is as new as anything. */
  refer(cells: CustomerCells, day: Day | null, options: { later?: boolean; as?: Standing } = {}): number {
    const isData = !options.later && (options.as ?? 'data') === 'data'
    const last = this.#last
    if (last && last.day === day && !options.later && isSame(last.cells, cells)) return last.ref
    if (!isData) return this.#find(cells, day, options)
    const met = this.#met
    if (met.file !== this.file || met.day !== day)
      Object.assign(met, { file: this.file, day, refs: new Map<CustomerCells, number>() })
    const ref = met.refs.get(cells) ?? this.#find(cells, day, options)
    met.refs.set(cells, ref)
    return ref
  }

  #find(cells: CustomerCells, day: Day | null, options: { later?: boolean; as?: Standing }): number {
    const isData = !options.later && (options.as ?? 'data') === 'data'
    const seen = `${this.file}\n${cells.id}\n${cells.name}\n${cells.domain ?? ''}\n${day}`
    const before = isData ? this.#seen.get(seen) : undefined
    if (before !== undefined) {
      this.#last = { cells, day, ref: before }
      return before
    }
    const index = this.#note(cells, day, options)
    // Only a row of data: one that merely names the customer must not stand for the next.
    this.#last = isData ? { cells, day, ref: index } : undefined
    if (isData) this.#seen.set(seen, index)
    return index
  }

  #note(
    { id: idCell, name: nameCell, domain = '' }: CustomerCells,
    day: Day | null,
    { later = false, as = 'data' }: { later?: boolean; as?: Standing },
  ): number {
    const find = (...cells: string[]) => cells.map(cell => this.#known.get(foldName(cell))).find(Boolean)
    const known = idCell === '' ? find(nameCell, domain) : nameCell === '' ? find(idCell, domain) : undefined
    const id = idCell === '' ? (known?.id ?? '') : idCell
    const name = known?.name ?? nameCell
    const index = this.#refOf(id, name)
    const ref = this.#refs[index]
    if (!ref) return index
    ref.hasData ||= as === 'data'
    ref.hasPoints ||= as === 'point'
    ref.ids.add(id, day, later)
    ref.names.add(name, day, later)
    ref.domains.add(domain, day, later)
    if (id !== '' && this.home.name !== '') {
      const key = foldName(this.home.name)
      const folder = this.#folders.get(key) ?? { names: new Spellings(), ids: new Map<number, boolean>() }
      this.#folders.set(key, folder)
      if (!this.home.isVague) folder.names.add(this.home.name, day, later)
      folder.ids.set(index, folder.ids.get(index) === true || name !== '')
    }
    return index
  }

  /**
   * Brings references together. Returns the customers that have data or points, and for each reference the
   * index of its customer (-1 for one without). Throws an InputError where a name is borne by two ids.
   */
  resolve(): { customers: Customer[]; customerOf: Int32Array } {
    const { joins, lent } = joinRefs(this.#refs, this.#folders)
    const groups = new Map<number, Member[]>()
    for (const [index, ref] of this.#refs.entries()) {
      const { target, named }: Join = joins[index] ?? { target: index, named: true }
      groups.set(target, [...(groups.get(target) ?? []), { ref, named }])
    }
    // Whatever order the rows came in.
    const ordered = [...groups].sort(([a], [b]) => this.#compare(a, b))
    const customers: Customer[] = []
    const place = new Map<number, number>()
    for (const [at, members] of ordered) {
      if (members.some(({ ref }) => ref.hasData || ref.hasPoints))
        place.set(at, customers.push(merge(members, lent.get(at) ?? [])) - 1)
    }
    return { customers, customerOf: Int32Array.from(joins, ({ target }) => place.get(target) ?? -1) }
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
        domains: new Spellings(),
        hasData: false,
        hasPoints: false,
        file: this.file,
      }) - 1
    )
  }
}

function keyOf(ref: Ref | undefined): string {
  return `${ref?.key ?? ''}\n${ref?.byId ?? false}`
}

/** A reference of a customer; `named`: its names are the customer's own, not those of a folder or a domain. */
interface Member {
  ref: Ref
  named: boolean
}

/** Shown is the newest name; without one the domain beside the id, the folder of the only id in it, or the id. */
function merge(members: readonly Member[], folders: readonly Spellings[]): Customer {
  const newest = (pick: (ref: Ref) => Spellings, of = members): string | undefined =>
    Spellings.of(of.map(({ ref }) => pick(ref))).newest()
  const id = newest(({ ids }) => ids) ?? null
  const own = newest(
    ({ names }) => names,
    members.filter(({ named }) => named),
  )
  const lent =
    newest(({ domains }) => domains) ?? Spellings.of(folders).newest() ?? newest(({ names }) => names)
  const name = own ?? lent ?? id ?? ''
  return {
    id,
    name,
    domains: each(members.flatMap(({ ref }) => [...ref.domains.folded()])),
    current: members.some(({ ref }) => ref.hasData),
    knownAs: () => knownAs(members, id, name),
  }
}

function knownAs(members: readonly Member[], id: string | null, name: string): KnownAs {
  const alone = members.flatMap(({ ref }) => (ref.byId ? [] : ref.key))
  const names = members.flatMap(({ ref }) => [...ref.names.folded(), ...ref.domains.folded()])
  return {
    names: each([...names, ...alone]).filter(one => one !== foldName(name)),
    alone: id === null ? [] : each(alone),
  }
}

function each(names: readonly string[]): string[] {
  return [...new Set(names)].sort(compareCodePoints)
}

function isSame(a: CustomerCells, b: CustomerCells): boolean {
  return a.id === b.id && a.name === b.name && a.domain === b.domain
}
