// What a flag means, English.
import type { Messages } from '../types.ts'
import { format, users } from './format.ts'

export const flags: Messages['flags'] = {
  'over-100': {
    label: 'over 100 %',
    short: 'over 100',
    explain: () => 'More active users than total users. The causes say where the difference comes from.',
  },
  inflated: {
    label: 'inflated',
    short: 'inflated',
    explain: () => 'Some active users are not entitled users. Adjusted usage leaves them out.',
  },
  'over-assigned': {
    label: 'over-assigned',
    short: 'over-assigned',
    explain: () =>
      'More licences are assigned than were sold. After a reduction of seats this can last up to 90 days.',
  },
  'low-deployment': {
    label: 'low deployment',
    short: 'low depl.',
    explain: ({ lowDeployment }) => `Deployment is below ${format.line(lowDeployment)}.`,
  },
  'low-usage': {
    label: 'low usage',
    short: 'low usage',
    explain: ({ lowUsage, minUsers }) =>
      `Adjusted usage is below ${format.line(lowUsage)} (judged from ${users(minUsers)} up).`,
  },
  'no-licence-data': {
    label: 'no licence data',
    short: 'no licences',
    explain: () => 'No export with licences covers this row, so that deployment is not available.',
  },
  'no-usage-data': {
    label: 'no usage data',
    short: 'no usage',
    explain: () => 'No export with usage covers this row, so that usage is not available.',
  },
  'from-counts': {
    label: 'from counts',
    short: 'counts',
    explain: () => 'The figures come from an export with counts, not users: causes are possible ones only.',
  },
  'lower-bound': {
    label: 'lower bound',
    short: 'lower bound',
    explain: () => 'The true figure may be higher: counts of several workloads cannot be added up.',
  },
  differs: {
    label: 'differs',
    short: 'differs',
    explain: () => 'The percentage that the export states itself is more than half a point away.',
  },
  stale: {
    label: 'stale',
    short: 'stale',
    explain: () => 'The newest export is more than 7 days older than the newest one of the whole run.',
  },
  unreadable: {
    label: 'unreadable',
    short: 'unreadable',
    explain: () => 'An export of this customer could not be read, so that no figure of it is shown.',
  },
  check: {
    label: 'check first',
    short: 'check',
    explain: () =>
      'Something in the data speaks against the figures; it is said before them, with what to do.',
  },
  'small-base': {
    label: 'small base',
    short: 'few users',
    explain: ({ minUsers }) => `Fewer than ${users(minUsers)}: one person moves the percentage a lot.`,
  },
}
