// What became of one file, in JSON.
import type { SourceRow } from '../../report/types.ts'
import { reasonOf } from '../document/sources.ts'
import { dayField } from '../fields.ts'
import { problemLine } from '../messages/index.ts'
import type { Messages } from '../messages/types.ts'

export function sourceFields(source: SourceRow, messages: Messages) {
  return {
    file: source.file,
    status: source.status,
    format: source.format,
    customer: source.customer,
    customerId: source.customerId,
    customers: source.customers,
    rows: source.rows,
    users: source.users,
    duplicates: source.duplicates,
    rejected: source.rejected,
    reportDate: dayField(source.reportDate),
    encoding: source.encoding,
    reason: source.reason,
    detail: source.detail,
    message: reasonOf(source, messages),
    problems: source.problems.map(problem => ({
      code: problem.code,
      line: problem.line ?? null,
      column: problem.column ?? null,
      rows: problem.rows?.count ?? (problem.line === undefined ? null : 1),
      lastLine: problem.rows?.last ?? problem.line ?? null,
      message: problemLine(messages, problem),
    })),
  }
}
