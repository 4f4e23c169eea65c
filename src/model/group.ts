// Items by what they have in common.

/** Groups in the order of their first items. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

const NONE: never[] = []

/** Groups by a number below `count`; items of any other number are left out. Most of thousands have none. */
export function groupByNumber<T>(
  count: number,
  items: Iterable<T>,
  numberOf: (item: T) => number,
): (readonly T[])[] {
  const groups = new Array<readonly T[]>(count).fill(NONE)
  for (const [number, group] of groupBy(items, numberOf))
    if (number >= 0 && number < count) groups[number] = group
  return groups
}

/** The same empty list for all that have nothing in it, as most have. */
export function listOrNone<L extends readonly unknown[]>(list: L): L | never[] {
  return list.length === 0 ? NONE : list
}
