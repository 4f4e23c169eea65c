// What to try next, with its numbers, English.
import type { Advice, Money } from '../../../report/types.ts'
import type { Messages } from '../types.ts'
import { format, seats, users } from './format.ts'

type Numbers = Advice['evidence']

/** Keeps the sentences whose numbers are there. */
function sentences(...all: (string | undefined)[]): string[] {
  return all.filter(sentence => sentence !== undefined)
}

function deployment({ deployment: value, deploymentLine: at, missingSeats }: Numbers): string[] {
  return sentences(
    value &&
      `Deployment is ${format.percent(value)}${at === undefined ? '' : `; the line is ${format.line(at)}`}.`,
    missingSeats && at !== undefined
      ? `${format.plural(missingSeats, {
          one: 'more assigned seat reaches',
          other: 'more assigned seats reach',
        })} ${format.line(at)}.`
      : undefined,
  )
}

function usage({ usage: value, usageOf, usageLine: at, missingUsers }: Numbers): string[] {
  return sentences(
    value &&
      `${usageOf === 'adjusted' ? 'Adjusted usage' : 'Usage'} is ${format.percent(value)}${at === undefined ? '' : `; the line is ${format.line(at)}`}.`,
    missingUsers && at !== undefined
      ? `${format.plural(missingUsers, {
          one: 'more active user reaches',
          other: 'more active users reach',
        })} ${format.line(at)}.`
      : undefined,
  )
}

function cost(amounts: Money[] | undefined): string | undefined {
  return amounts?.length ? `Cost: ${format.list(amounts.map(format.money))} a month.` : undefined
}

function people(numbers: Numbers, what: { one: string; other: string }): string[] {
  const { users: count, products } = numbers
  const where = products?.length ? `: ${format.list(products)}` : ''
  return sentences(
    count === undefined ? undefined : `${format.plural(count, what)}${where}.`,
    cost(numbers.cost),
  )
}

export const advice: Messages['advice'] = {
  adopt: {
    label: 'show the value',
    short: 'show value',
    problem: 'Few users have taken the software up, and many licences are unused.',
    consider:
      'The customer may not see yet what the software can do for them, and may need help in planning how it fits into daily work.',
    tryThis:
      'Case studies, user testimonials for concrete scenarios, tutorial blogs and videos. Start with one scenario that the customer already works on.',
    evidence: numbers => [...deployment(numbers), ...usage(numbers)],
  },
  train: {
    label: 'offer training',
    short: 'train',
    problem: 'There are many calls for support and how-to questions.',
    consider: 'The users may be new to the software, to this version of it, or to the task.',
    tryThis:
      'Training in person or online raises what people know as a whole; along with it, show the self-service options and put them on your support page.',
    evidence: ({ howTo, requests, perHundred }) =>
      sentences(
        howTo === undefined
          ? undefined
          : requests === undefined
            ? `${format.plural(howTo, { one: 'how-to request', other: 'how-to requests' })} in the window.`
            : `${format.count(howTo)} of ${format.plural(requests, {
                one: 'support request',
                other: 'support requests',
              })} in the window were how-to questions.`,
        perHundred && `That is ${format.perHundred(perHundred)} per 100 users.`,
      ),
  },
  upsell: {
    label: 'talk about more',
    short: 'upsell',
    problem: 'No problem: they use what they have.',
    consider: 'There may be room for more seats or for a higher plan.',
    tryThis: 'Offer a training on what the next plan adds: it opens the door to the talk about it.',
    evidence: ({ deployment: deployed, usage: used, deploymentLine, usageLine }) =>
      sentences(
        deployed &&
          `Deployment is ${format.percent(deployed)}${deploymentLine === undefined ? '' : ` (line ${format.line(deploymentLine)})`}.`,
        used &&
          `Adjusted usage is ${format.percent(used)}${usageLine === undefined ? '' : ` (line ${format.line(usageLine)})`}.`,
      ),
  },
  reclaim: {
    label: 'put unused seats to use',
    short: 'reclaim seats',
    problem: 'The customer pays for seats that nobody uses.',
    consider: 'Seats may be left over from people who went, or were bought for a project that has not begun.',
    tryThis:
      'Go through the unused seats together: assign them to people who wait for one, or reduce them at the next renewal.',
    evidence: ({ unassignedSeats, unusedSeats, cost: amounts, unpriced = [] }) =>
      sentences(
        unassignedSeats ? `${seats(unassignedSeats)} unassigned.` : undefined,
        unusedSeats ? `${users(unusedSeats)} with licences that they do not use.` : undefined,
        cost(amounts),
        unpriced.length > 0
          ? `Without a price, and so not in the cost: ${format.list([...unpriced])}.`
          : undefined,
      ),
  },
  'convert-trial': {
    label: 'turn the trial into a plan',
    short: 'convert trial',
    problem: 'People work on a trial.',
    consider: 'When the trial ends they lose what they have got used to.',
    tryThis: 'Offer the paid plan before the trial ends, for the people who use it.',
    evidence: numbers => people(numbers, { one: 'user works on a trial', other: 'users work on a trial' }),
  },
  'end-second-subscription': {
    label: 'finish the move',
    short: 'finish move',
    problem: 'Two subscriptions of one product are in use, and one of them is no longer active.',
    consider: 'A move to the new subscription was begun and not finished.',
    tryThis:
      'Move the remaining users to the active subscription, then end the one in grace, disabled or deprovisioned.',
    evidence: numbers =>
      people(numbers, {
        one: 'user is still on the second subscription',
        other: 'users are still on the second subscription',
      }),
  },
  renew: {
    label: 'renew now',
    short: 'renew',
    problem: 'People work on what is no longer paid.',
    consider: 'Access ends with the grace period. This is the most urgent call.',
    tryThis: 'Call the customer about the renewal, or agree on a day to stop.',
    evidence: numbers =>
      people(numbers, {
        one: 'user works on a lapsed subscription',
        other: 'users work on a lapsed subscription',
      }),
  },
  'license-yammer': {
    label: 'license Yammer',
    short: 'license Yammer',
    problem: 'Yammer (Viva Engage) is used beyond what was bought.',
    consider: 'The community has grown past the licensed users, and it distorts the usage figure.',
    tryThis: 'Offer licences that include Yammer to these users, or agree who should be in the network.',
    evidence: ({ users: count }) =>
      sentences(count === undefined ? undefined : `${users(count)} on Yammer without a licence for it.`),
  },
}
