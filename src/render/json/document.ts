// Every report as one JSON document. A schema of each kind ships with the package; both change together.
import { eachRow } from '../../report/rows-in-turn.ts'
import type * as Report from '../../report/types.ts'
import { SCHEMA_VERSION } from '../../report/versions.ts'
import { dayField } from '../fields.ts'
import type { Messages } from '../messages/types.ts'
import { spokenAdvice } from './advice.ts'
import { checkFields, coverFields, generatedFrom, noteFields, scopeFields, windowFields } from './heading.ts'
import { mergeableFields } from './mergeable.ts'
import { moveFields } from './move.ts'
import { renewalFields, renewalTotalFields } from './renewal.ts'
import { customerFields, rowFields } from './row.ts'
import { sourceFields } from './source.ts'
import { pointFields } from './trend.ts'
import { userList } from './user.ts'

export function jsonDocument(report: Report.Report, messages: Messages): object {
  return { schemaVersion: SCHEMA_VERSION, kind: report.kind, ...body(report, messages) }
}

function body(report: Report.Report, messages: Messages): object {
  switch (report.kind) {
    case 'portfolio':
      return portfolio(report, messages)
    case 'report':
      return customer(report, messages)
    case 'trend':
      return trend(report, messages)
    case 'renewals':
      return renewals(report, messages)
    case 'diff':
      return diff(report, messages)
    case 'sources':
      return {
        sources: report.sources.map(source => sourceFields(source, messages)),
        notes: noteFields(report.notes, messages),
      }
  }
}

function portfolio(report: Report.PortfolioReport, messages: Messages) {
  return {
    by: report.by,
    ...coverFields(report, messages),
    rows: Array.from(eachRow(report), rowFields),
    total: rowFields(report.total),
    ...userList(report.users),
    notes: noteFields(report.notes, messages),
    forMerge: mergeableFields(report),
  }
}

/** `services` are the rows by service here; what was asked for is `serviceFilter`. */
function customer(report: Report.CustomerReport, messages: Messages) {
  return {
    customer: customerFields(report.customer),
    asOf: dayField(report.asOf),
    window: windowFields(report.window, report.windowDays),
    checks: checkFields(report.checks, messages),
    generatedFrom: generatedFrom(report.generatedFrom),
    ...scopeFields(report),
    serviceFilter: report.serviceFilter,
    summary: rowFields(report.summary),
    services: report.services.map(rowFields),
    products: report.products.map(rowFields),
    workloads: report.workloads.map(rowFields),
    advice: report.summary.advice.map(advice => spokenAdvice(advice, messages)),
    trend: report.trend.map(pointFields),
    ...userList(report.users),
    notes: noteFields(report.notes, messages),
  }
}

function trend(report: Report.TrendReport, messages: Messages) {
  return {
    customer: report.customer && customerFields(report.customer),
    ...(report.by ? { by: report.by } : {}),
    ...coverFields(report, messages),
    points: report.points.map(pointFields),
    notes: noteFields(report.notes, messages),
  }
}

function renewals(report: Report.RenewalsReport, messages: Messages) {
  return {
    customer: report.customer && customerFields(report.customer),
    from: dayField(report.from),
    until: dayField(report.until),
    ...coverFields(report, messages),
    rows: report.rows.map(renewalFields),
    total: renewalTotalFields(report.total),
    unlisted: report.unlisted,
    notes: noteFields(report.notes, messages),
  }
}

function diff(report: Report.DiffReport, messages: Messages) {
  return {
    by: report.by,
    old: report.old,
    new: report.new,
    moves: report.moves.map(move => moveFields(move, report.by)),
    notes: noteFields(report.notes, messages),
  }
}
