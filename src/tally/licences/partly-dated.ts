// Licence rows that gave way to a row of the same file which has no date: a blank cell, more often than a newer export.
import { groupBy } from '../../model/group.ts'
import type { Note, Whose } from '../../model/note.ts'
import type { Dated, LookedUp } from './licence-rows.ts'

/** A remark for each file and product; `kept` are the rows that count. */
export function partlyDatedNotes<R extends Dated>(
  rows: readonly LookedUp<R>[],
  kept: readonly LookedUp<R>[],
  whose: Whose,
): Note[] {
  // Nothing was left out, as with nearly all.
  if (kept.length === rows.length) return []
  const newest = new Set(kept.filter(({ row }) => row.reportDate === null).map(keyOf))
  const left = rows.filter(one => one.row.reportDate !== null && newest.has(keyOf(one)))
  return [...groupBy(left, keyOf).values()].flatMap(([first, ...others]): Note[] =>
    first === undefined
      ? []
      : [
          {
            code: 'partly-dated',
            params: { ...whose, product: first.product.name, file: first.file, count: others.length + 1 },
          },
        ],
  )
}

function keyOf({ product, file }: LookedUp<Dated>): string {
  return `${product.key}\n${file}`
}
