// Whose a mail domain is, by the domains that stand beside customers and by what they are called.
import { foldName } from '../../model/fold.ts'
import { memoize } from '../../model/lazy.ts'
import type { Customer } from '../../tally/intake/one-customer.ts'
import { isOfEveryTenant } from './mail-domain.ts'

/** Shorter words are in too many names. */
const SHORTEST_CLAIM = 4
const SHORTEST_FIT = 3

const SEVERAL = -1

/** Who has a domain, and how that is known. */
export interface Claim {
  customer: number
  /** Its domains say so, and not only its name. */
  isKnown: boolean
}

export interface WhoseDomain {
  /** The one customer that a domain is of; null where nobody is, or several are. */
  claim(domain: string): Claim | null
  /** Whether a domain may be this customer's, if only by a part of its name. */
  fits(customer: number, domain: string): boolean
  /** Whether domains of the customer's own are known. */
  hasOwn(customer: number): boolean
}

export function whoseDomain(customers: readonly Customer[]): WhoseDomain {
  const known = new Map<string, number>()
  const named = new Map<string, number>()
  const add = (all: Map<string, number>, word: string, customer: number): void => {
    const before = all.get(word) ?? customer
    all.set(word, before === customer ? customer : SEVERAL)
  }
  customers.forEach(({ name, domains, current }, index) => {
    for (const domain of domains) if (!isOfEveryTenant(domain)) add(known, domain, index)
    if (current) for (const word of beginningsOf(name)) add(named, word, index)
  })
  const claim = (domain: string): Claim | null => {
    const customer = known.get(domain)
    if (customer !== undefined) return customer === SEVERAL ? null : { customer, isKnown: true }
    const claims = new Set(labelsOf(domain).flatMap(label => named.get(label) ?? []))
    const [only = SEVERAL] = claims
    return claims.size === 1 && only !== SEVERAL ? { customer: only, isKnown: false } : null
  }
  return {
    claim: memoize(claim),
    fits: (customer, domain) => {
      const { name = '', domains = [] } = customers[customer] ?? {}
      const own = lettersOf(name)
      const initials = foldName(name)
        .split(/\s+/u)
        .map(word => [...word][0] ?? '')
        .join('')
      const isIn = (word: string): boolean =>
        word.length >= SHORTEST_FIT && (own.includes(word) || (own !== '' && word.includes(own)))
      return domains.includes(domain) || labelsOf(domain).some(label => isIn(label) || label === initials)
    },
    hasOwn: customer => (customers[customer]?.domains ?? []).some(domain => !isOfEveryTenant(domain)),
  }
}

/** Without the last one, which is of a country or of many. */
function labelsOf(domain: string): string[] {
  return domain.split('.').slice(0, -1).map(lettersOf)
}

/** `Wide World Ltd`: `wide`, `wideworld`, `wideworldltd`. */
function beginningsOf(name: string): Set<string> {
  const words = foldName(name).split(/\s+/u)
  const all = words.map((_, at) => lettersOf(words.slice(0, at + 1).join('')))
  return new Set(all.filter(word => word.length >= SHORTEST_CLAIM))
}

function lettersOf(text: string): string {
  return foldName(text).replace(/[^\p{L}\p{N}]/gu, '')
}
