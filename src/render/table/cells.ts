// Cells that are words: names, flags, advice, money, the line of paid seats.
import type { Flag } from '../../model/terms.ts'
import type { CustomerRef, Money, Row } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'
import type { Cell } from '../terminal/spec.ts'
import type { RenderContext } from '../types.ts'
import { byUrgency } from './urgency.ts'

/** What a customer is called; one without a name goes by its id. */
export function customerName(customer: CustomerRef, messages: Messages): string {
  return customer.name.trim() || customer.id || messages.format.notAvailable
}

/** The name in the first column. */
export function nameCell(row: Row, { messages }: RenderContext): Cell {
  if (row.scope === 'total') return { text: messages.report.total, tone: 'strong' }
  return customerName(row.customer, messages)
}

/** The service, product or workload of a row, in words. */
export function keyName({ key, scope }: Row, { report }: Messages): string {
  const word = scope === 'service' && Object.hasOwn(report.services, key ?? '') && report.services[key ?? '']
  return word || (key ?? '')
}

/** What another flag says more strongly. */
const IMPLIED: Partial<Record<Flag, Flag>> = { inflated: 'over-100' }

/** All flags for another program; on a screen in short words, without what another of them implies. */
export function flagCell({ flags }: Row, { messages, terminal }: RenderContext): Cell {
  if (terminal.piped) return flags.map(flag => messages.flags[flag].label).join('; ')
  const shown = flags.filter(flag => {
    const stronger = IMPLIED[flag]
    return stronger === undefined || !flags.includes(stronger)
  })
  return shown.map(flag => messages.table.flags[flag]).join(messages.table.between.parts)
}

/** All advice for another program; on a screen the most urgent piece, and how many more there are. */
export function adviceCell({ advice }: Row, { messages, terminal }: RenderContext): Cell {
  if (terminal.piped) return advice.map(({ code }) => messages.advice[code].label).join('; ')
  const [first, ...others] = byUrgency(advice)
  if (!first) return ''
  return messages.table.advice[first.code] + (others.length > 0 ? ` +${others.length}` : '')
}

/** Amounts of several currencies side by side, never added. */
export function moneyCell(amounts: readonly Money[] | undefined, { format, table }: Messages): Cell {
  if (!amounts?.length) return { text: format.notAvailable, tone: 'dim' }
  return amounts.map(format.money).join(table.between.parts)
}

/** Whether the line of active users against paid seats is reached, or how many are missing. */
export function seatLineCell({ seatLine }: Row, { messages }: RenderContext): Cell {
  if (!seatLine) return { text: messages.format.notAvailable, tone: 'dim' }
  return seatLine.reached
    ? { text: messages.table.reached, tone: 'good' }
    : { text: messages.table.missing(seatLine.missing), tone: 'bad' }
}
