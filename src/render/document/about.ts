// The sections that reports share: what speaks against the figures, and what a reader needs to trust them.
import type { Check } from '../../model/check.ts'
import type { Note } from '../../model/note.ts'
import { CAUSES, FLAGS, type Flag, THRESHOLDS, type Thresholds } from '../../model/terms.ts'
import type { Heading, Row, TrendPoint } from '../../report/types.ts'
import { customerName } from '../messages/customer-name.ts'
import { checkWords, noteText } from '../messages/index.ts'
import { noteGroups } from '../messages/note-groups.ts'
import type { Messages } from '../messages/types.ts'
import { count, day, name, text } from './cell.ts'
import type { Block, Column, Section, Sentence, Terms } from './document.ts'
import { small } from './remarks.ts'

/** The window and the as-of day of all rows; where they differ, the first and the last day. */
export function datesOf(rows: readonly Row[], windowDays: number, { table }: Messages): string {
  const days = rows.flatMap(row => (row.asOf === null ? [] : [row.asOf])).toSorted((a, b) => a - b)
  const [earliest] = days
  const latest = days.at(-1)
  if (earliest === undefined || latest === undefined) return table.noDates
  const window = rows.find(row => row.window)?.window
  return earliest === latest && window ? table.dates(window) : table.datesDiffer(earliest, latest, windowDays)
}

/** The first and the last day of a history; nothing where there is none. */
export function spanOf(points: readonly Pick<TrendPoint, 'day'>[], { format }: Messages): string {
  const first = points[0]
  const last = points.at(-1)
  return first && last ? format.span(first.day, last.day) : ''
}

/** Whose licences, which services, how much was read; a page has a section on the files. */
export function covered(heading: Heading, { report }: Messages): Sentence[] {
  const files = heading.generatedFrom
  return [
    { text: report.scope(heading) },
    ...(files.length === 0 ? [] : [{ text: report.read(files), on: ['terminal', 'markdown'] as const }]),
  ]
}

/** Columns of words by their labels. */
export function columnsOf(
  keys: readonly (keyof Messages['labels'])[],
  { labels }: Messages,
  kind: (key: string) => Column['kind'] = () => 'text',
): Column[] {
  return keys.map(key => ({ id: key, head: labels[key].label, short: labels[key].short, kind: kind(key) }))
}

/** The same columns, of which one has quotients of two others. */
export function withShare(columns: readonly Column[], id: string, part: string, whole: string): Column[] {
  return columns.map(column => (column.id === id ? { ...column, share: [[part, whole]] } : column))
}

/** What speaks against the figures comes before them; a workbook has the empty list too, behind them. */
export function withChecks(
  checks: readonly Check[],
  figures: readonly Section[],
  messages: Messages,
): Section[] {
  const told = checks.map(check => ({ check, ...checkWords(messages, check) }))
  const section: Section = {
    ...{ key: 'checks', title: messages.sections.checks, isAlarm: true },
    blocks: [
      {
        ...{ kind: 'list', on: ['terminal', 'page', 'markdown'] },
        items: told.map(({ check, found, remedy }) => ({
          who: customerName(check.customer, messages),
          text: [found, remedy].join(messages.table.between.sentences),
        })),
      },
      {
        ...{ kind: 'table', caption: messages.sections.checks, on: ['workbook'] },
        columns: columnsOf(['customer', 'code', 'check', 'remedy'], messages, key =>
          key === 'customer' ? 'name' : 'text',
        ),
        rows: told.map(({ check, found, remedy }) => [
          ...[name(customerName(check.customer, messages)), text(check.code), text(found), text(remedy)],
        ]),
      },
    ],
  }
  return checks.length > 0 ? [section, ...figures] : [...figures, section]
}

