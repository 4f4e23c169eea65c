// One row of figures in JSON: every field of the CSV under the same name, then what has no place in a table.
import { BLANK_ROW } from '../../report/blank-row.ts'
import { recordOf } from '../../report/figures/counts.ts'
import { FIGURES, type Figure } from '../../report/figures/index.ts'
import type * as Report from '../../report/types.ts'
import { dayField, fieldOf, fractionField, moneyFields, percentField } from '../fields.ts'
import { adviceFields } from './advice.ts'

/** Figures that stand in the row itself. */
const OWN = fieldsOf(FIGURES.filter(({ field }) => field !== undefined && !field.includes('.')))

/** Parts of a row that are null where nothing is there, and the figures that are in each. */
const PARTS = ['change', 'support', 'cost', 'idleCost', 'seatLine'] as const
const WITHIN = recordOf(PARTS, part => fieldsOf(FIGURES.filter(({ field }) => field?.startsWith(`${part}.`))))

/** The same keys in every row; `null` is not available. A row by service, product or workload names it. */
export function rowFields(row: Report.Row) {
  return {
    scope: row.scope,
    customer: customerFields(row.customer),
    ...(row.scope === 'customer' || row.scope === 'total' ? {} : { [row.scope]: row.key }),
    ...OWN(row),
    ...(row.undated ? { undated: row.undated } : {}),
    bridge: row.bridge.map(bridgeFields),
    possibleCauses: row.possible,
    adviceDetails: row.advice.map(adviceFields),
    ...recordOf(PARTS, part => row[part === 'idleCost' ? 'cost' : part] && partFields(part, row)),
    ...exactCost(row),
  }
}

/** Figures under their names. */
export function fieldsOf(figures: readonly Figure[]): (row: Report.Row) => Record<string, unknown> {
  const fields = figures.map(figure => [figure.field?.replace(/^.*\./, ''), fieldOf(figure)] as const)
  return row => Object.fromEntries(fields.map(([name, field]) => [name, field(row)]))
}

function partFields(part: (typeof PARTS)[number], row: Report.Row): Record<string, unknown> {
  const figures = WITHIN[part](row)
  return row.change && part === 'change'
    ? {
        ...figures,
        before: row.change.before,
        customers: compared(row.change),
        exact: exactChange(row.change),
      }
    : figures
}

export function customerFields({ id, name }: Report.CustomerRef) {
  return { id, name }
}

/** What a row's cost is rounded from: there only where a sum of rounded amounts would be another. */
function exactCost({ cost }: Report.Row): { exactCost?: object } {
  if (!cost) return {}
  const exact = { unassigned: moneyFields(cost.unassigned), unused: moneyFields(cost.unused) }
  const isRounded = [...exact.unassigned, ...exact.unused].some(money => 'exact' in money)
  return isRounded ? { exactCost: exact } : {}
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

export function changeFields(change: Report.Change) {
  return partFields('change', { ...BLANK_ROW, change })
}

/** The same percentages as the fractions that they are rounded from. */
function exactChange({ deployment, usage, adjusted }: Report.Change) {
  return {
    deployment: deployment && fractionField(deployment),
    usage: usage && fractionField(usage),
    adjustedUsage: adjusted && fractionField(adjusted),
  }
}

/** How many customers each figure is compared over. */
function compared({ customers: { deployment, usage, adjusted, activeUsers } }: Report.Change) {
  return { deployment, usage, adjustedUsage: adjusted, activeUsers }
}
