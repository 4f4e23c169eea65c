// Exports of licences that are left out, since another one has the product and is clearly newer.
import { asDay, type Day } from '../../model/day.ts'
import type { Note, Whose } from '../../model/note.ts'
import { NO_DAY } from '../../model/usage-batch.ts'
import { isApart } from './apart.ts'
import type { Dated, LookedUp } from './licence-rows.ts'

/** Whether a row of one product is of an export that is not much older than another. Undated rows always are. */
export function freshAmong(rows: readonly LookedUp<Dated>[]): (one: LookedUp<Dated>) => boolean {
  const newest = newestOf(rows)
  return ({ row }) => row.reportDate === null || !isApart(row.reportDate, newest)
}

/** A remark on each export of one product that was left out. */
export function olderNotes(
  rows: readonly LookedUp<Dated>[],
  isFresh: (one: LookedUp<Dated>) => boolean,
  whose: Whose,
): Note[] {
  const left = new Map(
    rows.filter(one => !isFresh(one)).map(({ row, product }) => [row.origin, { row, product }]),
  )
  return [...left].flatMap(([origin, { row, product }]): Note[] => {
    if (row.reportDate === null) return []
    const params = { ...whose, product: product.name, export: origin, day: row.reportDate }
    return [{ code: 'older-licences', params: { ...params, newer: newestOf(rows) } }]
  })
}

function newestOf(rows: readonly LookedUp<Dated>[]): Day {
  return asDay(rows.reduce((best, { row }) => Math.max(best, row.reportDate ?? NO_DAY), NO_DAY))
}
