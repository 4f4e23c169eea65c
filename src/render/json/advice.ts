// Advice in JSON: the code with the numbers that triggered it, and in a report of one customer also its words.
import type { Ratio } from '../../model/ratio.ts'
import type { Advice } from '../../report/types.ts'
import { moneyFields, percentField } from '../fields.ts'
import type { Messages } from '../messages/types.ts'

/** Only the numbers that belong to this piece of advice are there. */
export function adviceFields({ code, evidence }: Advice) {
  return { code, evidence: evidenceFields(evidence) }
}

export function spokenAdvice(advice: Advice, messages: Messages) {
  const { label, problem, consider, tryThis, evidence } = messages.advice[advice.code]
  return {
    ...adviceFields(advice),
    label,
    problem,
    consider,
    try: tryThis,
    because: evidence(advice.evidence),
  }
}

function evidenceFields({ deployment, usage, perHundred, cost, ...numbers }: Advice['evidence']) {
  return present({
    deploymentPercent: known(deployment),
    usagePercent: known(usage),
    deploymentLinePercent: numbers.deploymentLine,
    usageLinePercent: numbers.usageLine,
    missingUsers: numbers.missingUsers,
    missingSeats: numbers.missingSeats,
    unassignedSeats: numbers.unassignedSeats,
    unusedSeats: numbers.unusedSeats,
    users: numbers.users,
    requests: numbers.requests,
    howTo: numbers.howTo,
    howToPer100Users: known(perHundred),
    products: numbers.products,
    monthlyCost: cost && moneyFields(cost),
    unpricedProducts: numbers.unpriced,
  })
}

function known(value: Ratio | undefined): number | undefined {
  return value && (percentField(value) ?? undefined)
}

function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
