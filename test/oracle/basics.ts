// Days, names and percentages, done in the plainest way.

/** '2026-08-31' moved by a number of days. */
export function moveDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
}

/** How many days `later` is after `earlier`. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / 86_400_000)
}

/** The newest of some days; '' counts as none. */
export function newest(days: readonly string[]): string {
  return [...days].sort().at(-1) ?? ''
}

/** Spellings that differ only in compatibility forms, outer spaces or letter case are one. */
export function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

/** Code-point order. */
export function byCodePoint(a: string, b: string): number {
  const left = [...a]
  const right = [...b]
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const x = left[i]?.codePointAt(0) ?? -1
    const y = right[i]?.codePointAt(0) ?? -1
    if (x !== y) return x - y
  }
  return 0
}

/** The first in code-point order; '' of nothing. */
export function first(texts: readonly string[]): string {
  return [...texts].sort(byCodePoint)[0] ?? ''
}

export function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}

/** 100·a/b with two decimals, rounded half up in whole numbers; not available over 0. */
export function percent(a: number | null, b: number | null): number | null {
  if (a === null || b === null || b === 0) return null
  const doubled = 2n * 10_000n * BigInt(a) + BigInt(b)
  const hundredths = doubled / (2n * BigInt(b))
  return Number(`${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`)
}

/** The sum of what is known; not available when nothing is. */
export function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}
