// What a JSON document says of itself: where it comes from, what it covers, and what to know about the data.
import { asDay, formatDay } from '../../model/day.ts'
import type { Note, NoteCode, NoteParams } from '../../model/note.ts'
import type { Heading, SourceInfo, Window } from '../../report/types.ts'
import { dayField } from '../fields.ts'
import { noteText } from '../messages/index.ts'
import type { Messages } from '../messages/types.ts'

export const SCHEMA_VERSION = 1

export function generatedFrom(sources: readonly SourceInfo[]) {
  return sources.map(({ file, format, customer, rows, rejected, reportDate }) => ({
    file,
    format,
    customer,
    rows,
    rejected,
    reportDate: dayField(reportDate),
  }))
}

/** `scope` is the word of the option; `partner` stands beside it where the scope is a partner's own. */
export function scopeFields({ scope }: Heading) {
  return scope.kind === 'own' ? { scope: scope.kind, partner: scope.partner } : { scope: scope.kind }
}

export function windowFields(window: Window | null, days: number) {
  return {
    start: dayField(window?.start ?? null),
    end: dayField(window?.end ?? null),
    days,
  }
}

type DayKey<P> = { [K in keyof P]: P[K] extends NoteParams['file-name-date']['day'] ? K : never }[keyof P]

/** The parameters of notes that are days: a new one does not compile until it is named here. */
const NOTE_DAYS: {
  [C in NoteCode as DayKey<NoteParams[C]> extends never ? never : C]: DayKey<NoteParams[C]>[]
} = {
  'file-name-date': ['day'],
  'future-activity': ['asOf'],
  'stale-snapshot': ['day', 'asOf'],
  'old-licences': ['day', 'asOf'],
  'export-dates-differ': ['licences', 'usage'],
}

/** Each note with its code, its sentence in the language of the run, and its parameters. */
export function noteFields(notes: readonly Note[], messages: Messages) {
  return notes.map(note => ({ code: note.code, message: noteText(messages, note), ...params(note) }))
}

function params(note: Note): Record<string, unknown> {
  const days: Readonly<Record<string, readonly string[]>> = NOTE_DAYS
  const dates = days[note.code] ?? []
  return Object.fromEntries(
    Object.entries(note.params).map(([key, value]) => [
      key,
      dates.includes(key) && typeof value === 'number' ? formatDay(asDay(value)) : value,
    ]),
  )
}
