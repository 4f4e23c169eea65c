// Why usage is higher than the entitled users explain, English.
import type { Messages } from '../types.ts'

export const causes: Messages['causes'] = {
  trial: {
    name: 'Trial or free subscriptions',
    short: 'trial',
    inSum: 'on a trial',
    why: 'Work on a trial or free subscription counts as active, while its users are not in the total.',
    remedy: 'Offer the paid plan before the trial ends, or end a trial that nobody needs.',
  },
  secondSubscription: {
    name: 'Second subscription of the same product',
    short: '2nd subscription',
    inSum: 'on a second subscription',
    why: 'The customer has two subscriptions of one product; the one in its grace period, disabled or deprovisioned still registers activity, but only the paid one is in the total.',
    remedy: 'Move the remaining users to the active subscription and let the old one end.',
  },
  lapsedSubscription: {
    name: 'Lapsed subscription',
    short: 'lapsed',
    inSum: 'on a lapsed subscription',
    why: 'People still work on a subscription that is in its grace period, disabled or deprovisioned, and no active subscription of that product takes its place.',
    remedy: 'Call the customer about the renewal before access ends.',
  },
  turnover: {
    name: 'Turnover of staff',
    short: 'turnover',
    inSum: 'by turnover',
    why: 'People left during the window and their licences went to others, so that one licence shows the activity of two people.',
    remedy:
      'Nothing to mend: it fades as the window moves on. Check that the accounts of leavers are closed.',
  },
  yammer: {
    name: 'Yammer without a licence',
    short: 'Yammer',
    inSum: 'on Yammer without a licence',
    why: 'Yammer (Viva Engage) is used by people who have no licence for it; they are active, but not in the total.',
    remedy: 'Offer licences for these users, or read the figure without Yammer.',
  },
  unlicensed: {
    name: 'Activity without a licence',
    short: 'unlicensed',
    inSum: 'without a licence',
    why: 'People were active in the window although the export shows no licence for them.',
    remedy:
      'Check whether their licences were removed lately, come from another seller, or are missing in the export.',
  },
}
