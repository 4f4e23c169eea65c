// Columns that are nearly ones that a format reads: left alone they would be ignored, and their values with them.
import { distance } from 'fastest-levenshtein'
import { foldHeader } from '../../model/fold.ts'
import type { Format } from '../format.ts'
import { TENANT_HEADERS, tenantHeader } from '../owners/tenant.ts'

export interface Misspelt {
  /** As the file has it. */
  header: string
  /** The documented header of a column that the file lacks. */
  nearest: string
}

/** Letters that a slip of the hand changes; headers shorter than `SHORTEST` are too easily alike. */
const SLIP = 2
const SHORTEST = 6

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
    if (own.length < SHORTEST || format.knows(own) || tenantHeader(own) !== null) return []
    const near = missing.find(({ headers }) =>
      headers.some(known => foldHeader(known).length >= SHORTEST && distance(foldHeader(known), own) <= SLIP),
    )
    return near === undefined ? [] : [{ header: name.trim(), nearest: near.headers[0] ?? '' }]
  })
}
