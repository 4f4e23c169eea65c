// The dictionary of headers: what a column may also be called, in other languages or by the user's config.
import { foldHeader } from '../model/fold.ts'
import { HEADER_ALIASES } from './header-aliases.ts'

const KNOWN: ReadonlyMap<string, string> = new Map(
  HEADER_ALIASES.map(({ alias, header }) => [foldHeader(alias), foldHeader(header)]),
)

/** What Yammer is called today, in the headers of every report and language. */
const YAMMER_TODAY = /(microsoft)?vivaengage(\(yammer\))?/u

/**
 * The folded documented header that `header` stands for, or `header` itself, folded. `extra` are the user's
 * own aliases, by their folded spelling; they come before the dictionary.
 */
export function canonicalHeader(header: string, extra: ReadonlyMap<string, string>): string {
  const own = extra.get(foldHeader(header))
  const folded = foldHeader(own ?? header).replace(YAMMER_TODAY, 'yammer')
  return own === undefined ? (KNOWN.get(folded) ?? folded) : folded
}
