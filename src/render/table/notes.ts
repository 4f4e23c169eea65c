// Remarks on the data, one line for each kind.
import type { Note } from '../../model/note.ts'
import { noteGroups } from '../messages/note-groups.ts'
import type { Messages } from '../messages/types.ts'
import { lines, type Pen } from './pen.ts'

/** A remark that lists half a catalogue is cut. */
const MOST_LINES = 4

/** The section on the data; empty when there is nothing to remark. */
export function notesSection(notes: readonly Note[], messages: Messages, pen: Pen): string {
  if (notes.length === 0) return ''
  const items = noteGroups(notes, messages).map(({ line }) => pen.item(line, MOST_LINES))
  return lines(pen.section(messages.sections.notes), ...items)
}
