// What became of each file that was found, as a table.
import type { SourceRow, SourcesReport } from '../../report/types.ts'
import { dayField } from '../fields.ts'
import { type CsvColumn, type CsvTable, tableOf } from './write.ts'

const COLUMNS: readonly CsvColumn<SourceRow>[] = [
  ['file', ({ file }) => file],
  ['status', ({ status }) => status],
  ['format', ({ format }) => format],
  ['customer', ({ customer }) => customer],
  ['customers', ({ customers }) => customers],
  ['rows', ({ rows }) => rows],
  ['users', ({ users }) => users],
  ['duplicates', ({ duplicates }) => duplicates],
  ['rejected', ({ rejected }) => rejected],
  ['reportDate', ({ reportDate }) => dayField(reportDate)],
  ['encoding', ({ encoding }) => encoding],
  ['reason', ({ reason }) => reason],
  ['detail', ({ detail }) => detail],
  ['customerId', ({ customerId }) => customerId],
]

export function sourcesTable({ sources }: SourcesReport): CsvTable {
  return tableOf(COLUMNS, sources)
}
