// The words of cells, the same in every medium that people read.
import type { Flag } from '../../model/terms.ts'
import type { Messages } from '../messages/types.ts'
import type { Cell } from './cell.ts'
import { byUrgency } from './urgency.ts'

/** What another flag says more strongly. */
const IMPLIED: Partial<Record<Flag, Flag>> = { inflated: 'over-100' }

/** Flags without those that another of them implies. */
export function shownFlags(flags: readonly Flag[]): Flag[] {
  return flags.filter(flag => {
    const stronger = IMPLIED[flag]
    return stronger === undefined || !flags.includes(stronger)
  })
}

/** One text, or several that the medium parts. `isShort`: a word or two for flags and advice, the most urgent first. */
export function textsOf(cell: Cell, messages: Messages, isShort = false): readonly string[] {
  const { format, report, flags, advice, table, html } = messages
  switch (cell?.kind) {
    case undefined:
      return []
    case 'name':
    case 'text':
    case 'tag':
      return [cell.value]
    case 'lines':
    case 'names':
      return cell.value
    case 'count':
      return [format.count(cell.value)]
    case 'signed':
      return [format.signed(cell.value)]
    case 'percent':
      return [format.percentNumber(cell.value)]
    case 'points':
      return [format.points(cell.value)]
    case 'perHundred':
      return [format.perHundred(cell.value)]
    case 'line':
      return [format.line(cell.value)]
    case 'day':
      return [format.day(cell.value)]
    case 'money':
      return cell.value.map(format.money)
    case 'basis':
      return [report.basis[cell.value]]
    case 'reached':
      return [cell.value.reached ? table.reached : table.missing(cell.value.missing)]
    case 'fromTo':
      return [html.fromTo(format.percentNumber(cell.value[0]), format.percentNumber(cell.value[1]))]
    case 'countFromTo':
      return [html.fromTo(format.count(cell.value[0]), format.count(cell.value[1]))]
    case 'flags':
      return isShort
        ? shownFlags(cell.value).map(flag => flags[flag].short)
        : cell.value.map(flag => flags[flag].label)
    case 'advice':
      return isShort
        ? byUrgency(cell.value).map(({ code }) => advice[code].short)
        : cell.value.map(({ code }) => advice[code].label)
  }
}
