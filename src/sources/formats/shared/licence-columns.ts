// Columns that exports of licences may have whatever their format is: what kind of seats a row has, and when it ends.
import { type Cells, day, flag, text } from '../../cells/column.ts'
import { knownTerm } from '../../cells/term.ts'
import type { LicenceFacts } from './seat-licence.ts'
import { nested } from './sku-seats.ts'

export const LICENCE_COLUMNS = {
  isTrial: flag('IsTrial'),
  appliesTo: text('AppliesTo'),
  targetClass: text('TargetClass', 'targetType', ...nested('productSku', 'targetType')),
  subscriptionType: text('Subscription Type'),
  ends: day('SubscriptionEndDate', 'CommitmentEndDate', 'nextLifecycleDateTime', 'EndDate'),
  termMonths: knownTerm('TermDuration'),
  autoRenew: flag('IsAutoRenew', 'AutoRenew', 'autoRenewEnabled'),
}

/** Whose seats are no person's: of the whole company, of devices, of servers. Other words say nothing. */
const NO_PERSON = ['company', 'tenant', 'organization', 'device', 'server', 'resource', 'room']

/** What these columns say of a row. */
export function licenceFacts(cells: Cells<typeof LICENCE_COLUMNS>): LicenceFacts {
  const { ends, termMonths, autoRenew } = cells
  return { stated: statedKind(cells), ends, termMonths, autoRenew }
}

function statedKind({ isTrial, appliesTo, targetClass, subscriptionType }: Cells<typeof LICENCE_COLUMNS>) {
  if (isTrial !== true && appliesTo === '' && targetClass === '' && subscriptionType === '') return null
  const holders = [appliesTo, targetClass].map(word => word.toLowerCase().replace(/s$/, ''))
  if (holders.some(word => NO_PERSON.includes(word))) return 'not-a-person'
  if (isTrial === true || /\btrial\b/i.test(subscriptionType)) return 'trial'
  return /\bfree\b/i.test(subscriptionType) ? 'free' : null
}
