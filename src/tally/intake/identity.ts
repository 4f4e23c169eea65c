// Who is who: customers as rows name them, told apart by id, and brought together when all is read.
import { compareCodePoints } from '../../model/code-points.ts'
import type { Day } from '../../model/day.ts'
import { foldId, foldName } from '../../model/fold.ts'
import { groupBy } from '../../model/group.ts'
import type { CustomerCells } from '../../model/rows.ts'
import { sortedPlaces } from '../../model/sorted-places.ts'
import { type FolderIds, joinRefs, type Ref } from './same-customer.ts'
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
  names: readonly string[]
  /** Names that rows bear without its id; empty where it has none. */
  alone: readonly string[]
}

/** What a row is to the list of customers: one of its own, an earlier point, or only a name. */
export type Standing = 'data' | 'point' | 'name'

/** Where the user's config says who a name or folder is. */
export type KnownCustomers = ReadonlyMap<string, { id?: string | undefined; name?: string | undefined }>

interface Home {
  name: string
  isVague: boolean
}

/** References to customers as rows make them; `resolve` tells which of them are the same customer. */
export class CustomerRefs {
  readonly #refs: Ref[] = []
  readonly #byId = new Map<string, number>()
  readonly #byName = new Map<string, number>()
  readonly #known: KnownCustomers
  /** References of rows of data in the file at hand by their day, and by the very object that they say it with. */
  readonly #met = { file: '', byDay: new Map<Day | null, Map<CustomerCells, number>>() }
  /** Folders that files belong to, folded. */
  readonly #folders = new Map<string, FolderIds>()
  #lastFolder: { home: Home; folder: FolderIds } | undefined
  #last: { cells: CustomerCells; day: Day | null; ref: number } | undefined

  /** Name of the file that rows come from at the moment. */
  file = ''
  #home = NO_HOME

  constructor(known: KnownCustomers) {
    this.#known = known
  }

