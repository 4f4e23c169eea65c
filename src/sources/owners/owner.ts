// Whose a file is that does not say it: `Name=path`, the user's config, or the nearest folder that is no month.
import { foldName } from '../../model/fold.ts'
import { memoizePerObject } from '../../model/lazy.ts'
import type { CustomerCells } from '../../model/rows.ts'
import type { Member } from '../bytes/member.ts'
import { nameDay } from '../days/name-day.ts'
import type { Input } from '../find/input.ts'
import { labelOf } from '../find/label.ts'
import { isExportName, tellsNobody } from './vague-names.ts'

/** The customer of a file without customer columns, and how it came to be that one. */
export interface Owner {
  customer: CustomerCells
  /** The folder that names the customer; null where the user does. */
  folder: OwnerFolder | null
}

export interface OwnerFolder {
  name: string
  /** Its name tells nobody (`exports`, `Downloads`). */
  isVague: boolean
  /** Where it lies, without months: two vague folders of one name are one customer's only where this is the same. */
  place: string
}

/** The name that the only id in a folder can bear; '' for none. */
export interface Home {
  name: string
  /** It says less than the id: it brings files together, and is not shown. */
  isVague: boolean
}

export function homeOf({ customer: { id, name }, folder }: Owner): Home {
  return { name: id === '' ? name : '', isVague: folder?.isVague ?? false }
}

/** By folded path or name. */
export type KnownOwners = ReadonlyMap<string, { id?: string | undefined; name?: string | undefined }>

/**
 * The same with paths as labels have them: with `/` between their parts (a config from Windows has `\`), without `../`
 * before and `/` behind.
 */
export function byPath<T>(entries: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const asLabel = (name: string): string => labelOf(name, [], '\\')
  return new Map(
    [...entries].flatMap(([name, entry]) => [[name, entry] as const, [asLabel(name), entry] as const]),
  )
}

/**
 * `Name=path`, else what the config's map says of the file, of its folders by path or name, nearest first, else the
 * nearest folder that is no day and no month.
 */
export function ownerOf(
  input: Pick<Input, 'owner'>,
  { label, folders }: Pick<Member, 'label' | 'folders'>,
  known: KnownOwners,
): Owner {
  if (input.owner !== undefined) return { customer: { id: '', name: input.owner }, folder: null }
  const mapped = entryOf({ label, folders }, known)
  if (mapped === undefined) return ownerByFolder(folders)
  const { id = '', name = id === '' ? ownerFolder(folders).name : '' } = mapped
  return { customer: { id, name }, folder: null }
}

/** What a map by path or name says of a file: of itself, then of its folders, nearest first. */
export function entryOf<T>(
  { label, folders }: Pick<Member, 'label' | 'folders'>,
  known: ReadonlyMap<string, T>,
): T | undefined {
  if (known.size === 0) return undefined
  const parts = label.split('/')
  const [, parent = '', ...above] = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'))
  const nearest = nameOf(folders.at(-1) ?? '')
  const names = [label, parts.at(-1) ?? '', parent, nearest, ownerFolder(folders).name, ...above]
  const key = names.map(foldName).find(name => known.has(name))
  return key === undefined ? undefined : known.get(key)
}

/** The folder that names the customer. An archive is one too, but gives way where its name tells nobody and another does. */
const ownerFolder = memoizePerObject((folders: readonly string[]): OwnerFolder => {
  const naming = folders.map(nameOf).flatMap((name, index) => (nameDay(name)?.whole ? [] : { name, index }))
  const [nearest, next] = [...naming].reverse()
  if (nearest === undefined) return { name: '', isVague: false, place: '' }
  const isVague = tellsNobody(nearest.name)
  const yields =
    (isVague || isExportName(nearest.name)) &&
    isArchive(folders[nearest.index] ?? '') &&
    next !== undefined &&
    !tellsNobody(next.name)
  const chosen = yields ? next : nearest
  const place = naming
    .filter(({ index }) => index < chosen.index)
    .map(({ name }) => foldName(name))
    .join('/')
  return { name: chosen.name, isVague: isVague && !yields, place }
})

/** All files of a folder say it with the same objects. */
const ownerByFolder = memoizePerObject((folders: readonly string[]): Owner => {
  const folder = ownerFolder(folders)
  return { customer: { id: '', name: folder.name }, folder }
})

const ARCHIVE = /\.(zip|gz|tgz)$/iu

function isArchive(folder: string): boolean {
  return ARCHIVE.test(folder)
}

/** A folder's name, without the ending of an archive. */
function nameOf(folder: string): string {
  return folder.replace(ARCHIVE, '')
}
