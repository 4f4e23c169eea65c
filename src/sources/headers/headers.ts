// The dictionary of headers: what a column may also be called, in other languages or by the user's config.
import { foldHeader } from '../../model/fold.ts'
import { HEADER_ALIASES, type HeaderAlias } from './header-aliases.ts'

/** What Yammer is called today, in the headers of every report and language. */
const YAMMER_TODAY = /(microsoft)?vivaengage(\(yammer\))?/u

const KNOWN: ReadonlyMap<string, HeaderAlias> = new Map(
  HEADER_ALIASES.map(alias => [foldSpelling(alias.alias), alias]),
)

/**
 * The folded documented header that `header` stands for, or `header` itself, folded. `extra` are the user's
 * own aliases, by their folded spelling; they come before the dictionary.
 */
export function canonicalHeader(header: string, extra: ReadonlyMap<string, string>): string {
  const own = extra.get(foldHeader(header))
  const folded = foldSpelling(own ?? header)
  return own === undefined ? foldHeader(KNOWN.get(folded)?.header ?? folded) : folded
}

/** What may stand between the groups of numbers in a table with these headers, beside the comma. */
export function thousandsIn(headers: readonly string[]): ReadonlySet<string> {
  return new Set(headers.flatMap(header => KNOWN.get(foldSpelling(header))?.thousands ?? []))
}

/** Folded, with one kind of apostrophe and one name of Yammer. */
function foldSpelling(header: string): string {
  return foldHeader(header.replaceAll('’', "'")).replace(YAMMER_TODAY, 'yammer')
}
