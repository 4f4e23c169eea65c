// A row as it is before flags and advice, from a few counts.
import { type AdviceContext, adviceOf } from '../../../src/metrics/advice.ts'
import { type BareRow, type FlagContext, flagsOf } from '../../../src/metrics/flags.ts'
import { asDay } from '../../../src/model/day.ts'
import { type AdviceCode, THRESHOLDS, type Thresholds } from '../../../src/model/terms.ts'
import type { Advice, Row } from '../../../src/report/types.ts'
import { type Counts, sampleRow } from '../../support/samples/row.ts'

const CONTOSO = { id: 'c1', name: 'Contoso' }

/** A customer's row unless `more` says another scope. */
export function bare(counts: Counts, more: Partial<Row> = {}): BareRow {
  return sampleRow('customer', CONTOSO, null, counts, more)
}

/** The flags of a row of a run whose newest as-of day is the row's own. */
export function flags(row: BareRow, context: Partial<FlagContext> = {}): string {
  const full = {
    thresholds: THRESHOLDS,
    newestAsOf: row.asOf,
    lowerBound: false,
    hasChecks: false,
    isUnreadable: false,
    ...context,
  }
  return flagsOf(row, full).join(' ')
}

export function advice(row: BareRow, context: Partial<AdviceContext> = {}): Advice[] {
  const gap = (whole: number | null, part: number | null) => (whole ?? 0) - (part ?? whole ?? 0)
  return adviceOf(row, {
    thresholds: THRESHOLDS,
    onTrial: 0,
    unused: gap(row.totalUsers, row.entitledActiveUsers),
    unassigned: () => gap(row.soldLicenses, row.assignedLicenses),
    productsOf: () => [],
    ...context,
  })
}

export function codes(row: BareRow, context: Partial<AdviceContext> = {}): string {
  return advice(row, context)
    .map(({ code }) => code)
    .join(' ')
}

export function evidenceOf(row: BareRow, code: AdviceCode, context: Partial<AdviceContext> = {}) {
  return advice(row, context).find(given => given.code === code)?.evidence
}

export function lines(changes: Partial<Thresholds>): Thresholds {
  return { ...THRESHOLDS, ...changes }
}

export const day = (text: string) => asDay(Date.parse(`${text}T00:00:00Z`) / 86_400_000)
