// The figures of the demo's two customers whose exports count users in place of naming them, worked out by hand.
import { percent } from '../oracle/basics.ts'
import { windowStart } from '../oracle/snapshots.ts'
import { type DemoRow, EMPTY } from './empty.ts'

interface Counted {
  asOf: string
  /** T, A and flags of the customer, which are those of Office 365 too. */
  overall: [number, number, string[]]
  workloads: Record<string, [number, number, string[]]>
}

/**
 * Blue Yonder Airlines, Insights of August, which counts as its last day; PaidAvailableUnits 150 throughout, the two rows marked
 * as duplicates left out. There is no overall row: the workload with the most active users, Teams with 171, stands
 * for the customer, a lower bound. SharePoint 97 and OneDrive 118, counted apart: the larger, a lower bound.
 *
 * School of Fine Art, service counts of 2026-08-29: `Office 365` 412 active + 208 inactive = 620. OneDrive 187 + 433
 * and SharePoint 203 + 417 = 620: the larger is 203. 100 · 18 / 620 is below 40 %, as is 203 (32.7 %). Skype for Business has ended, and nobody used it: no row.
 */
const COUNTED: Record<string, Counted> = {
  'Blue Yonder Airlines': {
    asOf: '2026-08-31',
    overall: [150, 171, ['over-100', 'from-counts', 'lower-bound']],
    workloads: {
      Exchange: [150, 138, ['from-counts']],
      SharePoint: [150, 118, ['from-counts', 'lower-bound']],
      Teams: [150, 171, ['over-100', 'from-counts']],
      Yammer: [150, 12, ['low-usage', 'from-counts']],
    },
  },
  'School of Fine Art': {
    asOf: '2026-08-29',
    overall: [620, 412, ['from-counts']],
    workloads: {
      Exchange: [620, 396, ['from-counts']],
      SharePoint: [620, 203, ['low-usage', 'from-counts', 'lower-bound']],
      Teams: [620, 355, ['from-counts']],
      Yammer: [620, 18, ['low-usage', 'from-counts']],
    },
  },
}

/** A row with what the counts say of its scope; the counts name no product, so that products have none. */
export function withCounts(row: DemoRow, by: string): DemoRow {
  const counted = COUNTED[row.customerName]
  if (counted === undefined) return row
  const { asOf, overall } = counted
  const dated = { ...row, asOf, windowStart: windowStart(asOf, 28), windowEnd: asOf }
  return by === 'product' ? dated : { ...dated, ...figures(overall) }
}

/** The workload rows of the two customers. */
export function countedWorkloads(): DemoRow[] {
  return Object.entries(COUNTED).flatMap(([customerName, { asOf, workloads }]) =>
    Object.entries(workloads).map(([key, counts]) => ({
      ...EMPTY,
      asOf,
      windowStart: windowStart(asOf, 28),
      windowEnd: asOf,
      customerName,
      key,
      ...figures(counts),
    })),
  )
}

function figures([total, active, flags]: [number, number, string[]]): Partial<DemoRow> {
  return {
    totalUsers: total,
    activeUsers: active,
    usagePercent: percent(active, total),
    basis: 'counts',
    flags,
  }
}
