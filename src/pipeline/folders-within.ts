// Folders and archives within the folder of a customer: their files count as a customer of their own, beside that one.
import { inOrder } from '../model/code-points.ts'
import { foldName } from '../model/fold.ts'
import { groupBy } from '../model/group.ts'
import { lazy, memoize, memoizePerObject } from '../model/lazy.ts'
import type { Note } from '../model/note.ts'
import { nameOrId } from '../report/customer.ts'
import type { ReadMember } from '../sources/outcome.ts'
import type { OwnerFolder } from '../sources/owners/owner.ts'
import { tellsNobody } from '../sources/owners/vague-names.ts'
import { customerOfMember, customerRef, type Data } from './data.ts'

interface Within {
  /** Customers by their indices. */
  inner: number
  outer: number
  folder: string
  files: number
}

/** A remark for each customer in whose folder others seem to lie; of all of them, or those that the files are of. */
export function withinNotes(data: Data, members: readonly ReadMember[]): Note[] {
  const all = foldersWithin(data)
  if (all.length === 0) return []
  const told = new Set(members.map(member => customerOfMember(data, member)))
  const groups = groupBy(
    all.filter(({ inner, outer }) => told.has(inner) || told.has(outer)),
    ({ outer }) => outer,
  )
  return [...groups].map(([outer, folders]) => ({
    code: 'folder-within',
    params: {
      folders: inOrder(folders.map(({ folder }) => folder)).join(', '),
      within: nameOrId(customerRef(data, outer)),
      count: folders.reduce((sum, { files }) => sum + files, 0),
    },
  }))
}

const foldersWithin = memoizePerObject((data: Data): Within[] => {
  const owned = data.read.members.flatMap(({ status, ownerFolder, label, customer }) =>
    status === 'read' && ownerFolder ? [{ ownerFolder, label, customer }] : [],
  )
  const groups = groupBy(owned, ({ ownerFolder }) => pathOf(ownerFolder))
  const customers = new Map<string, number>()
  for (const [path, [first]] of groups) {
    const customer = first ? customerOfMember(data, first) : null
    if (customer !== null) customers.set(path, customer)
  }
  const shown = lazy(
    () =>
      new Map(
        data.resolved.customers
          .all()
          .flatMap(({ current, name }, index) => (current ? [[foldName(name), index] as const] : [])),
      ),
  )
  const outerOf = (path: string, label: string): number | undefined => {
    for (const { path: one, name } of foldersAbove(path.slice(0, path.lastIndexOf('/')))) {
      const named = customers.get(one) ?? shown().get(name)
      if (named !== undefined && (customers.has(one) || isAbove(label, name))) return named
    }
    return undefined
  }
  return [...groups].flatMap(([path, files]) => {
    const inner = customers.get(path)
    const [first] = files
    if (inner === undefined || !first) return []
    const nearest = outerOf(path, first.label)
    if (nearest === undefined || nearest === inner) return []
    return [{ inner, outer: nearest, folder: first.ownerFolder.name, files: files.length }]
  })
})

/** Where a folder lies, and its name: all files of a folder have the same object. */
const pathOf = memoizePerObject(({ place, name }: OwnerFolder) => `${place}/${foldName(name)}`)

/** A folder and those that it lies in, nearest first, without those whose names tell nobody: thousands lie in one. */
const foldersAbove = memoize((path): readonly { path: string; name: string }[] => {
  const names = path.split('/')
  return names
    .map((name, index) => ({ path: names.slice(0, index + 1).join('/'), name }))
    .filter(({ name }) => !tellsNobody(name))
    .reverse()
})

function isAbove(label: string, name: string): boolean {
  return label.split('/').some(part => foldName(part) === name)
}
