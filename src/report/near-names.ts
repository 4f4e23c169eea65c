// Customers that may be one: names that differ in marks alone, where no id tells them apart.
import { compareCodePoints } from '../model/code-points.ts'
import { foldName } from '../model/fold.ts'
import { groupBy } from '../model/group.ts'
import type { Note } from '../model/note.ts'
import type { CustomerRef } from './customer.ts'
import { listOf } from './namesakes.ts'

/** A remark for each name that several customers have but for apostrophes, dashes, spaces, stops and accents. */
export function nearNames(customers: readonly CustomerRef[]): Note[] {
  // Two ids are two customers, whatever they are called.
  if (customers.every(({ id }) => id !== null)) return []
  const groups = groupBy(customers, ({ name }) => bareName(name))
  return [...groups]
    .filter(([bare, alike]) => bare !== '' && alike.length > 1 && alike.some(({ id }) => id === null))
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([, alike]) => ({
      code: 'near-names',
      params: { customers: listOf(alike), count: alike.length },
    }))
}

/** Letters and digits alone, without accents; the marks of other scripts make other letters. In capitals `ß` is written `SS`. */
function bareName(name: string): string {
  return foldName(name)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+|[^\p{L}\p{N}\p{M}]+/gu, '')
    .replaceAll('ß', 'ss')
}
