// What a customer is called, in every sentence, cell and title.
import { foldName } from '../../model/fold.ts'
import type { CustomerRef } from '../../report/customer.ts'
import type { Messages } from './types.ts'

/** One without a name goes by its id, and one with namesakes by both. */
export function customerName(
  { id, name }: CustomerRef,
  { format, namesakes }: Pick<Messages, 'format' | 'namesakes'>,
): string {
  const called = name.trim()
  if (called === '') return id || format.notAvailable
  return id && namesakes?.().has(foldName(name)) ? `${called} (${id})` : called
}
