// What a JSON document says of itself: where it comes from, what it covers, and what to know about the data.
import { CHECK_PARAMS, type Check } from '../../model/check.ts'
import { asDay, formatDay } from '../../model/day.ts'
import { NOTES, type Note } from '../../model/note.ts'
import { isDay, type ParamKinds } from '../../model/params.ts'
import type { Heading, SourceInfo, Window } from '../../report/types.ts'
import { dayField } from '../fields.ts'
import { checkText, noteText } from '../messages/index.ts'
import type { Messages } from '../messages/types.ts'
import { customerFields } from './row.ts'

/** Of all customers, who may each have days of their own. */
export function coverFields(heading: Heading, messages: Messages) {
  return {
    checks: checkFields(heading.checks, messages),
    generatedFrom: generatedFrom(heading.generatedFrom),
    window: { days: heading.windowDays },
    ...scopeFields(heading),
    services: heading.serviceFilter,
  }
}

export function generatedFrom(sources: readonly SourceInfo[]) {
  return sources.map(({ file, format, customer, customerId, rows, rejected, reportDate }) => ({
    file,
    format,
    customer,
    customerId,
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

/** Each note with its code, its sentence in the language of the run, and its parameters. */
export function noteFields(notes: readonly Note[], messages: Messages) {
  return notes.map(note => ({
    code: note.code,
    message: noteText(messages, note),
    ...params(note.params, NOTES[note.code].params),
  }))
}

/** The same of checks, with whom they are about. */
export function checkFields(checks: readonly Check[], messages: Messages) {
  return checks.map(check => ({
    code: check.code,
    customer: customerFields(check.customer),
    message: checkText(messages, check),
    ...params(check.params, CHECK_PARAMS[check.code]),
  }))
}

function params(given: object, kinds: ParamKinds): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key,
      isDay(kinds[key]) && typeof value === 'number' ? formatDay(asDay(value)) : value,
    ]),
  )
}
