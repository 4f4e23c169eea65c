// Folders and archives within the folder of a customer: their files count as a customer of their own, beside that one.
import { inOrder } from '../model/code-points.ts'
import { foldName } from '../model/fold.ts'
import { groupBy } from '../model/group.ts'
import { lazy, memoizePerObject } from '../model/lazy.ts'
import type { Note } from '../model/note.ts'
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
      within: nameOf(data, outer),
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
  return [...groups].flatMap(([path, files]) => {
    const inner = customers.get(path)
    const [first] = files
    if (inner === undefined || !first) return []
    const above = new Set(first.label.split('/').map(foldName))
    const outer = pathsAbove(path).map(({ path: one, name }) =>
      tellsNobody(name)
        ? undefined
        : (customers.get(one) ?? (above.has(name) ? shown().get(name) : undefined)),
    )
    const nearest = outer.find(one => one !== undefined)
    if (nearest === undefined || nearest === inner) return []
    return [{ inner, outer: nearest, folder: first.ownerFolder.name, files: files.length }]
  })
})

/** Where a folder lies, and its name: all files of a folder have the same object. */
const pathOf = memoizePerObject(({ place, name }: OwnerFolder) => `${place}/${foldName(name)}`)

/** The folders that a folder lies in, nearest first. */
function pathsAbove(path: string): { path: string; name: string }[] {
  const names = path.split('/')
  return names
    .map((name, index) => ({ path: names.slice(0, index + 1).join('/'), name }))
    .slice(0, -1)
    .reverse()
}

function nameOf(data: Data, customer: number): string {
  const { id, name } = customerRef(data, customer)
  return name || (id ?? '')
}
