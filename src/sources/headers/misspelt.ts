// Columns that are nearly ones that a format reads, or say the same: left alone they would be ignored, and their values with them.
import { distance } from 'fastest-levenshtein'
import { foldHeader } from '../../model/fold.ts'
import type { Format } from '../format.ts'
import { TENANT_HEADERS, tenantHeader } from '../owners/tenant-headers.ts'

export interface Misspelt {
  /** As the file has it. */
  header: string
  /** The documented header of a column that the file lacks. */
  nearest: string
}

/** Letters that a slip of the hand changes; headers shorter than `SHORTEST` are too easily alike. */
const SLIP = 2
const SHORTEST = 6

/** Words that say little in a header of licences: `Removed` and `LicenseRemovedDate` are the same without them. */
const COMMON = new Set(
  'is has the of on date day license licenses licence licences subscription subscriptions'.split(' '),
)
/** Letters in which `State` and `Status`, `Renew` and `Renewal` are the same. */
const STEM = 4

/** Columns that any format may have, one of which is enough. */
const OF_TENANTS = TENANT_HEADERS.map(name => ({ headers: [name] }))

/** Headers of a file that are unknown to its format, and within a slip of a column that is missing. */
export function misspeltHeaders(
  format: Format,
  header: readonly string[],
  folded: readonly string[],
): Misspelt[] {
  const present = new Set(folded)
  const saysWhose = format.ownTenancy || folded.some(own => tenantHeader(own) !== null)
  const columns = saysWhose ? format.columns : [...format.columns, ...OF_TENANTS]
  const missing = columns.filter(({ headers }) => !headers.some(name => present.has(foldHeader(name))))
  return header.flatMap((name, at) => {
    const own = folded[at] ?? ''
    if (format.knows(own) || tenantHeader(own) !== null) return []
    const near =
      missing.find(({ headers }) => headers.some(known => isSlip(foldHeader(known), own))) ??
      (format.strictHeaders
        ? missing.find(({ headers }) =>
            headers.some(known => saysMore(known, own) || hasWordsOf(name)(known)),
          )
        : undefined)
    return near === undefined ? [] : [{ header: name.trim(), nearest: near.headers[0] ?? '' }]
  })
}

function isSlip(known: string, own: string): boolean {
  const isLong = Math.min(known.length, own.length) >= SHORTEST
  return (isLong || isTurned(known, own)) && distance(known, own) <= SLIP
}

/** Whether two letters have changed places: `Staet`. */
function isTurned(known: string, own: string): boolean {
  return known.length === own.length && [...known].sort().join('') === [...own].sort().join('')
}

/** Whether a header is the known one and more: `HasLicense Value`, `Row IsTrial`. */
function saysMore(known: string, own: string): boolean {
  const name = foldHeader(known)
  return name.length >= SHORTEST && (own.startsWith(name) || own.endsWith(name))
}

/** Whether a header says the same in other words, which nobody but the author of a script chooses. */
function hasWordsOf(name: string): (known: string) => boolean {
  const own = wordsOf(name)
  return known => own !== '' && wordsOf(known) === own
}

function wordsOf(header: string): string {
  const words = header.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase()
  return words
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '' && !COMMON.has(word))
    .map(word => word.slice(0, STEM))
    .sort()
    .join(' ')
}
