// The files that were found, as a page.
import type { SourceRow, SourcesReport } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import { reasonOf } from '../view/reason.ts'
import type { Part } from './markup.ts'
import type { Page } from './reports.ts'
import { notes } from './section/about.ts'
import { type Column, table } from './table.ts'
import { named } from './text.ts'

export function foundPage(report: SourcesReport, messages: Messages): Page {
  const { sections, sources } = messages
  return {
    title: messages.report.sources,
    lead: [sources.summary(report.sources)],
    landscape: true,
    sections: [
      {
        id: 'sources',
        title: sections.sources,
        body: table(
          { caption: sections.sources, columns: columns(messages), rows: report.sources },
          messages,
        ),
      },
      notes(report.notes, messages),
    ],
  }
}

function columns(messages: Messages): Column<SourceRow>[] {
  const { labels, sources, format } = messages
  const known = (value: string | null): Part => (value ? named(value) : format.notAvailable)
  const count = (key: 'customers' | 'rows' | 'users' | 'duplicates' | 'rejected'): Column<SourceRow> => ({
    header: labels[key].label,
    kind: 'number',
    cell: row => format.count(row[key]),
  })
  return [
    { header: labels.file.label, kind: 'name', cell: ({ file }) => named(file) },
    { header: labels.status.label, kind: 'text', cell: ({ status }) => sources.status[status] },
    {
      header: labels.format.label,
      kind: 'text',
      cell: ({ format: id }) => known(id && sources.exportName(id)),
    },
    { header: labels.customer.label, kind: 'text', cell: row => known(row.customer) },
    count('customers'),
    count('rows'),
    count('users'),
    count('duplicates'),
    count('rejected'),
    { header: labels.reportDate.label, kind: 'text', cell: row => format.day(row.reportDate) },
    {
      header: labels.problem.label,
      kind: 'text',
      cell: row => known(reasonOf(row, messages) ?? row.detail),
    },
  ]
}
