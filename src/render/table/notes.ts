// Remarks on the data, one kind after the other; what is said of many files or customers is folded.
import type { Note } from '../../model/note.ts'
import { noteText } from '../messages/index.ts'
import type { Messages } from '../messages/types.ts'
import { lines, type Pen } from './pen.ts'

/** Of each kind, as many are shown in full; the rest is counted. */
const EACH = 3
/** A remark that lists half a catalogue is cut. */
const MOST_LINES = 3

/** The section on the data; empty when there is nothing to remark. */
export function notesSection(notes: readonly Note[], messages: Messages, pen: Pen): string {
  if (notes.length === 0) return ''
  const kinds = new Map<string, Note[]>()
  for (const note of notes) kinds.set(note.code, [...(kinds.get(note.code) ?? []), note])
  const shown = [...kinds.values()].flatMap(kind => {
    // One line saved is no line saved: "and 1 more" is as long as the remark.
    const kept = kind.length <= EACH + 1 ? kind : kind.slice(0, EACH)
    const more = kind.length - kept.length
    const items = kept.map(note => pen.item(noteText(messages, note), MOST_LINES))
    return more > 0 ? [...items, `  ${pen.say(messages.table.more(more))}`] : items
  })
  return lines(pen.section(messages.sections.notes), ...shown)
}
