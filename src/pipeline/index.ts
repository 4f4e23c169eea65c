// From settings to reports: reads, settles, counts, and makes the one report object of each command.
import type { Grouping } from '../model/terms.ts'
import type { CustomerReport, Row, TrendReport } from '../report/types.ts'
import { customerRef, type Data, loadData } from './data.ts'
import { diffReport } from './diff.ts'
import { findCustomer } from './find-customer.ts'
import { idleUsersOf } from './idle-users.ts'
import {
  type CountedCustomer,
  countCustomers,
  headingOf,
  notesOf,
  portfolioReport,
  rowsBy,
} from './portfolio.ts'
import { rejectedOf } from './rejected.ts'
import { sourcesReport } from './sources.ts'
import { customerTrend, portfolioTrend } from './trend.ts'
import type { Pipeline, Result } from './types.ts'

export const pipeline: Pipeline = {
  async portfolio(settings, by, onProgress) {
    const data = await loadData(settings, onProgress)
    const { report, counted } = portfolioReport(data, by)
    return resultOf(data, report, counted)
  },

  async report(settings, who, onProgress) {
    const data = await loadData(settings, onProgress)
    const { counted } = countCustomers(data)
    const one = findAmong(data, counted, who)
    return resultOf(data, customerReport(data, one), [one])
  },

  async trend(settings, who, onProgress) {
    const data = await loadData(settings, onProgress)
    const { counted, notes } = countCustomers(data)
    const one = who === null ? null : findAmong(data, counted, who)
    const report: TrendReport = {
      kind: 'trend',
      customer: one ? customerRef(data, one.index) : null,
      ...headingOf(data, one ? notesOf([one]) : notes, one?.index ?? null),
      points: one ? customerTrend(data, one) : portfolioTrend(data, counted),
    }
    return resultOf(data, report, one ? [one] : counted)
  },

  sources: sourcesReport,
  diff: diffReport,
}

function resultOf<R>(data: Data, report: R, counted: readonly CountedCustomer[]): Result<R> {
  return {
    report,
    rejected: rejectedOf(data.read),
    judged: (by: Grouping): readonly Row[] => counted.flatMap(({ rows }) => rowsBy(rows, by)),
  }
}

/** The customer asked for, among those that the question shows. */
function findAmong(data: Data, counted: readonly CountedCustomer[], who: string): CountedCustomer {
  const customers = counted.flatMap(({ index }) => data.settled.customers[index] ?? [])
  const found = counted[findCustomer(customers, who)]
  if (!found) throw new Error('a customer was found that was not counted')
  return found
}

function customerReport(data: Data, one: CountedCustomer): CustomerReport {
  const { customer, services, products, workloads } = one.rows
  const trend = customerTrend(data, one)
  return {
    kind: 'report',
    customer: customerRef(data, one.index),
    asOf: customer.asOf,
    window: customer.window,
    ...headingOf(data, notesOf([one]), one.index),
    summary: customer,
    services,
    products,
    workloads,
    users: data.settings.users ? idleUsersOf(data, one.index, one.tally) : null,
    trend: trend.length > 1 ? trend : [],
  }
}
