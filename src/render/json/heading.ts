// What a JSON document says of itself: where it comes from, what it covers, and what to know about the data.

import type { Check, CheckCode, CheckParams } from '../../model/check.ts'
import { asDay, type Day, formatDay } from '../../model/day.ts'
import type { Note, NoteCode, NoteParams } from '../../model/note.ts'
import type { Heading, SourceInfo, Window } from '../../report/types.ts'
import { dayField } from '../fields.ts'
import { checkText, noteText } from '../messages/index.ts'
import type { Messages } from '../messages/types.ts'
import { customerFields } from './row.ts'

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

/** `scope` is the word of the option; `partner` stands beside it where the scope is a partner's own, `only` where one product or workload alone is told of. */
export function scopeFields({ scope, only }: Heading) {
  return {
    scope: scope.kind,
    ...(scope.kind === 'own' ? { partner: scope.partner } : {}),
    ...(only ? { only: { [only.scope]: only.key } } : {}),
  }
}

export function windowFields(window: Window | null, days: number) {
  return {
    start: dayField(window?.start ?? null),
    end: dayField(window?.end ?? null),
    days,
  }
}

type DayKey<P> = { [K in keyof P]: P[K] extends Day | null ? K : never }[keyof P]

/** For each kind its parameters that are days: a new one does not compile until it is named here. */
type DayKeys<P> = { [C in keyof P as DayKey<P[C]> extends never ? never : C]: DayKey<P[C]>[] }

const NOTE_DAYS: DayKeys<NoteParams> = {
  'file-name-date': ['day'],
  'future-activity': ['asOf'],
  'stale-snapshot': ['day', 'asOf'],
  'counts-of-other-month': ['day', 'asOf'],
  'old-licences': ['day', 'asOf'],
  'older-licences': ['day', 'newer'],
  'export-dates-differ': ['licences', 'usage'],
  'end-has-passed': ['day'],
}

const CHECK_DAYS: DayKeys<CheckParams> = {
  'fewer-rows': ['day', 'before'],
  'missing-customer': ['day'],
}

/** Each note with its code, its sentence in the language of the run, and its parameters. */
export function noteFields(notes: readonly Note[], messages: Messages) {
  return notes.map(note => ({
    code: note.code,
    message: noteText(messages, note),
    ...params(note.params, NOTE_DAYS, note.code),
  }))
}

/** The same of checks, with whom they are about. */
export function checkFields(checks: readonly Check[], messages: Messages) {
  return checks.map(check => ({
    code: check.code,
    customer: customerFields(check.customer),
    message: checkText(messages, check),
    ...params(check.params, CHECK_DAYS, check.code),
  }))
}

function params(
  given: object,
  days: Readonly<Record<string, readonly string[]>>,
  code: NoteCode | CheckCode,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key,
      days[code]?.includes(key) && typeof value === 'number' ? formatDay(asDay(value)) : value,
    ]),
  )
}
