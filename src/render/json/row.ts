// One row of figures in JSON: every field of the CSV under the same name, then what has no place in a table.
import type * as Report from '../../report/types.ts'
import { dayField, figureFields, percentField } from '../fields.ts'
import { adviceFields, moneyFields } from './advice.ts'

/** The same keys in every row; `null` is not available. A row by service, product or workload names it. */
export function rowFields(row: Report.Row) {
  return {
    ...rowHead(row),
    ...figureFields(row),
    basis: row.basis,
    flags: row.flags,
    advice: row.advice.map(advice => advice.code),
    reportedDeploymentPercent: row.reported.deployment,
    reportedUsagePercent: row.reported.usage,
    bridge: row.bridge.map(bridgeFields),
    possibleCauses: row.possible,
    adviceDetails: row.advice.map(adviceFields),
    change: row.change && changeFields(row.change),
    support: row.support && supportFields(row.support),
    cost: row.cost && costFields(row.cost),
    seatLine: row.seatLine && seatLineFields(row.seatLine),
  }
}

function rowHead(row: Report.Row) {
  return {
    scope: row.scope,
    customer: customerFields(row.customer),
    ...(row.scope === 'customer' || row.scope === 'total' ? {} : { [row.scope]: row.key }),
    asOf: dayField(row.asOf),
    windowStart: dayField(row.window?.start ?? null),
    windowEnd: dayField(row.window?.end ?? null),
    customerId: row.customer.id,
    customerName: row.customer.name,
  }
}

export function customerFields({ id, name }: Report.CustomerRef) {
  return { id, name }
}

/** `points` are percentage points of usage: users / total users. */
function bridgeFields({ cause, users, points, evidence }: Report.BridgeLine) {
  return { cause, users, points: percentField(points), evidence: evidence.map(evidenceFields) }
}

function evidenceFields({ users, product, subscriptionId, state, how, from, to }: Report.Evidence) {
  return {
    users,
    product: product ?? null,
    subscriptionId: subscriptionId ?? null,
    state: state ?? null,
    how: how ?? null,
    from: dayField(from ?? null),
    to: dayField(to ?? null),
  }
}

export function changeFields({ since, customers, deployment, usage, adjusted, activeUsers }: Report.Change) {
  return {
    since: dayField(since),
    deploymentPoints: percentField(deployment),
    usagePoints: percentField(usage),
    adjustedUsagePoints: percentField(adjusted),
    activeUsers,
    customers: {
      deployment: customers.deployment,
      usage: customers.usage,
      adjustedUsage: customers.adjusted,
      activeUsers: customers.activeUsers,
    },
  }
}

function supportFields({ requests, howTo, perUser }: Report.Support) {
  return { requests, howTo, howToPer100Users: percentField(perUser) }
}

function costFields({ unassigned, unused, unpriced }: Report.Cost) {
  return { unassigned: moneyFields(unassigned), unused: moneyFields(unused), unpricedProducts: unpriced }
}

function seatLineFields({ paidSeats, line, reached, missing }: Report.SeatLine) {
  return { paidSeats, linePercent: line, reached, missingUsers: missing }
}
