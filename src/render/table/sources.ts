// Every file that was found: what it is, what it gave, and why it was not read.
import type { SourceRow, SourcesReport } from '../../report/types.ts'
import type { LabelKey } from '../messages/keys.ts'
import type { Messages } from '../messages/types.ts'
import type { Cell, Column, TableSpec } from '../terminal/spec.ts'
import type { Tone } from '../terminal/tone.ts'
import type { RenderContext } from '../types.ts'
import { reasonOf } from '../view/reason.ts'
import { headOf } from './heads.ts'
import { notesSection } from './notes.ts'
import { type Numbers, numbersFor } from './numbers.ts'
import { lines, type Pen, penFor, stack } from './pen.ts'

const TONES: Partial<Record<SourceRow['status'], Tone>> = {
  problem: 'bad',
  'left-out': 'dim',
  duplicate: 'dim',
}
/** Files with one reason that are named; each of them is in the table. */
const NAMED = 8

export function renderSources(report: SourcesReport, context: RenderContext): string {
  const { messages, terminal } = context
  const pen = penFor(context)
  const folder = terminal.piped ? '' : commonFolder(report.sources.map(({ file }) => file))
  const table = pen.table(fileTable(report.sources, folder, context))
  if (terminal.piped) return table
  return stack(
    pen.title(messages.report.sources),
    folder !== '' && pen.say(messages.table.inFolder(pen.name(folder, 200))),
    report.sources.length > 0 && table,
    reasonSection(report.sources, folder, messages, pen),
    notesSection(report.notes, messages, pen),
    pen.say(messages.sources.summary(report.sources), 'strong'),
  )
}

interface FileColumn {
  key: LabelKey
  kind: Column['kind']
  hide?: number
  minWidth?: number
  cell(row: SourceRow): Cell
}

function fileTable(rows: readonly SourceRow[], folder: string, context: RenderContext): TableSpec {
  const { messages } = context
  const columns = fileColumns(rows, folder, context, numbersFor(context))
  return {
    columns: columns.map(({ key, kind, hide, minWidth }) => ({
      key,
      header: headOf(key, context),
      align: kind === 'number' && !LEFT.has(key) ? 'right' : 'left',
      kind,
      hide,
      minWidth,
    })),
    rows: rows.map(row => columns.map(({ cell }) => cell(row))),
    hiddenNote: messages.report.hiddenColumns,
  }
}

const LEFT = new Set<LabelKey>(['status', 'format'])

function fileColumns(
  rows: readonly SourceRow[],
  folder: string,
  { messages, terminal }: RenderContext,
  { count }: Numbers,
): FileColumn[] {
  const { format, sources } = messages
  const none: Cell = { text: format.notAvailable, tone: 'dim' }
  const read = (row: SourceRow, cell: Cell) => (row.status === 'read' ? cell : none)
  const some = (has: (row: SourceRow) => unknown) => terminal.piped || rows.some(row => Boolean(has(row)))
  const customer = (row: SourceRow) =>
    row.customer ?? (row.customers > 0 ? sources.customers(row.customers) : none)
  return [
    { key: 'file', kind: 'name', minWidth: 26, cell: ({ file }) => file.slice(folder.length) },
    {
      key: 'status',
      kind: 'number',
      cell: ({ status }) => ({ text: sources.status[status], tone: TONES[status] }),
    },
    {
      key: 'format',
      kind: 'number',
      hide: 5,
      cell: ({ format: id }) => (id === null ? none : sources.exportName(id)),
    },
    { key: 'customer', kind: 'name', hide: 4, cell: customer },
    { key: 'rows', kind: 'number', hide: 7, cell: row => read(row, count(row.rows)) },
    { key: 'users', kind: 'number', hide: 3, cell: row => read(row, count(row.users)) },
    ...(some(row => row.duplicates)
      ? [
          {
            key: 'duplicates',
            kind: 'number',
            hide: 2,
            cell: (row: SourceRow) => count(row.duplicates),
          } as const,
        ]
      : []),
    ...(some(row => row.rejected)
      ? [{ key: 'rejected', kind: 'number', cell: (row: SourceRow) => count(row.rejected) } as const]
      : []),
    { key: 'reportDate', kind: 'number', hide: 6, cell: row => format.day(row.reportDate) },
    ...(some(row => row.encoding && !/^utf-?8$/i.test(row.encoding))
      ? [
          {
            key: 'encoding',
            kind: 'number',
            hide: 1,
            cell: (row: SourceRow) => (row.encoding === null ? none : sources.encodingName(row.encoding)),
          } as const,
        ]
      : []),
    ...(terminal.piped
      ? [{ key: 'problem', kind: 'text', cell: (row: SourceRow) => reasonOf(row, messages) ?? '' } as const]
      : []),
  ]
}

/** Each reason once, with its files: problems first, since they need somebody. */
function reasonSection(rows: readonly SourceRow[], folder: string, messages: Messages, pen: Pen): string {
  const order = ['problem', 'left-out', 'duplicate', 'read']
  const byReason = new Map<string, string[]>()
  for (const row of rows.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))) {
    const reason = reasonOf(row, messages)
    if (reason !== null)
      byReason.set(reason, [...(byReason.get(reason) ?? []), row.file.slice(folder.length)])
  }
  if (byReason.size === 0) return ''
  const items = [...byReason].map(([reason, files]) => {
    const shown = files.slice(0, files.length > NAMED + 1 ? NAMED : undefined).map(file => pen.name(file, 60))
    const more = files.length - shown.length
    const names = more > 0 ? [...shown, messages.table.more(more)] : shown
    return pen.item(`${names.join(messages.table.between.parts)}: ${reason}`)
  })
  return lines(pen.section(messages.table.reasons), ...items)
}

/** The longest folder, with its `/`, that all files lie in; empty for a single file. */
function commonFolder(files: readonly string[]): string {
  const [first, ...others] = files
  if (first === undefined || others.length === 0) return ''
  let end = first.lastIndexOf('/') + 1
  while (end > 0 && !others.every(file => file.startsWith(first.slice(0, end))))
    end = first.lastIndexOf('/', end - 2) + 1
  return first.slice(0, end)
}
