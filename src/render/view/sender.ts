// Who a page for a customer is from: what stands at its end.
import type { CustomerReport } from '../../report/types.ts'

/** The contact, then the closing line; nothing where the report is for the partner. */
export function senderLines({ sentBy }: Pick<CustomerReport, 'sentBy'>): string[] {
  return [sentBy?.contact, sentBy?.closing].filter(line => line !== null && line !== undefined)
}
