// Which names of a customer were decoded twice, and stand in the figures as the files have them.
import type { CheckParams } from '../../model/check.ts'
import { inOrder } from '../../model/code-points.ts'
import { isDecodedTwice } from '../../model/decoded-twice.ts'
import { ORIGIN } from '../../model/usage-batch.ts'
import type { ReadMember } from '../../sources/outcome.ts'
import type { Data } from '../data.ts'

/** Looks through all names once; those of users are counted and never told. */
export function damagedNames(data: Data): (customer: number) => CheckParams['names-damaged'] | null {
  const { customers } = data.resolved
  const users = damagedUsers(data)
  const products = damagedProducts(data)
  const unsure = unsureFiles(data)
  return index => {
    const name = customers.isPlain(index) ? '' : (customers.at(index)?.name ?? '')
    const files = unsure.get(index) ?? []
    const shown = [...(isDecodedTwice(name) ? [name] : []), ...(products.get(index) ?? [])]
    const count = shown.length + (users.get(index)?.size ?? 0)
    if (count + files.length === 0) return null
    return {
      count,
      example: shown[0] ?? '',
      files: files.map(({ label }) => label).join(', '),
      encoding: [...new Set(files.map(({ encoding }) => encoding ?? ''))].join(', '),
    }
  }
}

/** Files of an encoding that their bytes do not settle, by customer. */
function unsureFiles({ resolved, read }: Data): Map<number, ReadMember[]> {
  const files = new Map<number, ReadMember[]>()
  for (const member of read.members.filter(one => one.status === 'read' && one.encodingUnsure)) {
    const refs = member.met
      .customers()
      .map(customer => resolved.collector.customers.refer(customer, null, { as: 'name' }))
    for (const index of new Set(refs.map(ref => resolved.customerOf[ref] ?? -1)))
      files.set(index, [...(files.get(index) ?? []), member])
  }
  return files
}

/** Folded names by customer. */
function damagedUsers({ resolved }: Data): Map<number, Set<string>> {
  const { users, userLists } = resolved.collector
  const damaged = new Map<number, Set<string>>()
  const add = (customer: number, name: string): void => {
    if (isDecodedTwice(name)) damaged.set(customer, (damaged.get(customer) ?? new Set()).add(name))
  }
  for (const user of users.special()) add(resolved.customerOf[users.refOf(user)] ?? -1, users.nameOf(user))
  const { names } = userLists
  for (const row of names.special()) add(resolved.customerOf[names.tagOf(row)] ?? -1, names.text(row))
  return damaged
}

/** Names as written, in order, by customer. */
function damagedProducts({ resolved }: Data): Map<number, string[]> {
  const { collector, customerOf, table } = resolved
  const refs = new Set<number>()
  for (let ref = 0; ref < collector.products.size; ref++) {
    if (isDecodedTwice(collector.products.nameOf(ref))) refs.add(ref)
  }
  const named = new Map<number, Set<string>>()
  if (refs.size === 0) return new Map()
  const add = (customer: number, product: number): void => {
    if (!refs.has(product)) return
    named.set(customer, (named.get(customer) ?? new Set()).add(collector.products.nameOf(product)))
  }
  const { licences } = collector
  const products = licences.kinds.map(({ product }) => collector.products.refer(product))
  for (let index = 0; index < licences.length; index++)
    add(customerOf[licences.refOf(index)] ?? -1, products[licences.kindOf(index)] ?? -1)
  for (const { row, ref } of [...collector.seatRows, ...collector.counts]) {
    add(customerOf[ref] ?? -1, collector.products.refer(row.product))
  }
  for (let index = 0; index < table.length; index++) {
    const { origin, product } = table.entryKinds.get(table.entryKindOf(index))
    const products =
      origin === ORIGIN.own ? [product] : product < 0 ? [] : collector.productSets.productsOf(product)
    for (const one of products) add(customerOf[collector.users.refOf(table.userOf(index))] ?? -1, one)
  }
  return new Map([...named].map(([customer, names]) => [customer, inOrder(names)]))
}
