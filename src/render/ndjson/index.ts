// NDJSON: one row a line, each complete in itself, so that a stream of them needs no document around it.
import { eachRow } from '../../report/rows-in-turn.ts'
import type { Report, Row } from '../../report/types.ts'
import { SCHEMA_VERSION } from '../../report/versions.ts'
import { moveFields } from '../json/move.ts'
import { renewalFields, renewalTotalFields } from '../json/renewal.ts'
import { customerFields, rowFields } from '../json/row.ts'
import { sourceFields } from '../json/source.ts'
import { stringifyJson } from '../json/stringify.ts'
import { pointFields } from '../json/trend.ts'
import { userFields } from '../json/user.ts'
import type { Messages } from '../messages/types.ts'
import type { Renderer } from '../types.ts'

/** The same rows as CSV, in the same order: the Total last, and idle users in place of figures where asked for. */
export const renderNdjson: Renderer = (report, { messages }) =>
  lines(report, messages)
    .map(line => `${stringifyJson({ schemaVersion: SCHEMA_VERSION, kind: report.kind, ...line })}\n`)
    .join('')

function lines(report: Report, messages: Messages): object[] {
  switch (report.kind) {
    case 'portfolio': {
      const fields = (row: Row) => ({ by: report.by, ...rowFields(row) })
      return report.users?.map(userFields) ?? [...Array.from(eachRow(report), fields), fields(report.total)]
    }
    case 'report':
      return (
        report.users?.map(userFields) ??
        [report.summary, ...report.services, ...report.products, ...report.workloads].map(rowFields)
      )
    case 'trend': {
      const customer = report.customer && customerFields(report.customer)
      return report.points.map(point => ({ customer, ...pointFields(point) }))
    }
    case 'renewals':
      return [
        ...report.rows.map(renewalFields),
        { customer: { id: null, name: 'Total' }, ...renewalTotalFields(report.total) },
      ]
    case 'diff':
      return report.moves.map(move => ({
        by: report.by,
        old: report.old,
        new: report.new,
        ...moveFields(move, report.by),
      }))
    case 'sources':
      return report.sources.map(source => sourceFields(source, messages))
  }
}
