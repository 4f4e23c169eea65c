// A row of which nothing is known.
import type { OracleRow } from '../oracle/model.ts'

/** A row of the second calculation whose users may come from counts. */
export interface DemoRow extends Omit<OracleRow, 'basis'> {
  basis: 'users' | 'counts' | 'mixed' | null
}

export const EMPTY: DemoRow = {
  asOf: null,
  windowStart: null,
  windowEnd: null,
  customerId: '',
  customerName: '',
  key: '',
  soldLicenses: null,
  assignedLicenses: null,
  deploymentPercent: null,
  totalUsers: null,
  activeUsers: null,
  usagePercent: null,
  entitledActiveUsers: null,
  adjustedUsagePercent: null,
  trialUsers: null,
  secondSubscriptionUsers: null,
  lapsedSubscriptionUsers: null,
  turnoverUsers: null,
  yammerUsers: null,
  unlicensedUsers: null,
  basis: null,
  flags: [],
}
