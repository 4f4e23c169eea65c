// Who is who: customers as rows name them, told apart by id, and brought together when all is read.
import { asDay, type Day } from '../../model/day.ts'
import { foldId, foldName } from '../../model/fold.ts'
import { groupBy } from '../../model/group.ts'
import type { LicenceOwners } from '../../model/licence-owners.ts'
import type { CustomerCells } from '../../model/rows.ts'
import { sortedPlaces, UnitTexts } from '../../model/sorted-places.ts'
import { NO_DAY } from '../../model/usage-batch.ts'
import { Customers } from './customers.ts'
import { OneCustomer } from './one-customer.ts'
import { Refs } from './refs.ts'
import { type FolderIds, joinRefs } from './same-customer.ts'
import { Spellings } from './spellings.ts'

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
  readonly #refs = new Refs()
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

  /** The same of a plain owner of rows of data in columns; -1 where more is to be noted than that it has rows of its day. */
  referPlain(owners: LicenceOwners, owner: number): number {
    const hasName = owners.hasName(owner)
    // Without a name it may be one that the config knows.
    if (!hasName && this.#known.size > 0) return -1
    const ref = this.#refs.ofPlain(owners, owner, this.file)
    if (ref < 0 || !this.#mayBeAlone()) return ref
    const day = owners.dayOf(owner)
    this.#noteFolder(ref, { hasName, day: day === NO_DAY ? null : asDay(day), later: false })
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
    const find = (...cells: string[]) =>
      this.#known.size === 0 ? undefined : cells.map(cell => this.#known.get(foldName(cell))).find(Boolean)
    const known = idCell === '' ? find(nameCell, domain) : nameCell === '' ? find(idCell, domain) : undefined
    const id = idCell === '' ? (known?.id ?? '') : idCell
    const name = known?.name ?? nameCell
    const index =
      id === '' ? this.#refs.ofName(foldName(name), this.file) : this.#refs.ofId(foldId(id), this.file)
    const ref = this.#refs.at(index)
    ref.hasData ||= as === 'data'
    ref.hasPoints ||= as === 'point'
    ref.ids = ref.ids.with(id, day, later)
    ref.names = ref.names.with(name, day, later)
    ref.domains = ref.domains.with(domain, day, later)
    if (id !== '' && this.#mayBeAlone()) this.#noteFolder(index, { hasName: name !== '', day, later })
    return index
  }

  /** Notes that the folder of the file at hand has an id. */
  #noteFolder(
    ref: number,
    { hasName, day, later }: { hasName: boolean; day: Day | null; later: boolean },
  ): void {
    const folder = this.#folder()
    if (!this.#home.isVague) folder.names = folder.names.with(this.#home.name, day, later)
    folder.ids.set(ref, folder.ids.get(ref) === true || hasName)
  }

  /** Whether an id may be the only one of its folder, which can bear its name: of several none can, however many there are. */
  #mayBeAlone(): boolean {
    return this.#home.name !== '' && this.#folder().ids.size < 2
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
  resolve(): { customers: Customers; customerOf: Int32Array } {
    const refs = this.#refs
    const { targets, isNamed, lent } = joinRefs(refs, this.#folders)
    const others = othersOf(targets)
    const joined = groupBy(others, index => targets[index] ?? index)
    const customers = new Customers(refs.size)
    const place = new Int32Array(refs.size).fill(-1)
    for (const at of this.#inOrder()) {
      const behind = joined.get(at) ?? NOBODY
      if (refs.isPlain(at) && behind === NOBODY && targets[at] === at && !lent.has(at)) {
        place[at] = refs.addPlainTo(customers, at)
        continue
      }
      const members = targets[at] === at ? [at, ...behind] : behind
      // No list that grows, which would have room for a dozen more.
      const all = members.map(index => refs.at(index))
      if (!all.some(ref => ref.hasData || ref.hasPoints)) continue
      const named = members.every(isNamed) ? all : all.filter((_, member) => isNamed(members[member] ?? at))
      place[at] = customers.add(new OneCustomer(all, named, lent.get(at) ?? NO_FOLDERS))
    }
    const customerOf = place.slice()
    for (const at of others) customerOf[at] = place[targets[at] ?? at] ?? -1
    return { customers, customerOf }
  }

  /** Whatever order the rows came in: by key, a name before an id. */
  #inOrder(): Uint32Array {
    const refs = this.#refs
    const keys = new UnitTexts()
    for (let at = 0; at < refs.size; at++) refs.addKey(at, keys)
    return sortedPlaces(keys, (a, b) => Number(refs.at(a).byId) - Number(refs.at(b).byId))
  }
}

/** References that stand for another one. */
function othersOf(targets: ArrayLike<number>): number[] {
  const others: number[] = []
  for (let index = 0; index < targets.length; index++) if (targets[index] !== index) others.push(index)
  return others
}

function isSame(a: CustomerCells, b: CustomerCells): boolean {
  return a.id === b.id && a.name === b.name && a.domain === b.domain
}

const NO_HOME: Home = { name: '', isVague: false }
const NOBODY: readonly number[] = []
const NO_FOLDERS: readonly Spellings[] = []
