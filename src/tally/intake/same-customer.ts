// Which references to customers are of one and the same: by id, by name, by domain, or by the folder of the only id in it.
import { compareCodePoints } from '../../model/code-points.ts'
import { groupBy } from '../../model/group.ts'
import { InputError, type Problem } from '../../model/problem.ts'
import { Spellings } from './spellings.ts'

/** One way in which rows name a customer. */
export interface Ref {
  byId: boolean
  /** Folded id, else folded name. */
  key: string
  ids: Spellings
  names: Spellings
  domains: Spellings
  hasData: boolean
  hasPoints: boolean
  /** The file that it was first met in; '' where none is known. */
  file: string
}

/** A folder that files belong to: its name, and the ids in them with whether the files name each; of many ids two. */
export interface FolderIds {
  names: Spellings
  ids: Map<number, boolean>
}

/** The reference that another one stands for; `named`: with a name of the customer's own. */
interface Join {
  target: number
  named: boolean
}

export interface Joined {
  /** By reference: the one that it stands for. */
  targets: ArrayLike<number>
  /** Whether a reference has a name of the customer's own. */
  isNamed(index: number): boolean
  /** Names that folders lend, by reference. */
  lent: Map<number, Spellings[]>
}

/** Folded name or domain → references that bear it. */
type Bearers = Map<string, Set<number>>

/**
 * What each reference stands for; the only id of a folder, without a name there, bears that of the folder. Throws an
 * InputError where a name is borne by two ids.
 */
export function joinRefs(all: Refs, inFolders: ReadonlyMap<string, FolderIds>): Joined {
  if (standApart(all)) {
    const ids = new Uint32Array(all.size)
    for (let index = 0; index < ids.length; index++) ids[index] = index
    return { targets: ids, isNamed: () => true, lent: namesOf(lentNames(inFolders, ids)) }
  }
  const refs = all.all()
  const ids = idTargets(refs)
  const lent = lentNames(inFolders, ids)
  // Nobody is to be found by a name.
  if (refs.every(ref => ref.byId)) return { targets: ids, isNamed: () => true, lent: namesOf(lent) }
  const byId = new Map(refs.flatMap((ref, index) => (ref.byId ? [[ref.key, ids[index] ?? index]] : [])))
  const names: Bearers = new Map()
  const folders: Bearers = new Map()
  const domains: Bearers = new Map()
  const namedDomains: Bearers = new Map()
  for (const [index, ref] of refs.entries()) {
    const target = ids[index] ?? index
    if (ref.byId) for (const name of ref.names.folded()) bear(names, name, target)
    for (const domain of ref.domains.folded())
      if (ref.byId) bear(domains, domain, target)
      else if (domain !== ref.key) bear(namedDomains, domain, index)
  }
  for (const { folder, target } of lent) bear(folders, folder, target)
  const borne: { ref: Ref; bearers: readonly number[] }[] = []
  const only = (ref: Ref, bearers: Iterable<number>): number | undefined => {
    const all = [...new Set(bearers)]
    // Ids that only earlier portfolios know do not make a name of today's data doubtful.
    const others = ref.hasData ? all.filter(id => !isPast(refs[id])) : all
    const [first, ...more] = others.length > 0 ? others : all
    if (more.length === 0) return first
    // Who is known by name in earlier portfolios alone came or went: nothing of today depends on who it is.
    if (!isPast(ref)) borne.push({ ref, bearers: others })
    return undefined
  }
  const joins = refs.map((ref, index): Join => {
    if (ref.byId) return { target: ids[index] ?? index, named: true }
    const byName = names.get(ref.key) ?? []
    const same = only(ref, [...byName, ...(folders.get(ref.key) ?? [])]) ?? byId.get(ref.key)
    if (same !== undefined) return { target: same, named: [...byName].includes(same) }
    const all = [ref.key, ...ref.domains.folded()].flatMap(domain => [...(domains.get(domain) ?? [])])
    return {
      target: only(ref, all) ?? index,
      named: !ref.domains.folded().has(ref.key) && !domains.has(ref.key),
    }
  })
  // A domain that only names stand beside is that name's.
  for (const [index, ref] of refs.entries()) {
    if (ref.byId || joins[index]?.target !== index) continue
    const others = [...(namedDomains.get(ref.key) ?? [])].filter(other => other !== index)
    const target = only(
      ref,
      others.map(other => joins[other]?.target ?? other),
    )
    if (target !== undefined) joins[index] = { target, named: false }
  }
  if (borne.length === 0) {
    const targets = joins.map(({ target }) => target)
    return { targets, isNamed: index => joins[index]?.named ?? true, lent: namesOf(lent) }
  }
  const ordered = borne.sort((a, b) => compareCodePoints(a.ref.key, b.ref.key))
  throw new InputError(ordered.map(({ ref, bearers }) => ambiguous(ref, bearers, refs)))
}

