// What a reader needs to trust the figures: definitions, flags, remarks on the data, and the files that were read.
import { FLAGS, THRESHOLDS } from '../../../model/terms.ts'
import type { Heading, Row, SourceInfo } from '../../../report/types.ts'
import { noteText } from '../../messages/index.ts'
import type { Messages } from '../../messages/types.ts'
import { html, type Markup } from '../markup.ts'
import { table } from '../table.ts'
import { list, named, sentence } from '../text.ts'
import type { Section } from './section.ts'

/** `rows` tell which flags have to be explained. */
export function about(
  heading: Pick<Heading, 'notes'> & Partial<Heading>,
  rows: readonly Row[],
  windowDays: number,
  messages: Messages,
): Section[] {
  const { sections } = messages
  const sources = heading.generatedFrom
  return [
    { id: 'definitions', title: sections.definitions, body: definitions(rows, windowDays, messages) },
    { id: 'notes', title: sections.notes, body: notes(heading.notes, messages) },
    ...(sources && sources.length > 0
      ? [{ id: 'sources', title: sections.sources, body: sourcesTable(sources, messages) }]
      : []),
  ]
}

function definitions(rows: readonly Row[], windowDays: number, messages: Messages): Markup {
  const flags = FLAGS.filter(flag => rows.some(row => row.flags.includes(flag)))
  return html`<dl class="terms">${messages.definitions
    .list(windowDays)
    .map(({ term, meaning }) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>
${
  flags.length > 0
    ? html`<h3>${messages.sections.flags}</h3>
<dl class="terms flagged">${flags.map(flag => html`<div><dt><span class="flag flag-${flag}">${messages.flags[flag].label}</span></dt><dd>${messages.flags[flag].explain(THRESHOLDS)}</dd></div>`)}</dl>`
    : ''
}`
}

function notes(all: Heading['notes'], messages: Messages): Markup {
  return list(all.map(note => sentence(noteText(messages, note)))) ?? html`<p>${messages.report.noNotes}</p>`
}

function sourcesTable(sources: readonly SourceInfo[], messages: Messages): Markup {
  const { labels, format } = messages
  return html`<p>${messages.report.read(sources)}</p>
${table(
  {
    caption: messages.sections.sources,
    columns: [
      { header: labels.file.label, kind: 'name', cell: ({ file }) => named(file) },
      { header: labels.format.label, kind: 'text', cell: source => source.format },
      {
        header: labels.customer.label,
        kind: 'text',
        cell: ({ customer }) => (customer === null ? format.notAvailable : named(customer)),
      },
      { header: labels.rows.label, kind: 'number', cell: source => format.count(source.rows) },
      { header: labels.rejected.label, kind: 'number', cell: source => format.count(source.rejected) },
      { header: labels.reportDate.label, kind: 'text', cell: source => format.day(source.reportDate) },
    ],
    rows: sources,
  },
  messages,
)}`
}
