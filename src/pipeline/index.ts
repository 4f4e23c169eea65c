// From settings to reports: reads, resolves, counts, and makes the one report object of each command.
import { standings } from '../metrics/standing.ts'
import type { Grouping } from '../model/terms.ts'
import type { Row, TrendReport } from '../report/types.ts'
import { checkFiles } from './check.ts'
import { type Counted, countCustomers, requireCustomers } from './count-customers.ts'
import { customerReports, filesByCustomer, headingOfOne } from './customer/customer-report.ts'
import type { CountedCustomer } from './customer/customer-rows.ts'
import { customerTrend, eachTrend, type Followed, portfolioTrend } from './customer/trend.ts'
import { customerRef, type Data, loadData, namesakesOf } from './data.ts'
import { diffReport } from './diff.ts'
import { headingOf } from './heading.ts'
import { findCustomer, whichCustomer } from './named/find-customer.ts'
import { findOnly, onlyOf } from './named/only.ts'
import { portfolioReport } from './portfolio.ts'
import { rejectedOf } from './rejected.ts'
import { renewalsReport } from './renewals/renewals-report.ts'
import { sourcesReport } from './sources.ts'
import { surveyOf } from './survey.ts'
import type { Pipeline, Result } from './types.ts'

export const pipeline: Pipeline = {
  async portfolio(settings, by, onProgress) {
    const data = await loadData(settings, onProgress)
    requireCustomers(data)
    const { report, customers, unread } = portfolioReport(data, by)
    return resultOf(data, report, { unread, counted: customers.all })
  },

  async pages(settings, onProgress) {
    const data = await loadData(settings, onProgress)
    requireCustomers(data)
    const { report, customers, unread } = portfolioReport(data, 'customer')
    const reportOn = customerReports(data)
    const standingOf = standings(report.rows)
    const shown = new Set(customers.indices)
    return {
      ...resultOf(data, report, { unread, counted: customers.all }),
      unshown: data.resolved.customers
        .all()
        .flatMap(({ current }, index) => (current && !shown.has(index) ? customerRef(data, index) : [])),
      customers: customers.all().map(one => ({
        customer: customerRef(data, one.index),
        domains: data.resolved.customers.at(one.index)?.domains ?? [],
        isUnread: one.isUnread,
        report: () => {
          const standing = standingOf(one.rows.customer)
          const own = reportOn(one, report.only)
          return standing ? { ...own, standing } : own
        },
      })),
    }
  },

  async report(settings, who, onProgress) {
    const data = await loadData(settings, onProgress)
    requireCustomers(data)
    const all = countCustomers(data)
    const one = findAmong(data, all.customers.all(), who)
    const only = settings.only === null || one.isUnread ? undefined : findOnly(data, [one], settings.only)
    const [shown = one] = only ? onlyOf([one], only) : []
    return resultOf(data, customerReports(data)(shown, only), { ...all, counted: () => [shown] })
  },

  async trend(settings, who, onProgress, by) {
    const data = await loadData(settings, onProgress)
    const all = countCustomers(data)
    const { customers, notes, checks } = all
    const counted = customers.all()
    const followed = followedOf(data, counted)
    const one = who === null ? null : findAmong(data, followed, who)
    const judged = one ? counted.filter(({ index }) => index === one.index) : counted
    const report: TrendReport = {
      kind: 'trend',
      customer: one ? customerRef(data, one.index) : null,
      namesakes: namesakesOf(data),
      ...(one
        ? headingOfOne(data, judged, filesByCustomer(data)(one.index))
        : headingOf(data, { notes, checks })),
      ...(by
        ? { by, points: eachTrend(data, one ? [one] : followed) }
        : { points: one ? customerTrend(data, one) : portfolioTrend(data, followed) }),
    }
    return resultOf(data, report, { ...all, counted: () => judged })
  },

  async renewals(settings, { who, within }, onProgress) {
    const data = await loadData(settings, onProgress)
    requireCustomers(data)
    const all = countCustomers(data)
    const counted = all.customers.all()
    const one = who === null ? null : findAmong(data, counted, who)
    const shown = one ? [one] : counted
    const heading = one ? headingOfOne(data, shown, filesByCustomer(data)(one.index)) : headingOf(data, all)
    const report = renewalsReport(data, { all: counted, shown, within, heading })
    return resultOf(
      data,
      { ...report, customer: one && customerRef(data, one.index), namesakes: namesakesOf(data) },
      { ...all, counted: () => shown },
    )
  },

  sources: sourcesReport,
  check: checkFiles,
  survey: surveyOf,
  diff: diffReport,
}

function resultOf<R>(
  data: Data,
  report: R,
  { counted, unread }: Pick<Counted, 'unread'> & { counted: () => readonly CountedCustomer[] },
): Result<R> {
  return {
    report,
    rejected: rejectedOf(data.read),
    unread,
    judged: (by: Grouping): readonly Row[] => counted().flatMap(({ rows }) => rows.by(by)),
  }
}

/** The customer asked for, among those that the question shows; the only one, where none is asked for. */
function findAmong<T extends { index: number }>(data: Data, shown: readonly T[], who: string | null): T {
  const [only, second] = shown
  const customers = shown.flatMap(({ index }) => data.resolved.customers.at(index) ?? [])
  if (who === null) {
    if (only && !second) return only
    throw whichCustomer(customers)
  }
  const found = shown[findCustomer(customers, who)]
  if (!found) throw new Error('a customer was found that was not counted')
  return found
}

/** Counted customers, and those that only earlier portfolio exports know. */
function followedOf(data: Data, counted: readonly CountedCustomer[]): Followed[] {
  const former = data.resolved.customers
    .all()
    .flatMap(({ current }, index) => (current ? [] : [{ index, newest: null, before: null }]))
  return [
    ...counted.map(({ index, rows }) => ({ index, newest: rows.customer, before: rows.before })),
    ...former,
  ]
}
