// How many names of an export are mail addresses, and how many are none.
import { Buffer } from 'node:buffer'
import type { NameRun } from '../../columns/names.ts'
import { isConcealed } from '../../model/user-name.ts'
import { domainOf } from './mail-domain.ts'

export interface Addresses {
  /** Names that are addresses. */
  addresses: number
  /** Those that are something else; none of those that tell nothing, as concealed ones. */
  others: number
}

interface Tails {
  lookAtTails(runs: Iterable<NameRun>, look: (name: number) => number): number
}

/** Most people of a tenant have one domain, so that few names are looked at. */
export function addressesOf(
  runs: Iterable<NameRun>,
  names: Tails,
  nameOf: (name: number) => string,
): Addresses {
  let addresses = 0
  let others = 0
  const alike = names.lookAtTails(runs, number => {
    const name = nameOf(number)
    if (!name.includes('@')) {
      if (isOther(name)) others++
      return 0
    }
    addresses++
    const domain = domainOf(name)
    return domain === '' ? 0 : Buffer.byteLength(domain) + 1
  })
  return { addresses: addresses + alike, others }
}

/** Not a person without a name, a concealed one, or an account of a domain. */
function isOther(name: string): boolean {
  return !(name === '' || name.startsWith('\0') || name.includes('\\') || isConcealed(name))
}
