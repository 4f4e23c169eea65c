// The sections that reports share: what speaks against the figures, and what a reader needs to trust them.
import type { Check } from '../../model/check.ts'
import type { Day } from '../../model/day.ts'
import type { Note } from '../../model/note.ts'
import { CAUSES, FLAGS, type Flag, THRESHOLDS, type Thresholds } from '../../model/terms.ts'
import type { Heading, Row, SourceInfo } from '../../report/types.ts'
import { customerName } from '../messages/customer-name.ts'
import { checkWords, noteText } from '../messages/index.ts'
import { noteGroups } from '../messages/note-groups.ts'
import type { Messages } from '../messages/types.ts'
import { heading, inWorkbook, list, paragraph, SCREENS, section, small, table } from './blocks.ts'
import { count, day, name, text } from './cell.ts'
import { columnNamed, columnsOf } from './columns.ts'
import type { Block, Document, Section, Sentence, Terms } from './document.ts'
import { foldersAbove } from './folders.ts'
import { ownerCell } from './names.ts'

/** The window and the as-of day of all rows; where they differ, the first and the last day. */
export function datesOf(rows: readonly Row[], windowDays: number, { table }: Messages): string {
  const days = rows.flatMap(row => (row.asOf === null ? [] : [row.asOf])).toSorted((a, b) => a - b)
  const [earliest] = days
  const latest = days.at(-1)
  if (earliest === undefined || latest === undefined) return table.noDates
  const window = rows.find(row => row.window)?.window
  return earliest === latest && window ? table.dates(window) : table.datesDiffer(earliest, latest, windowDays)
}

/** The first and the last of `days`, which are in any order; nothing where there is none. */
export function spanOf(days: readonly Day[], { format }: Messages): string {
  const ordered = days.toSorted((a, b) => a - b)
  const [first] = ordered
  const last = ordered.at(-1)
  return first === undefined || last === undefined ? '' : format.span(first, last)
}

/** Whose licences, which services, how much was read; a page has a section on the files. */
export function covered(heading: Heading, { report }: Messages): Sentence[] {
  const files = heading.generatedFrom
  return [
    { text: report.scope(heading) },
    ...(files.length === 0 ? [] : [{ text: report.read(files), on: ['terminal', 'markdown'] as const }]),
  ]
}

/** What speaks against the figures comes before them; a workbook has the empty list too, behind them. */
function withChecks(checks: readonly Check[], figures: readonly Section[], messages: Messages): Section[] {
  const told = checks.map(check => ({
    ...checkWords(messages, check),
    code: check.code,
    who: customerName(check.customer, messages),
  }))
  const items = told.map(({ who, found, remedy }) => ({
    who,
    text: [found, remedy].join(messages.table.between.sentences),
  }))
  const column = columnsOf<(typeof told)[number]>(messages)
  const columns = [
    column('customer', 'name', ({ who }) => name(who)),
    column('code', 'text', ({ code }) => text(code)),
    column('check', 'text', ({ found }) => text(found)),
    column('remedy', 'text', ({ remedy }) => text(remedy)),
  ]
  const alarm = section(
    'checks',
    messages,
    [list(items, { on: SCREENS }), inWorkbook(() => table(messages.sections.checks, columns, told))],
    { isAlarm: true },
  )
  return checks.length > 0 ? [alarm, ...figures] : [...figures, alarm]
}

/** Remarks of one kind on one line; in a workbook each by itself. */
export function notesSection(notes: readonly Note[], messages: Messages): Section {
  const { sections, report } = messages
  const items = noteGroups(notes, messages).map(({ line, each }) => ({ text: line, more: each }))
  const columns = [
    columnsOf<Note>(messages)('code', 'text', note => text(note.code)),
    columnNamed<Note>(sections.notes, 'text', note => text(noteText(messages, note))),
  ]
  return section('notes', messages, [
    items.length > 0 ? list(items, { on: SCREENS }) : paragraph([report.noNotes], ['page', 'markdown']),
    inWorkbook(() => table(sections.notes, columns, notes)),
  ])
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
  const { sections, table: words, labels, causes, flags } = messages
  const { legend } = words
  const terms = messages.definitions.list(windowDays).map(({ term, meaning }) => ({ term, text: meaning }))
  const used = FLAGS.filter(flag => rows.some(row => row.flags.includes(flag)))
  const flagged: Block[] = [
    heading(sections.flags, ['page']),
    { ...flagTerms(used, thresholds, messages), on: ['page'] },
  ]
  const inShort = [
    { term: labels.deployment.short, text: legend.deployment },
    ...(windowDays === null ? [] : [{ term: labels.usage.short, text: legend.usage(windowDays) }]),
    { term: labels.adjusted.short, text: legend.adjusted },
  ]
  const inFull = [
    ...terms,
    ...CAUSES.map(cause => ({ term: causes[cause].name, text: causes[cause].why })),
    ...FLAGS.map(flag => ({ term: flags[flag].label, text: flags[flag].explain(thresholds) })),
  ]
  const column = columnsOf<(typeof inFull)[number]>(messages)
  const columns = [
    column('term', 'text', each => text(each.term)),
    column('meaning', 'text', each => text(each.text)),
  ]
  return section('definitions', messages, [
    { kind: 'terms', entries: terms, on: ['page', 'markdown'] },
    ...(used.length > 0 ? flagged : []),
    { kind: 'terms', entries: inShort, on: ['terminal'] },
    small(words.moreHelp, ['terminal']),
    inWorkbook(() => table(sections.definitions, columns, inFull)),
  ])
}

/** The files that were read. */
function sourcesRead({ generatedFrom: files }: Heading, messages: Messages): Section {
  const { sections, sources, report } = messages
  const column = columnsOf<SourceInfo>(messages)
  const columns = [
    column('file', 'name', ({ file }) => name(file)),
    column('format', 'text', ({ format }) => text(format && sources.exportName(format))),
    column('customer', 'text', file => ownerCell(file, messages)),
    column('rows', 'number', ({ rows }) => count(rows)),
    column('rejected', 'number', ({ rejected }) => count(rejected)),
    column('reportDate', 'text', ({ reportDate }) => day(reportDate)),
  ]
  return section('sources', messages, [
    table(sections.sources, columns, files, {
      summary: report.read(files),
      on: files.length > 0 ? ['page', 'workbook'] : ['workbook'],
    }),
  ])
}

/** Every report of figures: between what speaks against them and remarks, definitions and files; the flags of `rows` are explained. */
export function withHeading(
  heading: Heading,
  figures: readonly Section[],
  rows: readonly Row[],
  messages: Messages,
): Pick<Document, 'folders' | 'sections'> {
  return {
    folders: foldersAbove(heading.generatedFrom.map(({ file }) => file)),
    sections: [
      ...withChecks(heading.checks, figures, messages),
      notesSection(heading.notes, messages),
      definitions(heading, rows, messages),
      sourcesRead(heading, messages),
    ],
  }
}
