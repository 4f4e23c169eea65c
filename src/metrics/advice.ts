// What to do next: one entry for each piece of advice, with the numbers that triggered it.
import { ADVICE, type AdviceCode, type Thresholds } from '../model/terms.ts'
import type { Advice } from '../report/types.ts'
import { type BareRow, isLowUsage } from './flags.ts'
import { isBelow, isLargeGap, missingTo, reaches } from './lines.ts'
import { addMoney } from './money.ts'
import { isRetired } from './retired-workloads.ts'

export interface AdviceContext {
  thresholds: Thresholds
  /** Users on a trial proper. */
  onTrial: number
  /** Users who leave a paid seat unused that was given out before the window; null where nobody knows. */
  unused: number | null
  /** Sold seats that nobody has, of each product: more than the difference of the sums where a product is over-assigned. */
  unassigned(): number
  /** Names of the products behind a cause. */
  productsOf(cause: 'trial' | 'secondSubscription' | 'lapsedSubscription'): string[]
}

type Evidence = Advice['evidence']

type Rule = (row: BareRow, context: AdviceContext) => Evidence | null

const RULES: Record<AdviceCode, Rule> = {
  adopt(row, { thresholds }) {
    const lowDeployment = isBelow(row.deployment, thresholds.lowDeployment)
    const lowUsage = isLowUsage(row, thresholds)
    if (!lowDeployment && !lowUsage) return null
    const used = row.entitledActiveUsers ?? row.activeUsers ?? 0
    const value = row.adjusted ?? row.usage
    return {
      ...(lowDeployment && row.deployment
        ? {
            deployment: row.deployment,
            deploymentLine: thresholds.lowDeployment,
            missingSeats: missingTo(
              thresholds.lowDeployment,
              row.assignedLicenses ?? 0,
              row.soldLicenses ?? 0,
            ),
          }
        : {}),
      ...(lowUsage && value
        ? {
            usage: value,
            usageOf: row.adjusted ? 'adjusted' : 'usage',
            usageLine: thresholds.lowUsage,
            missingUsers: missingTo(thresholds.lowUsage, used, row.totalUsers ?? 0),
          }
        : {}),
    }
  },
  train({ support }, { thresholds }) {
    if (!support?.perUser || support.howTo < thresholds.trainRequests) return null
    if (!reaches(support.perUser, thresholds.trainPerHundred)) return null
    return { howTo: support.howTo, requests: support.requests, perHundred: support.perUser }
  },
  upsell(row, context) {
    const { deployment, adjusted } = row
    const { upsellDeployment: deploymentLine, upsellUsage: usageLine } = context.thresholds
    if (!deployment || !adjusted) return null
    if (!reaches(deployment, deploymentLine) || !reaches(adjusted, usageLine)) return null
    // Who leaves seats unused is not asked to buy more of them.
    if (reclaim(row, context)) return null
    return { deployment, deploymentLine, usage: adjusted, usageLine, usageOf: 'adjusted' }
  },
  reclaim,
  'convert-trial': (_, { onTrial, productsOf }) =>
    onTrial > 0 ? { users: onTrial, products: productsOf('trial') } : null,
  'end-second-subscription': ({ causes }, { productsOf }) =>
    used(causes.secondSubscription, () => productsOf('secondSubscription')),
  renew: ({ causes }, { productsOf }) =>
    used(causes.lapsedSubscription, () => productsOf('lapsedSubscription')),
  'license-yammer': ({ causes }) => used(causes.yammer, () => []),
}

/** A workload's seats cannot be given back: they are sold by product. Its cost is of the seats that it counts. */
function reclaim(row: BareRow, { thresholds, unused, unassigned }: AdviceContext): Evidence | null {
  if (row.scope === 'workload') return null
  const left = (row.soldLicenses ?? 0) - (row.assignedLicenses ?? row.soldLicenses ?? 0)
  const { reclaimSeats, reclaimPercent } = thresholds
  const seats = isLargeGap(left, row.soldLicenses ?? 0, reclaimSeats, reclaimPercent)
  const users = isLargeGap(unused ?? 0, row.totalUsers ?? 0, reclaimSeats, reclaimPercent)
  if (!seats && !users) return null
  const evidence: Evidence = {}
  if (seats) evidence.unassignedSeats = unassigned()
  if (users) evidence.unusedSeats = unused ?? 0
  if (!row.cost) return evidence
  if (row.cost.unpriced.length > 0) evidence.unpriced = row.cost.unpriced
  evidence.cost = addMoney([...(seats ? row.cost.unassigned : []), ...(users ? row.cost.unused : [])])
  return evidence
}

/** Advice that is given however few users there are. */
const ALWAYS: readonly AdviceCode[] = ['convert-trial', 'end-second-subscription', 'renew', 'license-yammer']

const IN_ORDER = ADVICE.map(code => ({ code, rule: RULES[code], isAlways: ALWAYS.includes(code) }))

export function adviceOf(row: BareRow, context: AdviceContext): Advice[] {
  // Nothing is to be done about what is no longer there.
  if (isRetired(row)) return []
  const base = row.totalUsers ?? row.soldLicenses ?? 0
  const enough = base >= context.thresholds.minUsers
  const advice: Advice[] = []
  for (const { code, rule, isAlways } of IN_ORDER) {
    if (!enough && !isAlways) continue
    const evidence = rule(row, context)
    if (evidence) advice.push({ code, evidence })
  }
  return advice
}

function used(users: number | null, products: () => string[]): Evidence | null {
  return users !== null && users > 0 ? { users, products: products() } : null
}
