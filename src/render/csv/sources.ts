// What became of each file that was found, as a table.
import type { SourcesReport } from '../../report/types.ts'
import { dayField } from '../fields.ts'
import type { CsvTable } from './write.ts'

export function sourcesTable({ sources }: SourcesReport): CsvTable {
  return {
    header: [
      'file',
      'status',
      'format',
      'customer',
      'customers',
      'rows',
      'users',
      'duplicates',
      'rejected',
      'reportDate',
      'encoding',
      'reason',
      'detail',
    ],
    rows: sources.map(source => [
      source.file,
      source.status,
      source.format,
      source.customer,
      source.customers,
      source.rows,
      source.users,
      source.duplicates,
      source.rejected,
      dayField(source.reportDate),
      source.encoding,
      source.reason,
      source.detail,
    ]),
  }
}
