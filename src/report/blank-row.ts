// A row of which nothing is known: what is, is put over it.
import { CAUSES } from '../model/terms.ts'
import { COUNTS, METRICS, recordOf } from './figures/counts.ts'
import type { Row } from './types.ts'

export const BLANK_ROW: Row = {
  scope: 'customer',
  customer: { id: null, name: '' },
  key: null,
  asOf: null,
  window: null,
  ...recordOf(COUNTS, () => null),
  ...recordOf(METRICS, () => null),
  causes: recordOf(CAUSES, () => null),
  basis: null,
  flags: [],
  advice: [],
  bridge: [],
  possible: [],
  reported: { deployment: null, usage: null },
  change: null,
  support: null,
  cost: null,
  seatLine: null,
}
