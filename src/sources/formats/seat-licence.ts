// The licence row of exports that know seats per product and nothing about the subscription behind them.
import type { LicenceRow } from '../../model/rows.ts'

type Known = 'origin' | 'customer' | 'product' | 'state' | 'stateWord' | 'sold' | 'reportDate'

/** What columns beside the seats say of them. */
export type LicenceFacts = Pick<LicenceRow, 'stated' | 'ends' | 'termMonths' | 'autoRenew'>

/** A licence row in which everything that is not given is not stated. */
export function seatLicence(known: Pick<LicenceRow, Known> & Partial<LicenceRow>): LicenceRow {
  return {
    subscriptionId: '',
    service: '',
    stated: null,
    assigned: null,
    partnerId: '',
    partnerName: '',
    channel: '',
    statedPercent: null,
    ends: null,
    termMonths: null,
    autoRenew: null,
    ...known,
  }
}
