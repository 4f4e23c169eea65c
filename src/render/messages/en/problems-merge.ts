// What keeps portfolios from becoming one, English.
import type { Messages } from '../types.ts'
import { quote } from './format.ts'

const ALIKE =
  'Make the portfolios that are to be merged with the same options, the same config and the same price list.'

/** What two portfolios differ in: options say it themselves. */
const QUESTIONS: Readonly<Record<string, string>> = {
  thresholds: 'thresholds of the config',
  prices: 'prices',
}

function answer(what: string, said: string | null): string {
  const name = QUESTIONS[what] ?? what
  return said === null ? `no ${name}` : said === '' ? name : `${name} ${quote(said)}`
}

const KINDS = { product: 'the product', workload: 'the workload' } as const

export const mergeProblems = {
  'too-many-users': () => ({
    found: 'more users than one process can hold (2 GB of names, some 40 million users)',
    expected: 'fewer users in one run',
    remedy:
      'Count some customers at a time and put their portfolios together with adoption merge, or let a cluster do so: docs/cluster.md in the repository says how.',
  }),
  'not-mergeable': ({ what }) => ({
    found:
      what === 'stranger'
        ? 'something other than a portfolio'
        : 'a portfolio that another version of adoption has written, or another program',
    expected: 'what adoption portfolio --export <file>.json writes',
    remedy: 'Make it again with this version: adoption portfolio --export <file>.json.',
  }),
  'damaged-portfolio': ({ place }) => ({
    found: `a portfolio that is not as it was written: ${place === '' ? 'it' : quote(place)} is missing or cannot be so`,
    expected: 'what adoption portfolio --export <file>.json writes, unchanged',
    remedy: 'Make it again from its exports.',
  }),
  'other-question': ({ what, found, expected, other }) => ({
    found: `${answer(what, found)}, where ${other} has ${answer(what, expected)}`,
    expected: 'portfolios that answer one question',
    remedy: ALIKE,
  }),
  'customer-in-two': ({ customer, other }) => ({
    found: `the customer ${quote(customer)}, who is in ${other} too`,
    expected: 'each customer in one portfolio only, under one id, or under one name where there is none',
    remedy:
      'Read the exports of this customer in one place only, and give rows that have only the name of a customer its id; then make these portfolios again.',
  }),
  'two-spellings': ({ kind, found, expected, other }) => ({
    found: `${KINDS[kind]} ${quote(found)}, which ${other} calls ${quote(expected)}`,
    expected: 'one spelling of what the catalogue does not know, as one run would choose it',
    remedy: `Add ${quote(found)}: ${quote(expected)} to ${kind}s under aliases in the config, and make the portfolios again with it.`,
  }),
  'requests-apart': ({ customer, other }) => ({
    found: `support requests of ${quote(customer)}, whose figures are in ${other}, which was made without them`,
    expected: 'the requests of a customer beside its licences and usage',
    remedy:
      'Give all requests to each of the portfolios, or to each those of its own customers, and make them again.',
  }),
} satisfies Partial<Messages['problems']>
