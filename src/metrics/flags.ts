// The flags of a row: one entry each, tested on exact numbers.
import type { Day } from '../model/day.ts'
import { memoize } from '../model/lazy.ts'
import { difference, type Ratio } from '../model/ratio.ts'
import { FLAGS, type Flag, type Thresholds } from '../model/terms.ts'
import type { Row } from '../report/types.ts'
import { isBelow } from './lines.ts'

/** Reports up to this many days before the newest of the run are not stale. */
const STALE_DAYS = 7

export interface FlagContext {
  thresholds: Thresholds
  /** Newest as-of day of all customers in the run. */
  newestAsOf: Day | null
  lowerBound: boolean
  /** Whether an export of the customer could not be read, so that nothing else can be said. */
  isUnreadable: boolean
  /** Whether something in the data speaks against the customer's figures. */
  hasChecks: boolean
}

/** A row before it has flags and advice. */
export type BareRow = Omit<Row, 'flags' | 'advice'>

/** Of a row whose customer could not be read nothing is tested. */
type Tested = Exclude<Flag, 'unreadable'>

const TESTS: Record<Tested, (row: BareRow, context: FlagContext) => boolean> = {
  'over-100': ({ activeUsers, totalUsers }) =>
    activeUsers !== null && totalUsers !== null && activeUsers > totalUsers,
  inflated: ({ activeUsers, entitledActiveUsers }) =>
    activeUsers !== null && entitledActiveUsers !== null && activeUsers > entitledActiveUsers,
  'over-assigned': ({ assignedLicenses, soldLicenses }) =>
    assignedLicenses !== null && soldLicenses !== null && assignedLicenses > soldLicenses,
  'low-deployment': ({ deployment }, { thresholds }) => isBelow(deployment, thresholds.lowDeployment),
  'low-usage': (row, { thresholds }) => isLowUsage(row, thresholds),
  'no-licence-data': ({ scope, soldLicenses }) => scope !== 'workload' && soldLicenses === null,
  'no-usage-data': ({ activeUsers }) => activeUsers === null,
  'from-counts': ({ basis }) => basis === 'counts' || basis === 'mixed',
  'lower-bound': (_, { lowerBound }) => lowerBound,
  differs: ({ deployment, usage, reported }) =>
    differs(deployment, reported.deployment) || differs(usage, reported.usage),
  stale: ({ asOf }, { newestAsOf }) => isStale(asOf, newestAsOf),
  check: (_, { hasChecks }) => hasChecks,
  'small-base': ({ totalUsers }, { thresholds }) =>
    totalUsers !== null && totalUsers > 0 && totalUsers < thresholds.minUsers,
}

/** `newest`: the newest as-of day of the run, null for a customer whose own day nothing in the data says. */
export function isStale(asOf: Day | null, newest: Day | null): boolean {
  return asOf !== null && newest !== null && asOf < newest - STALE_DAYS
}

export function flagsOf(row: BareRow, context: FlagContext): readonly Flag[] {
  if (context.isUnreadable) return UNREADABLE
  let some = 0
  for (const { bit, holds } of IN_ORDER) if (holds(row, context)) some |= bit
  return flagsIn(some)
}

/** The flags of a row whose figures turn out to be older than those of others. */
export function withStale(flags: readonly Flag[]): readonly Flag[] {
  let some = 0
  for (const [at, flag] of FLAGS.entries()) if (flag === 'stale' || flags.includes(flag)) some |= 1 << at
  return flagsIn(some)
}

/** Each test with the bit of its flag. */
const IN_ORDER = FLAGS.flatMap((flag, at) =>
  flag === 'unreadable' ? [] : { bit: 1 << at, holds: TESTS[flag] },
)

const UNREADABLE: readonly Flag[] = Object.freeze(['unreadable'])

/** The flags of some bits: hundreds of thousands of rows share a few lists. */
const flagsIn = memoize((some: number): readonly Flag[] =>
  Object.freeze(FLAGS.filter((_, at) => (some & (1 << at)) !== 0)),
)

/** Adjusted usage, or usage where that is not known, below the line, with enough users to judge. */
export function isLowUsage({ adjusted, usage, totalUsers }: BareRow, thresholds: Thresholds): boolean {
  return (totalUsers ?? 0) >= thresholds.minUsers && isBelow(adjusted ?? usage, thresholds.lowUsage)
}

/** More than half a point away from what the export states. */
function differs(ours: Ratio | null, stated: number | null): boolean {
  if (ours === null || stated === null) return false
  const other: Ratio = { numerator: BigInt(Math.round(stated * 1e6)), denominator: 100_000_000n }
  const gap = difference(ours, other)
  const size = gap.numerator < 0n ? -gap.numerator : gap.numerator
  return size * 200n > gap.denominator
}
