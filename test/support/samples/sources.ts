// What `sources` finds in a folder: files of every status.
import { asDay } from '../../../src/model/day.ts'
import type { SourceRow, SourcesReport } from '../../../src/report/types.ts'
import { AS_OF } from './row.ts'

const READ: SourceRow = {
  file: '',
  status: 'read',
  format: 'licences',
  customer: null,
  customerId: null,
  customers: 1,
  rows: 0,
  users: 0,
  duplicates: 0,
  rejected: 0,
  reportDate: AS_OF,
  encoding: 'UTF-8',
  reason: null,
  detail: '',
  problems: [],
}

function leftOut(file: string, reason: string, more: Partial<SourceRow> = {}): SourceRow {
  return { ...READ, file, status: 'left-out', format: null, customers: 0, reportDate: null, reason, ...more }
}

export const sourcesReport: SourcesReport = {
  kind: 'sources',
  sources: [
    { ...READ, file: 'exports/Licences-2026-08-31.csv', customers: 12, rows: 64 },
    {
      ...READ,
      file: 'exports/Lindqvist Bygg AB/Office365ActiveUserDetail08_31_2026 9_17_18 PM.csv',
      format: 'active-users',
      customer: 'Lindqvist Bygg AB',
      customerId: null,
      rows: 1187,
      users: 1184,
      duplicates: 12,
      rejected: 3,
    },
    {
      ...READ,
      file: 'exports/伊藤食品/使用状況.csv',
      format: 'usage',
      customer: 'Ito Foods 伊藤食品株式会社',
      customerId: null,
      rows: 412,
      users: 68,
      reportDate: asDay(AS_OF - 2),
      encoding: 'Shift_JIS',
    },
    leftOut('exports/notes.csv', 'stranger'),
    leftOut('exports/Lindqvist Bygg AB/Office365ActiveUserCounts.csv', 'daily-counts', {
      format: 'active-user-counts',
    }),
    leftOut('exports/~$budget.xlsx', 'temporary'),
    leftOut('exports/copy of Licences.csv', 'duplicate', {
      status: 'duplicate',
      detail: 'exports/Licences-2026-08-31.csv',
    }),
    leftOut('exports/broken.csv', 'failed-download', { status: 'problem', detail: 'the file is empty' }),
  ],
  notes: [],
}

/** A file that is no export, alone. */
export const strangerReport: SourcesReport = {
  kind: 'sources',
  notes: [],
  sources: [{ ...leftOut('notes.csv', 'stranger'), encoding: 'utf-8' }],
}