/** Remarks of one kind on one line; in a workbook each by itself. */
export function notesSection(notes: readonly Note[], messages: Messages): Section {
  const { sections, report, labels } = messages
  const items = noteGroups(notes, messages).map(({ line, each }) => ({ text: line, more: each }))
  return {
    ...{ key: 'notes', title: sections.notes },
    blocks: [
      items.length > 0
        ? { kind: 'list', items, on: ['terminal', 'page', 'markdown'] }
        : { kind: 'paragraph', sentences: [report.noNotes], on: ['page', 'markdown'] },
      {
        ...{ kind: 'table', caption: sections.notes, on: ['workbook'] },
        columns: [
          { head: labels.code.label, short: labels.code.short, kind: 'text' },
          { head: sections.notes, short: sections.notes, kind: 'text' },
        ],
        rows: notes.map(note => [text(note.code), text(noteText(messages, note))]),
      },
    ],
  }
}

/** What each flag means. */
export function flagTerms(flags: readonly Flag[], thresholds: Thresholds, messages: Messages): Terms {
  return {
    kind: 'terms',
    entries: flags.map(flag => {
      const { label, explain } = messages.flags[flag]
      return { term: label, text: explain(thresholds), flag }
    }),
  }
}

/** What the figures mean: on a terminal the percentages, elsewhere every term; on a page the flags that `rows` have. */
export function definitions(
  { windowDays, thresholds = THRESHOLDS }: { windowDays: number | null; thresholds?: Thresholds },
  rows: readonly Row[],
  messages: Messages,
): Section {
  const { sections, table, labels, causes, flags } = messages
  const terms = messages.definitions.list(windowDays).map(({ term, meaning }) => ({ term, text: meaning }))
  const used = FLAGS.filter(flag => rows.some(row => row.flags.includes(flag)))
  const flagged: Block[] = [
    { kind: 'heading', text: sections.flags, on: ['page'] },
    { ...flagTerms(used, thresholds, messages), on: ['page'] },
  ]
  return {
    ...{ key: 'definitions', title: sections.definitions },
    blocks: [
      { kind: 'terms', entries: terms, on: ['page', 'markdown'] },
      ...(used.length > 0 ? flagged : []),
      {
        ...{ kind: 'terms', on: ['terminal'] },
        entries: [
          { term: labels.deployment.short, text: table.legend.deployment },
          ...(windowDays === null
            ? []
            : [{ term: labels.usage.short, text: table.legend.usage(windowDays) }]),
          { term: labels.adjusted.short, text: table.legend.adjusted },
        ],
      },
      small(table.moreHelp, ['terminal']),
      {
        ...{ kind: 'table', caption: sections.definitions, on: ['workbook'] },
        columns: columnsOf(['term', 'meaning'], messages),
        rows: [
          ...terms.map(each => [text(each.term), text(each.text)]),
          ...CAUSES.map(cause => [text(causes[cause].name), text(causes[cause].why)]),
          ...FLAGS.map(flag => [text(flags[flag].label), text(flags[flag].explain(thresholds))]),
        ],
      },
    ],
  }
}

/** The files that were read. */
function sourcesRead({ generatedFrom: files }: Heading, messages: Messages): Section {
  const { sections, sources, report } = messages
  const keys = ['file', 'format', 'customer', 'rows', 'rejected', 'reportDate'] as const
  const kinds: Readonly<Record<string, Column['kind']>> = { file: 'name', rows: 'number', rejected: 'number' }
  return {
    ...{ key: 'sources', title: sections.sources },
    blocks: [
      {
        ...{ kind: 'table', caption: sections.sources, summary: report.read(files) },
        on: files.length > 0 ? ['page', 'workbook'] : ['workbook'],
        columns: columnsOf(keys, messages, key => kinds[key] ?? 'text'),
        rows: files.map(source => [
          name(source.file),
          text(source.format && sources.exportName(source.format)),
          name(source.customer),
          count(source.rows),
          count(source.rejected),
          day(source.reportDate),
        ]),
      },
    ],
  }
}

/** Remarks, definitions and files: the end of every report of figures. */
export function about(heading: Heading, rows: readonly Row[], messages: Messages): Section[] {
  return [
    notesSection(heading.notes, messages),
    definitions(heading, rows, messages),
    sourcesRead(heading, messages),
  ]
}
