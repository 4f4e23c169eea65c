// Whether portfolios answer the same question: only then are they parts of one.
import { formatDay } from '../model/day.ts'
import { InputError } from '../model/problem.ts'
import type { Part } from './part.ts'

/** What must be the same, as it is shown, null where nothing was said; what cannot be shown is told apart only. */
const QUESTIONS: Record<string, (part: Part) => { said: string | null; shown?: string | undefined }> = {
  '--by': ({ by }) => ({ said: by }),
  '--window': ({ heading }) => ({ said: String(heading.windowDays) }),
  '--scope': ({ heading: { scope } }) => ({
    said: scope.kind === 'own' ? `own (--partner ${scope.partner})` : 'all',
  }),
  '--service': ({ heading }) => ({ said: String(heading.serviceFilter) }),
  '--only': ({ heading: { only } }) => ({
    said: only ? `${only.scope}:${only.key}` : null,
  }),
  '--as-of': ({ mergeable: { asOf } }) => ({ said: asOf === null ? null : formatDay(asOf) }),
  '--users': ({ users }) => ({ said: users === null ? null : '' }),
  thresholds: ({ heading }) => ({ said: JSON.stringify(heading.thresholds) }),
  prices: ({ mergeable: { prices } }) => ({ said: prices, shown: prices?.slice(0, 8) }),
}

/** Throws an InputError that names both files and the first thing in which they differ. */
export function requireSameQuestion(first: Part, other: Part): void {
  for (const [what, ask] of Object.entries(QUESTIONS)) {
    const [expected, found] = [ask(first), ask(other)]
    if (expected.said === found.said) continue
    const show = ({ said, shown }: typeof found): string | null => shown ?? said
    const params = { what, found: show(found), expected: show(expected), other: first.file }
    throw new InputError([{ code: 'other-question', file: other.file, params }])
  }
}
