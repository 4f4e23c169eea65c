// Remarks of one kind on one line: what they are, how many, and of what. Each by itself stands in JSON and workbooks.
import { groupBy } from '../../model/group.ts'
import type { Note } from '../../model/note.ts'
import { fewOf } from '../few.ts'
import { noteText, subjectOfNote } from './index.ts'
import type { Messages } from './types.ts'

/** Remarks of one kind: the line for all of them, and each by itself where that line does not say it all. */
export interface NoteGroup {
  line: string
  each: readonly string[]
}

/** As many are named. */
const NAMED = 3

export function noteGroups(notes: readonly Note[], messages: Messages): NoteGroup[] {
  const kinds: Readonly<Record<string, string>> = messages.noteGroups.kinds
  return [...groupBy(notes, ({ code }) => code)].map(([code, group]) => {
    const each = group.map(note => noteText(messages, note))
    const kind = kinds[code]
    const isOfOne =
      new Set(group.map(note => subjectOf(note, messages))).size === 1 && group.length <= NAMED + 1
    return kind === undefined || isOfOne
      ? { line: each.join(messages.table.between.sentences), each: [] }
      : { line: lineOf(kind, group, messages), each }
  })
}

function lineOf(kind: string, group: readonly Note[], messages: Messages): string {
  const subjects = new Set(group.map(note => subjectOf(note, messages)))
  const names = [...new Set(group.map(note => nameOf(note, subjects.size > 1, messages)))]
  const { few, others } = fewOf(names, NAMED)
  // Of a customer with two remarks of one kind: what is counted is what is named.
  return messages.noteGroups.line(kind, names.length, few, others)
}

/** The customer or the file. */
function subjectOf(note: Note, messages: Messages): string {
  return 'file' in note.params ? note.params.file : subjectOfNote(note, messages)
}

/** Parameters that say what of a customer or file a remark is of. */
const PARTS = ['product', 'workload', 'header']

/** What a remark is of, in a few words: of one customer alone the product or workload is enough. */
function nameOf(note: Note, hasSeveral: boolean, messages: Messages): string {
  const part = Object.entries(note.params).find(([key]) => PARTS.includes(key))?.[1] ?? ''
  const meant = 'nearest' in note.params ? ` (${note.params.nearest})` : ''
  return [hasSeveral || part === '' ? subjectOf(note, messages) : '', `${part}${meant}`]
    .filter(Boolean)
    .join(': ')
}
