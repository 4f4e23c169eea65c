// The way from usage to adjusted usage, English.
import { wordOr } from '../lookup.ts'
import type { Messages } from '../types.ts'
import { causes } from './causes.ts'
import { format, points, users } from './format.ts'
import { states } from './report.ts'

const HOW = {
  removed: 'licence removed',
  deleted: 'account deleted',
  vanished: 'in an earlier export, no longer in the current one',
} as const

export const bridge: Messages['bridge'] = {
  intro: 'What lies between usage and adjusted usage. Each user has one cause, the first that applies.',
  usage: 'Usage',
  adjusted: 'Adjusted usage',
  line: ({ cause, users: count, points: share }) =>
    `${causes[cause].name}: ${users(count)}${share ? `, ${points(format.percentNumber(share))}` : ''}`,
  evidence(evidence) {
    const { product, subscriptionId, state, from, to, how } = evidence
    const parts = [
      product,
      subscriptionId === undefined ? undefined : `subscription ${subscriptionId}`,
      state === undefined ? undefined : wordOr(states, state),
      how && HOW[how],
      from === undefined ? undefined : format.span(from, to ?? from),
    ].filter(part => part !== undefined && part !== '')
    return `${users(evidence.users)}: ${parts.length ? parts.join(', ') : 'product not known'}`
  },
  nothing: 'Nothing inflates the usage: every active user is an entitled user.',
  possibleIntro:
    'The export has counts, not users, so that no cause can be proved. These are possible, with the most that each could explain.',
  possible: ({ cause, most }) =>
    most === null
      ? `${causes[cause].name}: cannot be told from this export`
      : `${causes[cause].name}: at most ${users(most)}`,
  settle:
    'An export with a row for each user settles it: Active users in the Microsoft 365 admin centre (Reports › Usage), together with the licences.',
}
