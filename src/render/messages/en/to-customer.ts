// What is said otherwise to the customer, English: no offers.
import type { Messages } from '../types.ts'

export const toCustomer: Messages['toCustomer'] = {
  advice: {
    adopt: {
      label: 'get more out of it',
      short: 'get more out of it',
      problem: 'Few people have taken the software up, and many licences are unused.',
      consider: 'It may not be clear yet where the software helps in daily work.',
      tryThis:
        'Pick one task that many people share and show, with an example from your own work, how it is done with the software. Short videos and stories of others help.',
    },
    train: {
      label: 'learn more about it',
      short: 'learn more',
      problem: 'There are many calls for support and how-to questions.',
      consider: 'People may be new to the software, to this version of it, or to the task.',
      tryThis:
        'A training in person or online raises what people know as a whole; a list of answers that everybody can look up helps between trainings.',
    },
    upsell: null,
    reclaim: {
      label: 'put unused seats to use',
      short: 'unused seats',
      problem: 'There are seats that nobody uses.',
      consider: 'Seats may be left over from people who went, or wait for a project that has not begun.',
      tryThis:
        'Go through the unused seats: give them to people who wait for one, or reduce their number at the next renewal.',
    },
    'convert-trial': {
      label: 'decide about the trial',
      short: 'trial',
      problem: 'People work on a trial.',
      consider: 'When the trial ends they lose what they have got used to.',
      tryThis: 'Decide before the trial ends how the people who use it go on.',
    },
    'end-second-subscription': {
      label: 'finish the move',
      short: 'finish move',
      problem: 'Two subscriptions of one product are in use, and one of them is no longer active.',
      consider: 'A move to the new subscription was begun and not finished.',
      tryThis: 'Move the remaining people to the active subscription before the other one is switched off.',
    },
    renew: {
      label: 'keep the access',
      short: 'keep access',
      problem: 'People work on a subscription that has ended.',
      consider: 'Their access ends with its grace period.',
      tryThis: 'Decide whether these people go on with it, or agree on a day to stop.',
    },
    'license-yammer': {
      label: 'look at who is on Yammer',
      short: 'Yammer',
      problem: 'People without a licence for it use Yammer (Viva Engage).',
      consider: 'The community has grown past the licensed people.',
      tryThis: 'Agree who should be in the network.',
    },
  },
  causes: {
    trial: {
      remedy: 'Decide before the trial ends how the people on it go on, or end a trial that nobody needs.',
    },
    secondSubscription: {
      why: 'There are two subscriptions of one product; the one in its grace period, disabled or deprovisioned still registers activity, but only the paid one is in the total.',
    },
    lapsedSubscription: { remedy: 'Decide before access ends whether these people go on with it.' },
    yammer: { remedy: 'Agree who should be in the network, or read the figure without Yammer.' },
    unlicensed: {
      remedy: 'Check whether their licences were removed lately, or are missing in the export.',
    },
  },
  checks: {
    'fewer-rows': { remedy: 'The download may have been cut short; the figures can be too low.' },
    'split-run': { remedy: 'If one run wrote both days, the figures lack the rows of the first one.' },
    contradiction: { remedy: 'Their licences are to be checked in the admin centre.' },
    'names-damaged': { remedy: 'Some names may look wrong; the figures do not depend on it.' },
    'seats-idle-product': { remedy: 'Decide before the data is deleted who still needs them.' },
  },
}