/** Whether each has an id that can be no other's: none is a number or a domain, nor is anybody called by a name alone. */
function standApart(refs: Pick<Refs, 'objects'>): boolean {
  for (const ref of refs.objects())
    if (!ref.byId || ref.domains !== Spellings.NONE || wholeNumber(ref) !== undefined) return false
  return true
}

/** All references of a run. Those that are no objects yet have an id that is no number, and no domain. */
interface Refs {
  readonly size: number
  objects(): Iterable<Ref>
  all(): Ref[]
}

interface Lent {
  folder: string
  written: Spellings
  target: number
}

/** The folders of which the only id has no name there. */
function lentNames(inFolders: ReadonlyMap<string, FolderIds>, ids: ArrayLike<number>): Lent[] {
  return [...inFolders].flatMap(([folder, { names: written, ids: there }]) => {
    const [[lone, isNamed] = [-1, true], ...others] = there
    return others.length > 0 || isNamed ? [] : { folder, written, target: ids[lone] ?? lone }
  })
}

function namesOf(lent: readonly Lent[]): Map<number, Spellings[]> {
  const names = groupBy(lent, ({ target }) => target)
  return new Map([...names].map(([target, folders]) => [target, folders.map(({ written }) => written)]))
}

/**
 * For each id the one that it stands for: itself; the id whose domain it is; or, for a number that was `0034` until it
 * came into a spreadsheet or a column of numbers (`34`, `34.0`), the one of the same name.
 */
function idTargets(refs: readonly Ref[]): number[] {
  const domains: Bearers = new Map()
  const numbers: Bearers = new Map()
  const numberOf = refs.map(wholeNumber)
  for (const [index, ref] of refs.entries()) {
    if (!ref.byId) continue
    for (const domain of ref.domains.folded()) bear(domains, domain, index)
    const number = numberOf[index]
    if (number !== undefined) bear(numbers, number, index)
  }
  const targets = refs.map((ref, index) => {
    // Most ids are no numbers, and nothing stands beside them.
    if (!ref.byId || (domains.size === 0 && numberOf[index] === undefined)) return index
    const owners = [...(domains.get(ref.key) ?? [])].filter(owner => owner !== index)
    const whole = wholeId(index, numbers.get(numberOf[index] ?? ''), refs)
    const [first, ...more] = whole === index ? owners : [...owners, whole]
    return first === undefined || more.length > 0 ? index : first
  })
  return targets.map((target, index) => lastOf(targets, index, target))
}

/** Where a chain of ids ends (`34.0` stands for `34`, which stands for `0034`); the next one where it goes round. */
function lastOf(targets: readonly number[], index: number, next: number): number {
  let last = next
  for (let steps = 0; targets[last] !== last; steps++) {
    last = targets[last] ?? last
    if (last === index || steps > targets.length) return next
  }
  return last
}

/** The number that an id is, without the zeros before it and those that are its decimals. */
function wholeNumber({ key }: Ref): string | undefined {
  return /^0*([1-9]\d*)(?:\.0)?$/.exec(key)?.[1]
}

/** Of ids that are one number, the one of the same name that has kept the most of it. */
function wholeId(index: number, same: ReadonlySet<number> | undefined, refs: readonly Ref[]): number {
  if (same === undefined || same.size < 2) return index
  const kept = (one: number): number => {
    const { key = '' } = refs[one] ?? {}
    return key.endsWith('.0') ? 0 : key.length
  }
  const names = refs[index]?.names.folded() ?? new Set()
  return [...same]
    .filter(one => one === index || [...(refs[one]?.names.folded() ?? [])].some(name => names.has(name)))
    .reduce((best, one) => (kept(one) > kept(best) ? one : best), index)
}

/** Known from earlier portfolios alone. */
function isPast(ref: Ref | undefined): boolean {
  return ref?.hasPoints === true && !ref.hasData
}

function bear(bearers: Bearers, key: string, index: number): void {
  bearers.set(key, (bearers.get(key) ?? new Set()).add(index))
}

function ambiguous(ref: Ref, bearers: readonly number[], refs: readonly Ref[]): Problem {
  const shown = bearers.map(index => refs[index]?.ids.newest() ?? refs[index]?.names.newest() ?? '')
  return {
    code: 'ambiguous-customer-name',
    ...(ref.file === '' ? {} : { file: ref.file }),
    params: { name: ref.names.newest() ?? '', ids: shown.sort(compareCodePoints).join(', ') },
  }
}
