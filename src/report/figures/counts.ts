// What is counted in every scope, and which two of the counts make each percentage: all else follows from these.
import { type Ratio, ratio } from '../../model/ratio.ts'

/** Seats and users of a scope: fields of a row, of a point in time, of the Total. */
export const COUNTS = [
  'soldLicenses',
  'assignedLicenses',
  'totalUsers',
  'activeUsers',
  'entitledActiveUsers',
] as const
export type CountName = (typeof COUNTS)[number]

export type Counts = Record<CountName, number | null>

/** A percentage as part and whole. */
export const PARTS = {
  deployment: ['assignedLicenses', 'soldLicenses'],
  usage: ['activeUsers', 'totalUsers'],
  adjusted: ['entitledActiveUsers', 'totalUsers'],
} as const satisfies Record<string, readonly [CountName, CountName]>

export const METRICS = ['deployment', 'usage', 'adjusted'] as const satisfies readonly (keyof typeof PARTS)[]
export type Metric = keyof typeof PARTS

/** The two counts that a percentage is made of. */
export function partsOf(counts: Readonly<Counts>, metric: Metric): [number | null, number | null] {
  const [part, whole] = PARTS[metric]
  return [counts[part], counts[whole]]
}

/** The percentage of one scope; null where one of its two counts is missing or the whole is 0. */
export function metricOf(counts: Readonly<Counts>, metric: Metric): Ratio | null {
  const [part, whole] = PARTS[metric]
  return ratio(counts[part], counts[whole])
}

/** A record with a value for each of `keys`. */
export function recordOf<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  const record: Partial<Record<K, V>> = {}
  for (const key of keys) record[key] = value(key)
  return record as Record<K, V>
}
