// Whether portfolios answer the same question: only then are they parts of one.
import { formatDay } from '../model/day.ts'
import { InputError } from '../model/problem.ts'
import type { Part } from './part.ts'

/** What must be the same, as it is shown; what cannot be shown is told apart only. */
const QUESTIONS: Record<string, (part: Part) => { said: string; shown?: string }> = {
  '--by': ({ by }) => ({ said: by }),
  '--window': ({ heading }) => ({ said: String(heading.windowDays) }),
  '--scope': ({ heading: { scope } }) => ({
    said: scope.kind === 'own' ? `own (--partner ${scope.partner})` : 'all',
  }),
  '--service': ({ heading }) => ({ said: String(heading.serviceFilter) }),
  '--only': ({ heading: { only } }) => ({
    said: JSON.stringify(only ?? null),
    shown: only ? `${only.key} (${only.scope})` : '–',
  }),
  '--as-of': ({ mergeable: { asOf } }) => ({ said: asOf === null ? '–' : formatDay(asOf) }),
  '--users': ({ users }) => ({ said: users === null ? '–' : '--users' }),
  thresholds: ({ heading }) => ({ said: JSON.stringify(heading.thresholds) }),
  prices: ({ mergeable: { prices } }) => ({
    said: prices ?? '',
    shown: prices === null ? '–' : prices.slice(0, 8),
  }),
}

/** Throws an InputError that names both files and the first thing in which they differ. */
export function requireAlike(first: Part, other: Part): void {
  for (const [what, ask] of Object.entries(QUESTIONS)) {
    const [expected, found] = [ask(first), ask(other)]
    if (expected.said === found.said) continue
    const show = ({ said, shown = said }: { said: string; shown?: string }): string => shown
    const params = { what, found: show(found), expected: show(expected), other: first.file }
    throw new InputError([{ code: 'other-question', file: other.file, params }])
  }
}
