// Subscription states: the words that exports use, and what they mean for the licences.
import { foldHeader } from '../model/fold.ts'
import type { State } from '../model/rows.ts'

/** Case, spaces, `_` and `-` do not matter; blank is active. */
const SPELLINGS: Readonly<Record<string, State>> = {
  '': 'active',
  active: 'active',
  open: 'active',
  enabled: 'active',
  // In grace, people can still work: activity is recorded while the licences are not counted.
  ingraceperiod: 'grace',
  grace: 'grace',
  graceperiod: 'grace',
  ingrace: 'grace',
  warning: 'grace',
  expired: 'grace',
  pastdue: 'grace',
  disabled: 'disabled',
  suspended: 'disabled',
  inactive: 'disabled',
  deprovisioned: 'deprovisioned',
  deleted: 'deprovisioned',
  canceled: 'deprovisioned',
  cancelled: 'deprovisioned',
  closed: 'deprovisioned',
  churned: 'deprovisioned',
  lockedout: 'deprovisioned',
  upgraded: 'deprovisioned',
  converted: 'deprovisioned',
  transferred: 'deprovisioned',
  none: 'leftOut',
  pending: 'leftOut',
  others: 'leftOut',
  leftout: 'leftOut',
}

/** The state that a word means; undefined when it is none that is known. */
export function knownState(text: string): State | undefined {
  const folded = foldHeader(text)
  // A dash folds to nothing and is no blank: what it stands for is not known.
  if (folded === '' && text.trim() !== '') return undefined
  return Object.hasOwn(SPELLINGS, folded) ? SPELLINGS[folded] : undefined
}

/** States of a subscription that went on as another one. */
const REPLACED = ['upgraded', 'converted', 'transferred']

export function isReplaced(word: string): boolean {
  return REPLACED.includes(foldHeader(word))
}
