// A report as a page for the customer it is about: nothing of others, of files, of what could be sold, or of money.
import type { Check } from '../model/check.ts'
import { customerOfNote, type Note } from '../model/note.ts'
import type { AdviceCode, Flag } from '../model/terms.ts'
import { type CustomerRef, customerKey } from './customer.ts'
import type { Advice, CustomerReport, ListedUser, Row, Sender, UpcomingRenewals } from './types.ts'

/** Not for the customer: what could be sold, and what compares the customer with others. */
const SALES: ReadonlySet<AdviceCode> = new Set(['upsell'])
const AMONG_OTHERS: readonly Flag[] = ['stale']

/** Parameters that name files, or what other exports of the folder say. */
const OF_FILES = ['file', 'files', 'path', 'domain']

export function forCustomer(report: CustomerReport, sentBy: Sender, withCost: boolean): CustomerReport {
  const { customer } = report
  const checks = report.checks.filter(check => !isOfFiles(check))
  const hidden = new Set<Flag>(checks.length > 0 ? AMONG_OTHERS : [...AMONG_OTHERS, 'check'])
  const row = (one: Row): Row => shownRow(one, hidden, withCost)
  // Field by field: what is added to a report is for the partner until somebody has thought of the customer.
  const { kind, asOf, window, windowDays, scope, serviceFilter, thresholds } = report
  return {
    ...{ kind, customer, asOf, window, windowDays, scope, serviceFilter, thresholds },
    ...(report.only ? { only: report.only } : {}),
    summary: row(report.summary),
    services: report.services.map(row),
    products: report.products.map(row),
    workloads: report.workloads.map(row),
    users: report.users?.map(user => (withCost ? user : withoutCost(user))) ?? null,
    trend: report.trend.map(point => ({ ...point, row: point.row && row(point.row) })),
    renewals: report.renewals && (withCost ? report.renewals : renewalsWithoutCost(report.renewals)),
    generatedFrom: [],
    checks,
    notes: report.notes.filter(note => isAbout(note, customer) && !isOfFiles(note)),
    sentBy,
  }
}

/** The line of paid seats is the partner's own, and so is what the seats cost. */
function shownRow(row: Row, hidden: ReadonlySet<Flag>, withCost: boolean): Row {
  return {
    ...row,
    flags: row.flags.filter(flag => !hidden.has(flag)),
    advice: row.advice
      .filter(({ code }) => !SALES.has(code))
      .map(advice => (withCost ? advice : adviceWithoutCost(advice))),
    cost: withCost ? row.cost : null,
    seatLine: null,
  }
}

function adviceWithoutCost({ code, evidence: { cost: _, unpriced: __, ...evidence } }: Advice): Advice {
  return { code, evidence }
}

function renewalsWithoutCost(renewals: UpcomingRenewals): UpcomingRenewals {
  return {
    ...renewals,
    rows: renewals.rows.map(row => ({ ...row, cost: null })),
    total: { ...renewals.total, cost: null, unpriced: [] },
  }
}

function withoutCost(user: ListedUser): ListedUser {
  return { ...user, cost: [] }
}

function isAbout(note: Note, customer: CustomerRef): boolean {
  const whose = customerOfNote(note)
  return whose !== null && customerKey(whose) === customerKey(customer)
}

function isOfFiles({ params }: Note | Check): boolean {
  return OF_FILES.some(key => key in params)
}
