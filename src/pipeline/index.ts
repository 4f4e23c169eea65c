// From settings to reports: reads, settles, counts, and makes the one report object of each command.
import { UsageError } from '../model/problem.ts'
import type { Grouping } from '../model/terms.ts'
import type { CustomerReport, Heading, Row, TrendReport } from '../report/types.ts'
import { checkFiles } from './check.ts'
import { sortChecks } from './checks/index.ts'
import type { CountedCustomer } from './customer-rows.ts'
import { customerRef, type Data, loadData } from './data.ts'
import { diffReport } from './diff.ts'
import { findCustomer } from './find-customer.ts'
import { type Listed, listedUsers } from './listed-users.ts'
import { findOnly, onlyOf } from './only.ts'
import {
  type Counted,
  countCustomers,
  headingOf,
  notesOf,
  portfolioReport,
  requireCustomers,
} from './portfolio.ts'
import { rejectedOf } from './rejected.ts'
import { sourcesReport } from './sources.ts'
import { customerTrend, type Followed, portfolioTrend } from './trend.ts'
import type { Pipeline, Result } from './types.ts'

export const pipeline: Pipeline = {
  async portfolio(settings, by, onProgress) {
    const data = await loadData(settings, onProgress)
    requireCustomers(data)
    const { report, counted } = portfolioReport(data, by)
    return resultOf(data, report, counted)
  },

  async report(settings, who, onProgress) {
    const data = await loadData(settings, onProgress)
    requireCustomers(data)
    const all = countCustomers(data)
    const one = findAmong(data, all.counted, who)
    if (settings.only === null) {
      return resultOf(data, customerReport(data, one, { by: 'customer' }), { ...all, counted: [one] })
    }
    const only = findOnly(data, [one], settings.only)
    const [shown = one] = onlyOf([one], only)
    const listed = { by: only.scope, key: only.key }
    const report = { ...customerReport(data, shown, listed), ...NO_PARTS, only }
    return resultOf(data, report, { ...all, counted: [shown] })
  },

  async trend(settings, who, onProgress) {
    const data = await loadData(settings, onProgress)
    const all = countCustomers(data)
    const { counted, notes, checks } = all
    const followed = followedOf(data, counted)
    const one = who === null ? null : findAmong(data, followed, who)
    const judged = one ? counted.filter(({ index }) => index === one.index) : counted
    const report: TrendReport = {
      kind: 'trend',
      customer: one ? customerRef(data, one.index) : null,
      ...(one ? headingOfOne(data, judged, one.index) : headingOf(data, { notes, checks })),
      points: one ? customerTrend(data, one) : portfolioTrend(data, followed),
    }
    return resultOf(data, report, { ...all, counted: judged })
  },

  sources: sourcesReport,
  check: checkFiles,
  diff: diffReport,
}

/** What is asked for alone has no parts. */
const NO_PARTS = { services: [], products: [], workloads: [] }

function resultOf<R>(
  data: Data,
  report: R,
  { counted, unread }: Pick<Counted, 'counted' | 'unread'>,
): Result<R> {
  return {
    report,
    rejected: rejectedOf(data.read),
    unread,
    judged: (by: Grouping): readonly Row[] => counted.flatMap(({ rows }) => rows.by(by)),
  }
}

/** What a report on one customer says of itself; `judged` is that one, or nobody where it has no figures of today. */
function headingOfOne(data: Data, judged: readonly CountedCustomer[], customer: number): Heading {
  const checks = sortChecks(judged.flatMap(one => one.checks))
  return headingOf(data, { notes: notesOf(data, judged), checks }, customer)
}

/** The customer asked for, among those that the question shows; the only one, where none is asked for. */
function findAmong<T extends { index: number }>(data: Data, shown: readonly T[], who: string | null): T {
  const [only, second] = shown
  if (who === null) {
    if (only && !second) return only
    throw new UsageError([{ code: 'missing-option', params: { option: '--customer' } }])
  }
  const customers = shown.flatMap(({ index }) => data.settled.customers[index] ?? [])
  const found = shown[findCustomer(customers, who)]
  if (!found) throw new Error('a customer was found that was not counted')
  return found
}

/** Counted customers, and those that only earlier portfolio exports know. */
function followedOf(data: Data, counted: readonly CountedCustomer[]): Followed[] {
  const gone = data.settled.customers.flatMap(({ current }, index) =>
    current ? [] : [{ index, newest: null }],
  )
  return [...counted.map(({ index, rows }) => ({ index, newest: rows.customer })), ...gone]
}

function customerReport(data: Data, one: CountedCustomer, listed: Listed): CustomerReport {
  const { customer, by } = one.rows
  const trend = customerTrend(data, { index: one.index, newest: customer })
  return {
    kind: 'report',
    customer: customerRef(data, one.index),
    asOf: customer.asOf,
    window: customer.window,
    ...headingOfOne(data, [one], one.index),
    summary: customer,
    ...(one.isUnread
      ? { services: [], products: [], workloads: [] }
      : { services: by('service'), products: by('product'), workloads: by('workload') }),
    users: data.settings.users ? listedUsers(data, one.index, one.tally, listed) : null,
    trend: trend.length > 1 ? trend : [],
  }
}
