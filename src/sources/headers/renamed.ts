// Finds the column that a missing one may have become: only one that is alike in every word that says something.
import { foldHeader } from '../../model/fold.ts'
import { isAccount } from '../../model/user-name.ts'

/** Words that many headers have. */
const COMMON = new Set([
  'date',
  'last',
  'of',
  'has',
  'is',
  'report',
  'user',
  'name',
  'count',
  'id',
  'total',
  'utc',
])
/** Letters in which `License`, `Licence` and `Licensed`, `Activity` and `Active` are the same. */
const STEM = 5

/** The one header of a file, unknown to its format, that may be a new name of `missing`; '' where none or several may. */
export function renamedColumn(
  missing: string,
  header: readonly string[],
  knows: (foldedHeader: string) => boolean,
): string {
  const wanted = wordsOf(missing).filter(word => !COMMON.has(word))
  const alike = header.filter(name => {
    const words = wordsOf(name)
    // When a licence was assigned is neither whether there is one nor when it was used.
    if (knows(foldHeader(name)) || words.includes('assign')) return false
    // The first row has come into the header: it is about somebody, and not quoted.
    if (name.split(/\s/u).some(isAccount)) return false
    return wanted.every(word => words.some(other => other.startsWith(word.slice(0, STEM))))
  })
  return wanted.length > 0 && alike.length === 1 ? (alike[0]?.trim() ?? '') : ''
}

function wordsOf(header: string): string[] {
  return header
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
}
