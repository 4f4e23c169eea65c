// Which file in a folder of pages is whose: links to a page stay right when a namesake of its customer comes or goes.
import path from 'node:path'
import { foldId, foldName } from '../model/fold.ts'
import { groupBy } from '../model/group.ts'
import type { PageOwner, PageOwners } from '../model/page-register.ts'
import { fileNames, foldFileName } from './file-names.ts'

/**
 * A name for the page of each, in their order: the one that it has in `earlier`, as long as the customer is still called
 * so; another that is nobody's there, nor among `taken`, otherwise.
 */
export function pageNames(
  customers: readonly PageOwner[],
  ending: string,
  { earlier, taken }: { earlier: PageOwners; taken: readonly string[] },
): string[] {
  const ownerOf = ownersAmong(customers)
  const kept = new Map<PageOwner, string>()
  for (const [file, page] of earlier) {
    const owner = page && path.extname(file) === ending ? ownerOf(page) : undefined
    if (owner && !kept.has(owner) && isNamedAfter(file, owner, ending)) kept.set(owner, file)
  }
  const others = customers.filter(one => !kept.has(one))
  const named = others.map(({ id, name }) => ({ name, key: id === null ? `name:${name}` : foldId(id) }))
  const made = fileNames(named, ending, [...taken, ...earlier.keys()])
  const given = new Map(others.map((one, at) => [one, made[at] ?? '']))
  return customers.map(one => kept.get(one) ?? given.get(one) ?? '')
}

/** Who of `customers` a page is about: by id, or by name where the page or the customer has no id. */
export function ownersAmong<T extends PageOwner>(
  customers: readonly T[],
): (page: PageOwner) => T | undefined {
  const byId = new Map(customers.flatMap(one => (one.id === null ? [] : [[foldId(one.id), one]])))
  const byName = groupBy(customers, ({ name }) => foldName(name))
  return ({ id, name }) => {
    const known = id === null ? undefined : byId.get(foldId(id))
    if (known) return known
    const [namesake, another] = byName.get(foldName(name)) ?? []
    return another || (id !== null && namesake?.id !== null) ? undefined : namesake
  }
}

/** With or without what tells it from a namesake's. */
function isNamedAfter(file: string, { name }: PageOwner, ending: string): boolean {
  const [plain = ''] = fileNames([{ name, key: '' }], ending, [])
  const told = file.replace(/ \([0-9a-f]{8,}\)(?=\.[^.]*$)/, '')
  return [file, told].some(each => foldFileName(each) === foldFileName(plain))
}
