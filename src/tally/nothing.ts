// The tally of a customer of whom nothing is known: an export could not be read.
import type { CustomerTally } from './types.ts'

export const NOTHING: CustomerTally = {
  asOf: null,
  isDated: false,
  seatsAlone: null,
  customer: { scope: 'customer', key: null, seats: null, usage: null, paidSeats: null, possible: [] },
  services: () => [],
  products: () => [],
  workloads: () => [],
  licenceDay: null,
  evidence: [],
  subscriptions: [],
  isOverAssigned: () => false,
  unassigned: () => 0,
  leftOut: new Map(),
  idle: [],
  watched: new Map(),
  directory: () => [],
  own: true,
  duplicates: { counts: 0, licences: 0 },
  problems: [],
  notes: [],
  doubts: () => ({
    mostAssigned: () => null,
    idleSeats: null,
    splitRuns: [],
    dayApart: null,
    licencesLeftAsEarlier: null,
    contradiction: null,
  }),
}
