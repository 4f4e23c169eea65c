// Remarks on all customers together: the same for one run and for portfolios that were merged.
import type { Note } from '../model/note.ts'
import type { CustomerRef } from './customer.ts'
import type { NamesOfRun, Requests } from './mergeable.ts'
import { listOf, type Namesakes } from './namesakes.ts'

/** `unreadable`: customers of whom an export cannot be read. */
export function notesOfAll(
  { assumedTerms, unpriced, unknownProducts }: Omit<NamesOfRun, 'unmatched'>,
  unreadable: readonly CustomerRef[],
  shared: () => Namesakes,
): Note[] {
  const notes: Note[] = []
  const list = (names: readonly string[]): string => names.join(', ')
  if (assumedTerms.length > 0) notes.push({ code: 'price-terms', params: { products: list(assumedTerms) } })
  if (unpriced.length > 0) notes.push({ code: 'unpriced-products', params: { products: list(unpriced) } })
  if (unknownProducts.length > 0) {
    const params = { products: list(unknownProducts), count: unknownProducts.length }
    notes.push({ code: 'unknown-product', params })
  }
  if (unreadable.length > 0) {
    const customers = listOf(unreadable, shared())
    notes.push({ code: 'unreadable-customers', params: { customers, count: unreadable.length } })
  }
  return notes
}

/** What in the config matches nothing: a misspelt folder or word would otherwise change nothing in silence. */
export function unmatchedNotes({ customers, words }: NamesOfRun['unmatched']): Note[] {
  const notes: Note[] = []
  if (customers.length > 0) {
    const params = { keys: customers.join(', '), count: customers.length }
    notes.push({ code: 'unmatched-customers', params })
  }
  if (words.length > 0) {
    notes.push({ code: 'unmatched-aliases', params: { words: words.join(', '), count: words.length } })
  }
  return notes
}

/** Support requests of customers that nothing else is known of. */
export function supportNotes(elsewhere: Requests['elsewhere']): Note[] {
  if (elsewhere.length === 0) return []
  const customers = listOf(elsewhere)
  const count = elsewhere.reduce((sum, one) => sum + one.count, 0)
  return [{ code: 'support-without-figures', params: { customers, count } }]
}
