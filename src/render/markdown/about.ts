// What a reader needs to trust the figures: days, sellers, files, remarks, definitions.
import type { Heading } from '../../report/types.ts'
import { checkText } from '../messages/index.ts'
import { noteGroups } from '../messages/note-groups.ts'
import type { Messages } from '../messages/types.ts'
import { toMarkdown } from '../text/markdown.ts'
import { bullets, paragraph, section } from './parts.ts'

/** Under the title: the window, whose licences, what was read. */
export function lead(heading: Heading, dates: string, { report }: Messages): string {
  const files = heading.generatedFrom
  return paragraph(dates, report.scope(heading), files.length === 0 ? '' : report.read(files))
}

/** What speaks against the figures, before all of them; nothing where nothing does. */
export function checks(all: Heading['checks'], messages: Messages): string {
  return section(messages.sections.checks, bullets(all.map(check => checkText(messages, check))))
}

export function notes(all: Heading['notes'], messages: Messages): string {
  const { sections, report } = messages
  const list = bullets(noteGroups(all, messages).map(({ line }) => line))
  return section(sections.notes, list === '' ? paragraph(report.noNotes) : list)
}

export function definitions(windowDays: number, { sections, definitions }: Messages): string {
  const list = definitions
    .list(windowDays)
    .map(({ term, meaning }) => `- **${toMarkdown(term)}**: ${toMarkdown(meaning)}`)
  return section(sections.definitions, list.join('\n'))
}
