// Finds the partner whose licences were asked for: by id or by name.
import { compareCodePoints } from '../../model/code-points.ts'
import { foldName } from '../../model/fold.ts'
import { UsageError } from '../../model/problem.ts'
import type { Whole } from '../../model/whole.ts'
import type { Collector } from '../../tally/intake/collector.ts'
import { type Partner, partnersOf, requireClear } from '../../tally/licences/partners.ts'
import { nearestOf } from './nearest.ts'

/** `elsewhere`: partners of other parts of the data. Throws a UsageError with the nearest names where no row bears it, or with all that fit. */
export function findPartner(
  { licences, points }: Collector,
  asked: string,
  elsewhere: Whole['sellers'] = [],
): Partner {
  const wanted = foldName(asked)
  const all = partnersOf([...licences.kinds, ...elsewhere])
  const byId = all.filter(({ id }) => id === wanted)
  const found = byId.length > 0 ? byId : all.filter(({ names }) => names.has(wanted))
  const [only, second] = found
  if (second) {
    const matches = found.map(({ label }) => label).sort(compareCodePoints)
    throw new UsageError([{ code: 'ambiguous-partner', params: { asked, matches: matches.join(', ') } }])
  }
  if (only) {
    requireClear(only, all, licences)
    return only
  }
  // Earlier portfolios alone may be of this partner.
  const named = { id: wanted, names: new Set([wanted]) }
  if (points.some(({ row }) => isScopeOf(row.scope, named))) return named
  const nearest = nearestOf(
    all.map(({ id, names, label }) => ({ names: [...names, id ?? label], label })),
    asked,
  )
  throw new UsageError([{ code: 'unknown-partner', params: { asked, nearest } }])
}

/** Whether an earlier portfolio says that it is of this partner alone: `own:` before an id or a name. */
export function isScopeOf(scope: string | null, { id, names }: Partner): boolean {
  const said = foldName(scope ?? '')
  if (!said.startsWith('own:')) return false
  const who = said.slice('own:'.length)
  return who === id || names.has(who)
}
