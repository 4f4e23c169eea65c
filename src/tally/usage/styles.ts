// Concealed and clear names are never brought together: an export is of one style, and the newest export tells which.
import { NO_DAY } from '../../model/usage-batch.ts'
import type { Coverage } from '../intake/coverage-book.ts'
import type { Resolved } from '../intake/resolve.ts'
import { type Entries, entriesOf, NO_ENTRIES } from './entries.ts'

type Style = 'clear' | 'concealed'

/** One customer's entries of the exports in one style, and those of the others, which are left out. */
export interface StyledEntries {
  style: Style
  kept: Entries
  others: Entries
  /** Whether a report is kept, also one whose rows say nothing. */
  keeps(report: Coverage): boolean
}

/** Distinct names in one export: the rows of one customer, format and report date. */
interface Export {
  report: number
  clear: number
  concealed: number
  lastUser: number
}

/** Chooses the style of the newest export (ties: clear). People without a name have none. */
export function ofOneStyle({ table, collector }: Resolved, seen: Entries): StyledEntries {
  const { users } = collector
  if (!users.hasConcealed) {
    return { style: 'clear', kept: seen, others: NO_ENTRIES, keeps: () => true }
  }
  const exports = new Map<string, Export>()
  const byEntryKind = new Map<number, Export>()
  for (const entryKind of seen.entryKinds) {
    const { origin, report } = table.entryKinds.get(entryKind)
    const key = keyOf(origin, report)
    const known = exports.get(key) ?? { report, clear: 0, concealed: 0, lastUser: -1 }
    exports.set(key, known)
    byEntryKind.set(entryKind, known)
  }
  for (let at = 0; at < seen.index.length; at++) {
    const index = seen.index.at(at)
    const user = table.userOf(index)
    const one = byEntryKind.get(table.entryKindOf(index))
    if (!one || one.lastUser === user) continue
    one.lastUser = user
    if (users.isConcealed(user)) one.concealed++
    else if (!users.isNameless(user)) one.clear++
  }
  const style = newestStyle([...exports.values()])
  const isKept = (one: Pick<Export, Style>): boolean => [null, style].includes(styleOf(one))
  const keeps = (report: Coverage): boolean => {
    const counted = exports.get(keyOf(report.origin, report.report))
    return isKept(counted ?? { clear: Number(report.clear), concealed: Number(report.concealed) })
  }
  const keptKinds = new Set(seen.entryKinds.filter(entryKind => isKept(byEntryKind.get(entryKind) ?? NOBODY)))
  if (keptKinds.size === seen.entryKinds.length) return { style, kept: seen, others: NO_ENTRIES, keeps }
  const pick = (kept: boolean): Entries =>
    entriesOf(
      table,
      seen.index.filter(index => keptKinds.has(table.entryKindOf(index)) === kept),
      seen.entryKinds.filter(entryKind => keptKinds.has(entryKind) === kept),
    )
  return { style, kept: pick(true), others: pick(false), keeps }
}

const NOBODY = { clear: 0, concealed: 0 }

function keyOf(origin: number, report: number): string {
  return `${origin}\n${report}`
}

/** null for an export of people without names only. */
function styleOf({ clear, concealed }: Pick<Export, Style>): Style | null {
  if (clear + concealed === 0) return null
  return concealed > clear ? 'concealed' : 'clear'
}

/** Undated exports are as new as the newest. */
function newestStyle(exports: readonly Export[]): Style {
  const newest = exports.reduce((best, { report }) => Math.max(best, report), NO_DAY)
  const newestOf = (style: Style): number =>
    exports
      .filter(one => styleOf(one) === style)
      .reduce(
        (best, { report }) => Math.max(best, report === NO_DAY ? newest : report),
        Number.NEGATIVE_INFINITY,
      )
  return newestOf('concealed') > newestOf('clear') ? 'concealed' : 'clear'
}
