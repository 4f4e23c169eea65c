// A product of which nothing matters but that it is one.

export const PRODUCT = {
  key: 'p',
  name: 'P',
  kind: 'paid',
  service: 'office365',
  workloads: [],
  known: true,
} as const
