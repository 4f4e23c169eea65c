// Whether the exports of one customer are of two tenants: no mail domain leads from one to the other.
import type { CheckParams } from '../../model/check.ts'
import { compareCodePoints } from '../../model/code-points.ts'
import { groupBy } from '../../model/group.ts'
import { haveInCommon } from '../../model/in-common.ts'
import type { UserExport } from './exports.ts'
import { domainOf } from './mail-domain.ts'

/** Names that are looked at first: where they share a domain already, nobody else is asked. */
const FIRST = 8

/** Two files that nothing connects, not even a third one with a domain of each; null where there are none. */
export function foreignDomains(exports: readonly UserExport[]): CheckParams['foreign-domains'] | null {
  if (startAlike(exports)) return null
  const files = [...groupBy(exports, ({ file }) => file)].sort(([a], [b]) => compareCodePoints(a, b))
  if (files.length < 2 || isConnected(files.map(([, parts]) => domainsOf(parts, FIRST)))) return null
  const known = files.flatMap(([file, parts]) => {
    const domains = domainsOf(parts, Number.POSITIVE_INFINITY)
    return domains.size > 0 ? [{ file, domains }] : []
  })
  const [first, ...others] = known
  if (!first) return null
  const reached = reachedFrom(
    first.domains,
    known.map(({ domains }) => domains),
  )
  const other = others.find(({ domains }) => !haveInCommon(domains, reached))
  if (!other) return null
  const firstOf = (domains: ReadonlySet<string>): string => [...domains].sort(compareCodePoints)[0] ?? ''
  return {
    file: first.file,
    domain: firstOf(first.domains),
    other: other.file,
    otherDomain: firstOf(other.domains),
  }
}

/** Whether the first name of each has one domain, the same for all: then nobody else is asked. */
function startAlike(exports: readonly UserExport[]): boolean {
  const first = domainOf(exports[0]?.first() ?? '')
  return first !== '' && exports.every(one => domainOf(one.first()) === first)
}

/** Whether every file has a domain, and all of them lead to one another. */
function isConnected(sets: readonly ReadonlySet<string>[]): boolean {
  const [first = new Set<string>()] = sets
  const reached = reachedFrom(first, sets)
  return sets.every(domains => haveInCommon(domains, reached))
}

/** All domains that stand together with one of these in a file, and with those in another one, and so on. */
function reachedFrom(start: ReadonlySet<string>, sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const reached = new Set(start)
  for (let before = -1; before < reached.size; ) {
    before = reached.size
    for (const domains of sets) {
      if (haveInCommon(domains, reached)) for (const one of domains) reached.add(one)
    }
  }
  return reached
}

/** Mail domains of clear names, among the first `most` of them. */
function domainsOf(exports: readonly UserExport[], most: number): Set<string> {
  const domains = new Set<string>()
  let count = 0
  for (const one of exports) {
    for (const name of one.names()) {
      if (count++ >= most) return domains
      const domain = domainOf(name)
      if (domain !== '') domains.add(domain)
    }
  }
  return domains
}
