// A row of figures from what was counted: ratios, bridge, flags, advice.
import { addDays, type Day } from '../model/day.ts'
import { ratio } from '../model/ratio.ts'
import { CAUSES, type Cause, type Thresholds } from '../model/terms.ts'
import { METRICS, metricOf, recordOf } from '../report/figures/counts.ts'
import type {
  BridgeLine,
  Change,
  Cost,
  CustomerRef,
  Evidence,
  Row,
  SeatLine,
  Support,
  Window,
} from '../report/types.ts'
import type { ScopeTally } from '../tally/types.ts'
import { adviceOf } from './advice.ts'
import { flagsOf } from './flags.ts'
import { missingTo, reaches } from './lines.ts'
import { isRetired } from './retired-workloads.ts'

export interface RowInput {
  customer: CustomerRef
  asOf: Day | null
  windowDays: number
  tally: ScopeTally
  evidence: readonly { cause: Cause; groups: Evidence[] }[]
  /** Names of the products behind a cause in this scope. */
  productsOf(cause: Cause): string[]
  thresholds: Thresholds
  newestAsOf: Day | null
  hasChecks: boolean
  isUnreadable: boolean
  support: Omit<Support, 'perUser'> | null
  cost: Cost | null
  /** Sold seats of each product that nobody has. */
  unassigned(): number
  change: Change | null
}

/** The row of one scope of one customer. `evidence` is the customer's: it is shown in the customer's own row only. */
export function rowOf(input: RowInput): Row {
  const { tally, thresholds } = input
  const { seats, usage } = tally
  const causes = usage?.causes ?? NO_CAUSES
  const totalUsers = usage?.total ?? null
  // One literal, whose fields are filled in below: hundreds of thousands of rows stay small, and are quick to look into.
  const row: Row = {
    scope: tally.scope,
    customer: input.customer,
    key: tally.key,
    asOf: input.asOf,
    window: windowOf(input.asOf, input.windowDays),
    soldLicenses: seats?.sold ?? null,
    assignedLicenses: seats?.assigned ?? null,
    totalUsers,
    activeUsers: usage?.active ?? null,
    entitledActiveUsers: usage?.entitled ?? null,
    deployment: null,
    usage: null,
    adjusted: null,
    causes,
    basis: usage?.basis ?? null,
    bridge: bridgeOf(causes, totalUsers, tally.scope === 'customer' ? input.evidence : []),
    possible: tally.possible,
    reported: reportedOf(tally),
    change: input.change,
    support: input.support ? { ...input.support, perUser: ratio(input.support.howTo, totalUsers) } : null,
    cost: input.cost,
    seatLine: null,
    flags: NO_FLAGS,
    advice: NO_ADVICE,
  }
  for (const metric of METRICS) row[metric] = metricOf(row, metric)
  if (!isRetired(row)) row.seatLine = seatLineOf(tally, thresholds.deploymentLine)
  const flags = flagsOf(row, {
    thresholds,
    newestAsOf: input.newestAsOf,
    hasChecks: input.hasChecks,
    isUnreadable: input.isUnreadable,
    lowerBound: usage?.lowerBound ?? false,
  })
  const advice = adviceOf(row, {
    thresholds,
    onTrial: usage?.onTrial ?? 0,
    unused: usage?.unused ?? null,
    unassigned: input.unassigned,
    productsOf: input.productsOf,
  })
  row.flags = flags
  // A copy, since a list that grew has room for a dozen more.
  row.advice = advice.length === 0 ? NO_ADVICE : [...advice]
  return row
}

/** The days that end with, and include, the as-of day. */
export function windowOf(asOf: Day | null, days: number): Window | null {
  if (asOf === null) return null
  if (lastWindow?.end !== asOf || lastWindow.days !== days)
    lastWindow = { start: addDays(asOf, 1 - days), end: asOf, days }
  return lastWindow
}

/** Most customers of a portfolio have the same. */
let lastWindow: Window | null = null

/** The same for all rows without users, or with nothing to say: portfolios have hundreds of thousands of them. */
const NO_FLAGS: Row['flags'] = Object.freeze([])
const NO_ADVICE: Row['advice'] = Object.freeze([])
const NO_BRIDGE: Row['bridge'] = Object.freeze([])
const NO_CAUSES: Row['causes'] = Object.freeze(recordOf(CAUSES, () => null))
const NOTHING_STATED: Row['reported'] = Object.freeze({ deployment: null, usage: null })

function reportedOf({ seats, usage }: ScopeTally): Row['reported'] {
  const deployment = seats?.statedPercent ?? null
  const percent = usage?.statedPercent ?? null
  return deployment === null && percent === null ? NOTHING_STATED : { deployment, usage: percent }
}

/** One line per cause with users; their sum is active − entitled, exactly. */
export function bridgeOf(
  causes: Record<Cause, number | null>,
  totalUsers: number | null,
  evidence: RowInput['evidence'],
): readonly BridgeLine[] {
  if (causes === NO_CAUSES) return NO_BRIDGE
  return CAUSES.flatMap((cause): BridgeLine[] => {
    const users = causes[cause] ?? 0
    if (users === 0) return []
    const groups = evidence.find(entry => entry.cause === cause)?.groups ?? []
    return [{ cause, users, points: ratio(users, totalUsers), evidence: groups }]
  })
}

/** Active users against paid seats; null where none were paid for that carry the workload, or nothing is known. */
function seatLineOf({ paidSeats, usage }: ScopeTally, line: number): SeatLine | null {
  if (!paidSeats || !usage) return null
  return {
    paidSeats,
    line,
    reached: reaches(ratio(usage.active, paidSeats), line),
    missing: missingTo(line, usage.active, paidSeats),
  }
}
