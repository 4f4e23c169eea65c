// What stands where a name or an id is missing, or was lost: it tells nobody, and must not bring people together.
import { foldName } from './fold.ts'
import { isConcealed } from './user-name.ts'

/** What databases, scripts and portals write where there is nothing; letter case does not matter. */
const NOTHING: ReadonlySet<string> = new Set([
  ...[
    'null',
    '(null)',
    '<null>',
    '[null]',
    '$null',
    '\\n',
    'nil',
    'none',
    '(none)',
    'undefined',
    'nan',
    '<na>',
  ],
  ...['na', 'n/a', 'n.a.', '-', '–', '—', '(blank)', '(empty)', 'no data'],
])

/** Further words that tell nobody: what spreadsheets, scripts and portals write where they do not know who it is. */
const NOBODY: ReadonlySet<string> = new Set([
  ...['#n/a', '#na', '#nv', '#n/d', '#null!', '#name?', '#ref!', '#value!', '#div/0!'],
  ...['unknown', '(unknown)', '<unknown>', 'unbekannt', 'inconnu', 'desconocido', 'desconhecido'],
  ...['sconosciuto', '不明', '(不明)'],
  '00000000-0000-0000-0000-000000000000',
])

/** All of both. */
export const WORDS_FOR_NOBODY: readonly string[] = [...NOTHING, ...NOBODY]

/** Letters that an encoding could not hold. */
const LOST = /^[?\uFFFD\s]*$/u

/** What a spreadsheet makes of a name of digits alone, in any of its spellings (`1.23457E+31`). */
const NUMBER = /^[+-]?\d+(?:[.,]\d*)?e[+-]?\d+$/i

/** Whether a text that is not blank is no name: one of the words for nothing, or only letters that were lost. */
export function isPlaceholder(text: string): boolean {
  // Most texts that are asked about are mail addresses.
  if (text.includes('@')) return false
  const folded = foldName(text)
  return NOTHING.has(folded) || NOBODY.has(folded) || LOST.test(folded)
}

/** Whether a text that is not blank is a word for nothing. */
export function isNothing(text: string): boolean {
  // Most texts that are asked about are days.
  return !/^\d/.test(text) && NOTHING.has(foldName(text))
}

/** Whether a name was turned into a number in scientific form. A concealed name can look like one by chance. */
export function isScientific(text: string): boolean {
  return NUMBER.test(text) && !isConcealed(text)
}

/** Whether a text that is not blank cannot tell who somebody is. */
export function isNoName(text: string): boolean {
  return isScientific(text) || isPlaceholder(text)
}
