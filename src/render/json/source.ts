// What became of one file, in JSON.
import type { SourceRow } from '../../report/types.ts'
import { dayField } from '../fields.ts'
import type { Messages } from '../messages/types.ts'
import { reasonOf } from '../view/reason.ts'

export function sourceFields(source: SourceRow, messages: Messages) {
  return {
    file: source.file,
    status: source.status,
    format: source.format,
    customer: source.customer,
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
  }
}