  /** Whose this file is by its place: the name that the only id there can bear, '' for none. */
  set home(home: Home) {
    // A row that says the same as the one before it, in another folder, is of that folder too.
    if (home.name !== this.#home.name || home.isVague !== this.#home.isVague) this.#last = undefined
    this.#home = home
  }

  /** The reference of a row's customer. `day` dates the name: null is as new as anything; `isOnce`: no other row asks with the same object. */
  refer(
    cells: CustomerCells,
    day: Day | null,
    options: { later?: boolean; as?: Standing; isOnce?: boolean } = {},
  ): number {
    const isData = !options.later && (options.as ?? 'data') === 'data'
    const last = this.#last
    if (last && last.day === day && !options.later && isSame(last.cells, cells)) return last.ref
    if (!isData) {
      // One that merely names the customer must not stand for the next row of data.
      this.#last = undefined
      return this.#note(cells, day, options)
    }
    const ref = options.isOnce ? this.#note(cells, day, {}) : this.#refOfDay(cells, day)
    this.#last = { cells, day, ref }
    return ref
  }

  #refOfDay(cells: CustomerCells, day: Day | null): number {
    const met = this.#met
    if (met.file !== this.file) Object.assign(met, { file: this.file, byDay: new Map() })
    const refs = met.byDay.get(day) ?? new Map<CustomerCells, number>()
    met.byDay.set(day, refs)
    const ref = refs.get(cells) ?? this.#note(cells, day, {})
    refs.set(cells, ref)
    return ref
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
    ref.ids = ref.ids.with(id, day, later)
    ref.names = ref.names.with(name, day, later)
    ref.domains = ref.domains.with(domain, day, later)
    if (id !== '' && this.#home.name !== '') {
      const folder = this.#folder()
      // Of several ids none can bear its name, however many there are.
      if (folder.ids.size > 1) return index
      if (!this.#home.isVague) folder.names = folder.names.with(this.#home.name, day, later)
      folder.ids.set(index, folder.ids.get(index) === true || name !== '')
    }
    return index
  }

  /** The folder that the file at hand belongs to. */
  #folder(): FolderIds {
    if (this.#lastFolder?.home === this.#home) return this.#lastFolder.folder
    const key = foldName(this.#home.name)
    const folder = this.#folders.get(key) ?? { names: Spellings.NONE, ids: new Map<number, boolean>() }
    this.#folders.set(key, folder)
    this.#lastFolder = { home: this.#home, folder }
    return folder
  }

  /**
   * Brings references together. Returns the customers that have data or points, and for each reference the
   * index of its customer (-1 for one without). Throws an InputError where a name is borne by two ids.
   */
  resolve(): { customers: Customer[]; customerOf: Int32Array } {
    const { targets, isNamed, lent } = joinRefs(this.#refs, this.#folders)
    const joined = groupBy(this.#others(targets), index => targets[index] ?? index)
    const customers: Customer[] = []
    const place = new Int32Array(this.#refs.length).fill(-1)
    for (const at of this.#inOrder()) {
      const others = joined.get(at) ?? NOBODY
      const members = targets[at] === at ? [at, ...others] : others
      // No list that grows, which would have room for a dozen more.
      const refs = members.map(index => this.#refAt(index))
      if (!refs.some(ref => ref.hasData || ref.hasPoints)) continue
      const named = members.every(isNamed) ? refs : refs.filter((_, member) => isNamed(members[member] ?? at))
      place[at] = customers.push(new OneCustomer(refs, named, lent.get(at) ?? NO_FOLDERS)) - 1
    }
    return { customers, customerOf: Int32Array.from(targets, target => place[target] ?? -1) }
  }

  #refAt(index: number): Ref {
    const ref = this.#refs[index]
    if (!ref) throw new RangeError(`there is no reference ${index}`)
    return ref
  }

  /** References that stand for another one. */
  *#others(targets: readonly number[]): Generator<number> {
    for (let index = 0; index < targets.length; index++) if (targets[index] !== index) yield index
  }

  /** Whatever order the rows came in: by key, a name before an id. */
  #inOrder(): Uint32Array {
    const refs = this.#refs
    return sortedPlaces(refs.length, {
      unitAt: (place, at) => unitOf(refs[place]?.key ?? '', at),
      compareSame: (a, b) => Number(refs[a]?.byId ?? false) - Number(refs[b]?.byId ?? false),
    })
  }

  #refOf(id: string, name: string): number {
    const key = id === '' ? foldName(name) : foldId(id)
    const index = id === '' ? this.#byName : this.#byId
    const known = index.get(key)
    if (known !== undefined) return known
    index.set(key, this.#refs.length)
    return (
      this.#refs.push({
        byId: id !== '',
        key,
        ids: Spellings.NONE,
        names: Spellings.NONE,
        domains: Spellings.NONE,
        hasData: false,
        hasPoints: false,
        file: this.file,
      }) - 1
    )
  }
}

class OneCustomer implements Customer {
  readonly id: string | null
  readonly name: string
  readonly domains: readonly string[]
  readonly current: boolean
  readonly #refs: readonly Ref[]

  /**
   * Shown is the newest name of those whose names are the customer's own, not those of a folder or a domain; without one the
   * domain beside the id, the folder of the only id in it, or the id.
   */
  constructor(refs: readonly Ref[], named: readonly Ref[], folders: readonly Spellings[]) {
    const newest = (pick: (ref: Ref) => Spellings, of = refs): string | undefined =>
      Spellings.of(of.map(pick)).newest()
    const own = newest(({ names }) => names, named)
    this.#refs = refs
    this.id = newest(({ ids }) => ids) ?? null
    this.name =
      own ??
      newest(({ domains }) => domains) ??
      Spellings.of(folders).newest() ??
      newest(({ names }) => names) ??
      this.id ??
      ''
    const isBare = refs.every(({ domains }) => domains === Spellings.NONE)
    this.domains = isBare ? NONE : each(refs.flatMap(({ domains }) => [...domains.folded()]))
    this.current = refs.some(({ hasData }) => hasData)
  }

  knownAs(): KnownAs {
    const alone = this.#refs.flatMap(({ byId, key }) => (byId ? [] : key))
    const names = this.#refs.flatMap(ref => [...ref.names.folded(), ...ref.domains.folded()])
    return {
      names: each([...names, ...alone]).filter(one => one !== foldName(this.name)),
      alone: this.id === null ? [] : each(alone),
    }
  }
}

const NO_HOME: Home = { name: '', isVague: false }
const NONE: readonly string[] = []
const NOBODY: readonly number[] = []
const NO_FOLDERS: readonly Spellings[] = []

function each(names: readonly string[]): readonly string[] {
  return names.length === 0 ? NONE : [...new Set(names)].sort(compareCodePoints)
}

function unitOf(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : -1
}

function isSame(a: CustomerCells, b: CustomerCells): boolean {
  return a.id === b.id && a.name === b.name && a.domain === b.domain
}
