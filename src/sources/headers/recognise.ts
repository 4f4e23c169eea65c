// Tells by its headers which export a file is.
import { foldHeader } from '../../model/fold.ts'
import { memoizePerObject } from '../../model/lazy.ts'
import type { HeaderRank } from '../bytes/book/book.ts'
import type { Format } from '../format.ts'
import { FORMATS } from '../formats/index.ts'
import { isNextHeader } from '../json/page.ts'
import { tenantHeader } from '../owners/tenant-headers.ts'
import { bareHeader, undressed } from './dressed-headers.ts'
import { canonicalHeader } from './headers.ts'
import { type JoinedLists, joinedLists } from './numbered-lists.ts'

/** What headers come to: a format, or the nearest one and what it lacks. */
export interface Recognition {
  format: Format | null
  nearest: Format | null
  /** Documented headers of the nearest format that are missing. */
  missing: string[]
  /** At least half of what the nearest format needs is there. */
  near: boolean
  /** The headers, and folded; of files of one format that have the same headers, the same lists. */
  header: readonly string[]
  folded: readonly string[]
  /** How rows are brought below these headers, where they have lists that the file has as columns with numbers. */
  join?: JoinedLists['join']
}

/** What was recognised, for each dictionary of headers: exports by the thousand have the same headers. */
const knownWith = memoizePerObject((_: ReadonlyMap<string, string>) => new Map<string, Recognition>())
const MOST_KNOWN = 500

export function recognise(header: readonly string[], extra: ReadonlyMap<string, string>): Recognition {
  const known = knownWith(extra)
  const key = JSON.stringify(header)
  const before = known.get(key)
  if (before) return before
  const found = recogniseListed(header, extra)
  // Lines that are no header are many, and may be long.
  if (found.format === null) return found
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, found)
  return found
}

/** With the lists that stand in columns with numbers as one column each. */
function recogniseListed(header: readonly string[], extra: ReadonlyMap<string, string>): Recognition {
  const lists = joinedLists(header)
  const found = recogniseDressed(lists?.header ?? header, extra)
  if (lists === null || found.format === null) return found
  const { header: joined, join, missing } = lists
  return missing === null
    ? { ...found, header: joined, join }
    : { ...found, format: null, near: true, missing: [missing] }
}

/** As the headers are, else as they would be without what another program has put around them. */
function recogniseDressed(header: readonly string[], extra: ReadonlyMap<string, string>): Recognition {
  const found = recogniseAnew(header, extra)
  if (found.format !== null) return { ...found, folded: completed(found.format, header, found.folded, extra) }
  const readings = undressed(header).map(names => ({ ...recogniseAnew(names, extra), header }))
  return (
    readings.find(({ format }) => format !== null) ?? [found, ...readings].find(({ near }) => near) ?? found
  )
}

/** Folded headers, with those that the format would know without what is around them, where the file has no such column. */
function completed(
  format: Format,
  header: readonly string[],
  folded: readonly string[],
  extra: ReadonlyMap<string, string>,
): readonly string[] {
  return folded.map((name, at) => {
    if (isRead(format, name)) return name
    const plain = foldHeader(canonicalHeader(bareHeader(header[at] ?? ''), extra))
    return isRead(format, plain) && !folded.includes(plain) ? plain : name
  })
}

/** Whether the column of a folded header says something of a row, or whose it is. */
export function isRead(format: Format, name: string): boolean {
  return format.knows(name) || tenantHeader(name) !== null
}

/** The places of the columns of which something is read in a file with these headers: none where it is no export. */
export function readPlaces(
  header: readonly string[],
  extra: ReadonlyMap<string, string>,
): ReadonlySet<number> {
  const { format, folded } = recognise(header, extra)
  const places = [...folded.keys()]
  return new Set(
    places.filter(at => format && (isRead(format, folded[at] ?? '') || isNextHeader(header[at] ?? ''))),
  )
}

function recogniseAnew(header: readonly string[], extra: ReadonlyMap<string, string>): Recognition {
  const folded = header.map(name => foldHeader(canonicalHeader(name, extra)))
  const present = new Set(folded)
  const fits = FORMATS.map(format => {
    const met = format.accepts.map(names => hasOne(names, present))
    return { format, met, fits: met.every(Boolean) && !hasOne(format.without, present) }
  })
  const best = fits
    .filter(fit => fit.fits)
    .reduce<(typeof fits)[number] | null>((a, b) => (a && weightOf(a) >= weightOf(b) ? a : b), null)
  if (best) return { format: best.format, nearest: best.format, missing: [], near: true, header, folded }
  const shares = fits
    .filter(({ format }) => format.refuse === undefined)
    .map(fit => ({ ...fit, share: shareOf(fit.format, fit.met, present) }))
  const largest = (all: typeof shares): (typeof shares)[number] | null =>
    all.reduce<(typeof shares)[number] | null>((a, b) => (a && a.share >= b.share ? a : b), null)
  // What all exports share (a user, a day) makes a file no export.
  const told = largest(shares.filter(({ format }) => isTold(format, present)))
  const nearest = told ?? largest(shares)
  const needs = nearest?.format.needs ?? []
  return {
    format: null,
    nearest: nearest && nearest.share > 0 ? nearest.format : null,
    missing: needs.flatMap((names, index) => (nearest?.met[index] ? [] : [names.join(' / ')])),
    near: (told?.share ?? 0) >= 0.5,
    header,
    folded,
  }
}

const telling = new Map<Format, Format['tells']>()

/** Whether headers are there by which a format is known: of its own list, else one that it needs and no other export has. */
function isTold(format: Format, present: ReadonlySet<string>): boolean {
  const tells = telling.get(format) ?? (format.tells.length > 0 ? format.tells : aloneIn(format))
  telling.set(format, tells)
  return tells.some(names => names.every(name => present.has(name)))
}

function aloneIn(format: Format): string[][] {
  const others = FORMATS.filter(other => other !== format && other.refuse === undefined)
  const own = format.accepts.flatMap(names => [...names])
  return own.filter(name => !others.some(other => other.knows(name))).map(name => [name])
}

/** What a row would be as the header of a file. */
export function rankHeader(row: readonly string[], extra: ReadonlyMap<string, string>): HeaderRank {
  const { format, near } = recognise(row, extra)
  if (format) return 'known'
  return near ? 'near' : 'strange'
}

/** Of formats that fit, one whose columns decide, else the one that needs the most. */
function weightOf({ format, met }: { format: Format; met: readonly boolean[] }): number {
  return format.decides ? Number.POSITIVE_INFINITY : met.length
}

function hasOne(names: ReadonlySet<string>, present: ReadonlySet<string>): boolean {
  for (const name of names) if (present.has(name)) return true
  return false
}

/** How much of what a format asks for is there; the customer, whom a folder can name too, is part of it. */
function shareOf(format: Format, met: readonly boolean[], present: ReadonlySet<string>): number {
  const { customerHeaders, accepts } = format
  const isAsked =
    customerHeaders.size > 0 && !accepts.some(names => [...names].every(name => customerHeaders.has(name)))
  const all = isAsked ? [...met, hasOne(customerHeaders, present)] : met
  return all.filter(Boolean).length / all.length
}

/** A header that stands twice where it must not: any in the project's own formats, else one that is read. */
export function repeatedHeader(
  format: Format,
  header: readonly string[],
  folded: readonly string[],
): string | null {
  const index = folded.findIndex((name, at) => {
    const first = folded.indexOf(name)
    return name !== '' && first !== at && (format.strictHeaders || isRead(format, name))
  })
  return index < 0 ? null : (header[index] ?? null)
}
