// Days, names and percentages, done in the plainest way.

/** '2026-08-31' moved by a number of days. */
export function moveDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
}

/** The last day of the month of a day. */
export function monthEnd(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** The newest of some days; '' counts as none. */
export function newest(days: Iterable<string>): string {
  return [...days].sort().at(-1) ?? ''
}

export function oldest(days: Iterable<string>): string {
  return [...days].sort()[0] ?? ''
}

export function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

export function distinct<T>(values: Iterable<T>): T[] {
  return [...new Set(values)]
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** `100·a/b`, rounded half up to two decimals, in whole numbers; not available over 0. */
export function percent(a: number | null, b: number | null): number | null {
  if (a === null || b === null || b === 0) return null
  const hundredths = Math.floor((a * 10_000 * 2 + b) / (2 * b))
  return hundredths / 100
}

/** Things by what is said of each, in the order in which it is said first. */
export function groups<T>(things: Iterable<T>, key: (thing: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const thing of things) found.set(key(thing), [...(found.get(key(thing)) ?? []), thing])
  return found
}
