// Every file that was found: what it is, what it gave, and why it was not read.
import { groupBy } from '../../model/group.ts'
import type { SourceRow, SourcesReport } from '../../report/types.ts'
import { fewOf } from '../few.ts'
import { problemText } from '../messages/index.ts'
import type { Messages } from '../messages/types.ts'
import { list, paragraph, SCREENS, section, table } from './blocks.ts'
import { cell, count, day, name, type Tone, text } from './cell.ts'
import { columnsOf } from './columns.ts'
import type { Block, Document, Medium, Table } from './document.ts'
import { commonFolder } from './folders.ts'
import { ownerCell } from './names.ts'
import { notesSection } from './shared-sections.ts'

const TONES: Partial<Record<SourceRow['status'], Tone>> = {
  problem: 'bad',
  'left-out': 'dim',
  duplicate: 'dim',
}
const ORDER = ['problem', 'left-out', 'duplicate', 'read']
/** Files with one reason that are named; each of them is in the table. */
const NAMED = 8

export function sourcesDocument({ sources, notes }: SourcesReport, messages: Messages): Document {
  const {
    sources: words,
    table: { inFolder, reasons: title },
  } = messages
  const folder = commonFolder(sources.map(({ file }) => file))
  const blocks = [
    ...(folder === '' ? [] : [paragraph([inFolder(folder)], SCREENS)]),
    ...(sources.length > 0 ? [{ ...fileTable(sources, folder, messages), on: SCREENS }] : []),
    { on: ['pipe', 'workbook'] as const, make: () => fileTable(sources, '', messages) },
  ]
  return {
    title: messages.report.sources,
    lead: [{ text: words.summary(sources), on: ['page', 'markdown'] }],
    takeaway: words.summary(sources),
    wide: true,
    sections: [
      section('sources', messages, blocks, { untitled: ['terminal'] }),
      { key: 'reasons', title, blocks: [reasons(sources, folder, messages)] },
      notesSection(notes, messages),
    ],
  }
}

/** What is wrong with the file first of all, else why it was left out; null where all is well. */
export function reasonOf(
  { reason, detail, problems: [problem] }: SourceRow,
  messages: Messages,
): string | null {
  if (problem !== undefined) {
    const { found, expected } = problemText(messages, problem)
    return messages.sources.wrong(found, expected)
  }
  return reason === null ? null : messages.sources.reason(reason, detail)
}

function fileTable(rows: readonly SourceRow[], folder: string, messages: Messages): Table {
  const { sources, sections } = messages
  const column = columnsOf<SourceRow>(messages)
  const read = (row: SourceRow, value: number) => (row.status === 'read' ? count(value) : null)
  /** On a terminal only where some file has it. */
  const ifSome = (has: (row: SourceRow) => unknown): readonly Medium[] | undefined =>
    rows.some(row => Boolean(has(row))) ? undefined : ['pipe', 'page', 'markdown', 'workbook']
  const columns = [
    column('file', 'name', ({ file }) => name(file.slice(folder.length)), { minWidth: 26 }),
    column('status', 'mark', ({ status }) => cell('text', sources.status[status], TONES[status])),
    column('format', 'mark', ({ format: id }) => text(id && sources.exportName(id)), { hide: 5 }),
    column(
      'customer',
      'text',
      row => ownerCell(row, messages) ?? text(row.customers > 0 ? sources.customers(row.customers) : null),
      { hide: 4 },
    ),
    column('customers', 'number', row => count(row.customers), { on: ['page', 'markdown', 'workbook'] }),
    column('rows', 'number', row => read(row, row.rows), { hide: 7 }),
    column('users', 'number', row => read(row, row.users), { hide: 3 }),
    column('duplicates', 'number', row => count(row.duplicates), {
      hide: 2,
      on: ifSome(row => row.duplicates),
    }),
    column('rejected', 'number', row => count(row.rejected), { on: ifSome(row => row.rejected) }),
    column('reportDate', 'mark', row => day(row.reportDate), { hide: 6 }),
    column('encoding', 'mark', row => text(row.encoding && sources.encodingName(row.encoding)), {
      hide: 1,
      on: ifSome(row => row.encoding && !/^utf-?8$/i.test(row.encoding)),
    }),
    column('problem', 'text', row => text(reasonOf(row, messages) ?? row.detail), {
      on: ['pipe', 'page', 'markdown', 'workbook'],
    }),
  ]
  return table(sections.sources, columns, rows, { isMain: true })
}

/** On a terminal each reason once, with its files: problems first, since they need somebody. */
function reasons(rows: readonly SourceRow[], folder: string, messages: Messages): Block {
  const found = rows
    .toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status))
    .flatMap(row => {
      const reason = reasonOf(row, messages)
      return reason === null ? [] : [{ reason, file: row.file.slice(folder.length) }]
    })
  const items = [...groupBy(found, ({ reason }) => reason)].map(([reason, files]) => {
    const { few, others } = fewOf(files, NAMED)
    const names = [...few.map(({ file }) => file), ...(others > 0 ? [messages.table.more(others)] : [])]
    return { who: names.join(messages.table.between.parts), text: reason }
  })
  return list(items, { on: ['terminal'] })
}
