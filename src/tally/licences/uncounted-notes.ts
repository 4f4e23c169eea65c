// What was left out of the seats that count as sold: once for each kind, with the products and how many seats of each.
import { compareCodePoints } from '../../model/code-points.ts'
import { KINDS } from '../../model/kind.ts'
import type { Note, Whose } from '../../model/note.ts'
import type { Subscription } from './subscription.ts'

export function uncountedNotes(whose: Whose, subscriptions: readonly Subscription[]): Note[] {
  return KINDS.flatMap((kind): Note[] => {
    // Of most customers all are.
    if (kind === 'paid' || !subscriptions.some(one => one.kind === kind)) return []
    const seats = new Map<string, number>()
    for (const { product, sold, kind: its } of subscriptions) {
      if (its === kind && sold > 0) seats.set(product.name, (seats.get(product.name) ?? 0) + sold)
    }
    if (seats.size === 0) return []
    const products = [...seats]
      .sort(([a], [b]) => compareCodePoints(a, b))
      .map(([name, n]) => `${name} (${n})`)
    const all = [...seats.values()].reduce((sum, n) => sum + n, 0)
    return [
      { code: 'uncounted-seats', params: { ...whose, kind, products: products.join(', '), seats: all } },
    ]
  })
}
