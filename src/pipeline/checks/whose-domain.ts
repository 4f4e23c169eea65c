// Whose a mail domain is, by the domains that stand beside customers and by what they are called.
import { foldName } from '../../model/fold.ts'
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
    const before = all.get(word)
    if (before !== customer) all.set(word, before === undefined ? customer : SEVERAL)
  }
  customers.forEach(({ name, domains, current }, index) => {
    for (const domain of domains) if (!isOfEveryTenant(domain)) add(known, domain, index)
    let beginning = ''
    for (const word of current ? wordsOf(name) : []) {
      beginning += word
      if (beginning.length >= SHORTEST_CLAIM) add(named, beginning, index)
    }
  })
  return {
    claim: domain => {
      const owner = known.get(domain)
      if (owner !== undefined) return owner === SEVERAL ? null : { customer: owner, isKnown: true }
      let only: number | undefined
      for (const label of labelsOf(domain)) {
        const customer = named.get(label) ?? only
        if (only !== undefined && customer !== only) return null
        only = customer
      }
      return only === undefined || only === SEVERAL ? null : { customer: only, isKnown: false }
    },
    fits: (customer, domain) => {
      const { name = '', domains = [] } = customers[customer] ?? {}
      const words = wordsOf(name)
      const own = words.join('')
      const initials = words.map(word => word[0]).join('')
      const isIn = (label: string): boolean =>
        label === initials ||
        (label.length >= SHORTEST_FIT && (own.includes(label) || (own !== '' && label.includes(own))))
      return domains.includes(domain) || labelsOf(domain).some(isIn)
    },
    hasOwn: customer => (customers[customer]?.domains ?? []).some(domain => !isOfEveryTenant(domain)),
  }
}

/** Without the last one, which is of a country or of many. */
function labelsOf(domain: string): string[] {
  return domain.split('.').slice(0, -1).map(lettersOf)
}

/** `Wide World (UK) Ltd.`: `wide`, `world`, `uk`, `ltd`. */
function wordsOf(name: string): string[] {
  const folded = PLAIN.test(name) ? name.toLowerCase() : foldName(name)
  return folded.split(' ').flatMap(word => lettersOf(word) || [])
}

const PLAIN = /^[\w .-]*$/
const OTHERS = /[^\p{L}\p{N}]/gu

function lettersOf(text: string): string {
  return PLAIN.test(text) ? text.replaceAll(/[\W_]/g, '') : text.replace(OTHERS, '')
}
