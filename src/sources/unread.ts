// Whose figures cannot be trusted, since an export of theirs could not be read.
import { foldId, foldName } from '../model/fold.ts'
import type { CustomerCells } from '../model/rows.ts'
import { folderOf } from './find/label.ts'
import type { ReadMember } from './outcome.ts'

/**
 * The customers of an export that could not be read: those of its bad rows, where these say whose they are; else all
 * that it has, and where it broke off all that exports of its kind have; where nothing of it says, those of the exports
 * beside it, or the customer of its folder. Nobody for prices, names of customers and earlier portfolios, which have no
 * figures of today.
 */
export function customersOfUnread(
  member: ReadMember,
  members: readonly ReadMember[],
): readonly CustomerCells[] {
  const { format, badRowsOf, isTorn, isOwned, owner, label } = member
  if (format !== null && !hasFigures(member)) return []
  if (!isTorn) return badRowsOf
  if (isOwned) return [owner]
  const others = members.filter(other => other !== member && hasFigures(other))
  const alike = others.filter(other => format !== null && other.format === format)
  const named = distinct([
    ...badRowsOf,
    ...member.met.customers(),
    ...alike.flatMap(other => other.met.customers()),
  ])
  if (named.length > 0) return named
  const beside = others.filter(other => folderOf(other.label) === folderOf(label))
  const neighbours = distinct(beside.flatMap(other => other.met.customers()))
  if (neighbours.length > 0) return neighbours
  return owner.id === '' && owner.name === '' ? [] : [owner]
}

/** Whether others than the customers of what could not be read have figures. */
export function othersAreReadable(members: readonly ReadMember[]): boolean {
  const unread = members
    .filter(({ status }) => status === 'problem')
    .flatMap(member => customersOfUnread(member, members).map(keyOf))
  const lost = new Set(unread)
  return members.some(
    member => hasFigures(member) && member.met.customers().some(one => !lost.has(keyOf(one))),
  )
}

function hasFigures({ format }: ReadMember): boolean {
  return format?.hasFigures === true
}

function distinct(customers: readonly CustomerCells[]): CustomerCells[] {
  return [...new Map(customers.map(one => [keyOf(one), one])).values()]
}

function keyOf({ id, name }: CustomerCells): string {
  return id === '' ? `name:${foldName(name)}` : `id:${foldId(id)}`
}
