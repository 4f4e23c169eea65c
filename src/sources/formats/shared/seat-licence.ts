// The licence row of exports that know seats per product and nothing about the subscription behind them.
import type { LicenceRow } from '../../../model/rows.ts'

type Known = 'origin' | 'customer' | 'product' | 'state' | 'stateWord' | 'sold' | 'reportDate'

/** What columns beside the seats say of them. */
export type LicenceFacts = Pick<LicenceRow, 'stated' | 'ends' | 'termMonths' | 'autoRenew'>

/** A licence row in which everything that is not given is not stated. Rows come by the million: nothing is spread. */
export function seatLicence(
  known: Pick<LicenceRow, Known> & Partial<LicenceRow>,
  facts: LicenceFacts = NO_FACTS,
): LicenceRow {
  const { stated = facts.stated, ends = facts.ends } = known
  const { termMonths = facts.termMonths, autoRenew = facts.autoRenew } = known
  return {
    origin: known.origin,
    customer: known.customer,
    subscriptionId: known.subscriptionId ?? '',
    product: known.product,
    service: known.service ?? '',
    state: known.state,
    stateWord: known.stateWord,
    stated,
    sold: known.sold,
    assigned: known.assigned ?? null,
    partnerId: known.partnerId ?? '',
    partnerName: known.partnerName ?? '',
    channel: known.channel ?? '',
    statedPercent: known.statedPercent ?? null,
    ends,
    termMonths,
    autoRenew,
    reportDate: known.reportDate,
  }
}

const NO_FACTS: LicenceFacts = { stated: null, ends: null, termMonths: null, autoRenew: null }
