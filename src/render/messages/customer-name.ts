// What a customer is called, in every sentence, cell and title.
import type { CustomerRef } from '../../report/customer.ts'
import type { Messages } from './types.ts'

/** One without a name goes by its id. */
export function customerName(customer: CustomerRef, messages: Messages): string {
  return customer.name.trim() || customer.id || messages.format.notAvailable
}
