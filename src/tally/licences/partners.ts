// Which partner sold a subscription: told apart as customers are, by id; a row with only a name joins the id that bears it.
import { compareCodePoints } from '../../model/code-points.ts'
import { foldId, foldName } from '../../model/fold.ts'
import { InputError } from '../../model/problem.ts'
import type { LicenceRow } from '../../model/rows.ts'
import type { LicenceTable } from '../intake/licence-table.ts'

/** One partner: folded. */
export interface Partner {
  /** null where the data has names only. */
  id: string | null
  names: ReadonlySet<string>
}

type Seller = Pick<LicenceRow, 'partnerId' | 'partnerName'>

/** Whether a row is the partner's; one without partner is nobody's. */
export function isSoldBy({ partnerId, partnerName }: Seller, partner: Partner): boolean {
  if (partnerId !== '') return foldId(partnerId) === partner.id
  return partnerName !== '' && partner.names.has(foldName(partnerName))
}

/** A partner as the rows write it, for those who asked for another. */
export interface KnownPartner extends Partner {
  label: string
}

/** Every partner that a row bears: those with an id, and names that no id bears. */
export function partnersOf(rows: readonly Seller[]): KnownPartner[] {
  const byId = new Map<string, { id: string; names: Map<string, string> }>()
  const nameOnly = new Map<string, string>()
  for (const { partnerId, partnerName } of rows) {
    if (partnerId === '') {
      if (partnerName !== '') keep(nameOnly, partnerName)
      continue
    }
    const known = byId.get(foldId(partnerId)) ?? { id: partnerId, names: new Map<string, string>() }
    byId.set(foldId(partnerId), known)
    if (partnerName !== '') keep(known.names, partnerName)
  }
  const borne = new Set([...byId.values()].flatMap(({ names }) => [...names.keys()]))
  return [
    ...[...byId].map(([key, { id, names }]): KnownPartner => {
      const shown = [...names.values()].sort(compareCodePoints).join(' / ')
      return { id: key, names: new Set(names.keys()), label: shown === '' ? id : `${shown} (${id})` }
    }),
    ...[...nameOnly].flatMap(([key, label]): KnownPartner[] =>
      borne.has(key) ? [] : [{ id: null, names: new Set([key]), label }],
    ),
  ].sort((a, b) => compareCodePoints(a.label, b.label))
}

/** Throws an InputError where a row bears only a name that this partner shares with another one. */
export function requireClear(partner: Partner, all: readonly KnownPartner[], licences: LicenceTable): void {
  const open = licences.kinds.map(({ partnerId, partnerName }) => {
    const name = foldName(partnerName)
    return partnerId === '' && partner.names.has(name) && all.filter(one => one.names.has(name)).length > 1
  })
  const index = open.includes(true) ? licences.find(kind => open[kind] === true) : -1
  if (index < 0) return
  const name = licences.rowOf(index).partnerName
  const { file, line } = licences.placeOf(index)
  const ids = all.filter(({ names }) => names.has(foldName(name))).map(({ label }) => label)
  const params = { name, ids: ids.join(', ') }
  throw new InputError([{ code: 'ambiguous-partner-name', file, line, params }])
}

/** The first spelling by code point, whatever the order of the rows. */
function keep(names: Map<string, string>, name: string): void {
  const known = names.get(foldName(name))
  if (known === undefined || compareCodePoints(name, known) < 0) names.set(foldName(name), name)
}
