// The orders of what a report lists: whatever the order of the files was.
import { CHECKS, type Check } from '../model/check.ts'
import { compareCodePoints } from '../model/code-points.ts'
import type { Note } from '../model/note.ts'
import type { CustomerRef } from './customer.ts'
import type { Row } from './types.ts'

export function byNameId(a: CustomerRef, b: CustomerRef): number {
  // What is of one customer often shares what names it.
  if (a === b) return 0
  return compareCodePoints(a.name, b.name) || compareCodePoints(a.id ?? '', b.id ?? '')
}

/** Rows of a portfolio. */
export function byNameIdKey(a: Pick<Row, 'customer' | 'key'>, b: Pick<Row, 'customer' | 'key'>): number {
  return byNameId(a.customer, b.customer) || compareCodePoints(a.key ?? '', b.key ?? '')
}

/** By customer, then in the order of the checks. */
export function sortChecks(checks: readonly Check[]): Check[] {
  return [...checks].sort(
    (a, b) => byNameId(a.customer, b.customer) || CHECKS.indexOf(a.code) - CHECKS.indexOf(b.code),
  )
}

export function sortNotes(notes: readonly Note[]): Note[] {
  return [...notes].sort(
    (a, b) =>
      compareCodePoints(a.code, b.code) ||
      compareCodePoints(JSON.stringify(a.params), JSON.stringify(b.params)),
  )
}
