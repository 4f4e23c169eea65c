// What the names of all customers' exports tell together, looked at once: whose mail domains are whose, and where names differ in kind.
import { compareCodePoints } from '../../model/code-points.ts'
import type { NoteParams, Whose } from '../../model/note.ts'
import type { Data } from '../data.ts'
import type { FindExports } from './exports.ts'

type WithoutAddress = Omit<NoteParams['names-without-address'], keyof Whose>

export interface SeenNames {
  /** By domain, the customers in whose placed exports it is. */
  bearers: ReadonlyMap<string, readonly number[]>
  /** Exports that belong to their customer by their place alone. */
  placed: ReadonlySet<string>
  /** By customer, an export some of whose names are no addresses, as the others are. */
  without: ReadonlyMap<number, WithoutAddress>
}

/** Own exports may call people what they like. */
const OWN = 'usage'

export function seeNames(data: Data, exportsOf: FindExports): SeenNames {
  const { members } = data.read
  const bearers = new Map<string, number[]>()
  const without = new Map<number, WithoutAddress>()
  const read = members.filter(({ status, format }) => status === 'read' && format?.perUser)
  const placed = new Set(
    read.flatMap(({ saysWhose, label, partOf }) => (saysWhose ? [] : [label, partOf ?? label])),
  )
  const found = { bearers, placed, without }
  if (placed.size === 0 && read.every(({ format }) => format?.id === OWN)) return found
  for (let customer = 0; customer < data.resolved.customers.length; customer++) {
    for (const one of exportsOf(customer)) {
      const isPlaced = placed.has(one.file)
      if (one.format.id === OWN && !isPlaced) continue
      const { domains, addresses, others } = one.addresses()
      const told = without.get(customer)?.file
      const isFirst = told === undefined || compareCodePoints(one.file, told) < 0
      if (one.format.id !== OWN && others > 0 && others <= addresses && isFirst)
        without.set(customer, { file: one.file, users: others, of: others + addresses })
      if (isPlaced) for (const domain of domains) add(bearers, domain, customer)
    }
  }
  return found
}

/** The customers come in their order. */
function add(bearers: Map<string, number[]>, domain: string, customer: number): void {
  const known = bearers.get(domain)
  if (!known) bearers.set(domain, [customer])
  else if (known.at(-1) !== customer) known.push(customer)
}
