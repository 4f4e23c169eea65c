// What a reader needs to trust the figures: definitions, flags, remarks on the data, and the files that were read.
import type { Note } from '../../../model/note.ts'
import { FLAGS, type Flag, type Thresholds } from '../../../model/terms.ts'
import type { Heading, Row, SourceInfo } from '../../../report/types.ts'
import { foldersAbove, without } from '../../document/folders.ts'
import { noteGroups } from '../../messages/note-groups.ts'
import type { Messages } from '../../messages/types.ts'
import { html, type Markup, type Part } from '../markup.ts'
import { table } from '../table.ts'
import { list, named, sentence } from '../text.ts'
import type { Section } from './section.ts'

/** `rows` tell which flags have to be explained. */
export function about(heading: Heading, rows: readonly Row[], messages: Messages): Section[] {
  const { generatedFrom, thresholds, windowDays } = heading
  const folders = foldersAbove(generatedFrom.map(({ file }) => file))
  const flags = FLAGS.filter(flag => rows.some(row => row.flags.includes(flag)))
  const explained =
    flags.length > 0
      ? html`<h3>${messages.sections.flags}</h3>${flagTerms(flags, thresholds, messages)}`
      : null
  return [
    definitions(windowDays, explained, messages),
    notes(heading.notes, messages, folders),
    ...(generatedFrom.length > 0 ? [sources(generatedFrom, folders, messages)] : []),
  ]
}

export function definitions(windowDays: number | null, more: Part, messages: Messages): Section {
  const terms = messages.definitions
    .list(windowDays)
    .map(({ term, meaning }) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)
  return {
    id: 'definitions',
    title: messages.sections.definitions,
    body: html`<dl class="terms">${terms}</dl>${more}`,
  }
}

/** What each flag means. */
export function flagTerms(flags: readonly Flag[], thresholds: Thresholds, messages: Messages): Markup {
  const terms = flags.map(flag => {
    const { label, explain } = messages.flags[flag]
    return html`<div><dt><span class="flag flag-${flag}">${label}</span></dt><dd>${explain(thresholds)}</dd></div>`
  })
  return html`<dl class="terms flagged">${terms}</dl>`
}

/** Paths are told without `folders`. */
export function notes(all: readonly Note[], messages: Messages, folders = ''): Section {
  const told = (text: string): Markup => sentence(without(folders, text))
  const body =
    list(
      noteGroups(all, messages).map(group =>
        group.each.length === 0
          ? told(group.line)
          : html`<details><summary>${told(group.line)}</summary>${list(group.each.map(told))}</details>`,
      ),
    ) ?? html`<p>${messages.report.noNotes}</p>`
  return { id: 'notes', title: messages.sections.notes, body }
}

/** Folded: whoever wants to know unfolds it, and paper has the sentence alone. */
function sources(files: readonly SourceInfo[], folders: string, messages: Messages): Section {
  const { labels, format } = messages
  const body = html`<details><summary>${messages.report.read(files)}</summary>
${table(
  {
    caption: messages.sections.sources,
    columns: [
      { header: labels.file.label, kind: 'name', cell: ({ file }) => named(without(folders, file)) },
      {
        header: labels.format.label,
        kind: 'text',
        cell: ({ format: id }) => id && messages.sources.exportName(id),
      },
      {
        header: labels.customer.label,
        kind: 'text',
        cell: ({ customer }) => (customer === null ? format.notAvailable : named(customer)),
      },
      { header: labels.rows.label, kind: 'number', cell: source => format.count(source.rows) },
      { header: labels.rejected.label, kind: 'number', cell: source => format.count(source.rejected) },
      { header: labels.reportDate.label, kind: 'text', cell: source => format.day(source.reportDate) },
    ],
    rows: files,
  },
  messages,
)}</details>`
  return { id: 'sources', title: messages.sections.sources, body }
}
