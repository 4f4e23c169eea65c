// What a customer is called, in every sentence, cell and title.
import type { CustomerRef } from '../../report/customer.ts'
import { type Namesakes, toldApart } from '../../report/namesakes.ts'
import type { Messages } from './types.ts'

const NONE: Namesakes = new Set()

/** One without a name goes by its id, and one with namesakes by both. */
export function customerName(
  customer: CustomerRef,
  { format, namesakes }: Pick<Messages, 'format' | 'namesakes'>,
): string {
  return toldApart(customer, namesakes?.() ?? NONE) || format.notAvailable
}
