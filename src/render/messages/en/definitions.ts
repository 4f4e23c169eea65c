// What the figures mean, English.
import type { Messages } from '../types.ts'
import { days, format } from './format.ts'

export const definitions: Messages['definitions'] = {
  list: windowDays => [
    {
      term: 'Entitlement',
      meaning:
        'A licence that a user has the right to use: not suspended for fraud or non-payment, not upgraded to another licence, not cancelled.',
    },
    {
      term: 'Active',
      meaning:
        windowDays === null
          ? 'A user who used the entitlement for some task in the window.'
          : `A user who used the entitlement for some task in the ${days(windowDays)} of the window.`,
    },
    {
      term: 'Deployment %',
      meaning:
        'Assigned licences / sold licences, of active paid subscriptions. Trials, what is free of charge and seats that no person holds are left out.',
    },
    {
      term: 'Usage %',
      meaning:
        'Active users / total users, as Partner Center defines it. One person can be counted twice among the active ones, so that it can pass 100 %.',
    },
    { term: 'Total users', meaning: 'Users with an entitlement, each counted once.' },
    { term: 'Entitled active users', meaning: 'Total users who were active in the window.' },
    {
      term: 'Adjusted usage %',
      meaning:
        'Entitled active users / total users: usage without the causes that inflate it. Never above 100 %.',
    },
    {
      term: 'As-of day',
      meaning: 'The date of the newest export of a customer. Every figure is as of that day.',
    },
    {
      term: 'Window',
      meaning: `The ${windowDays === null ? 'days' : days(windowDays)} (UTC) that end with, and include, the as-of day.`,
    },
    {
      term: format.notAvailable,
      meaning: 'Not available: a number is missing, or the total is 0. It does not mean 0.',
    },
  ],
}
