// Which comes first in the dates of a file, the day or the month. One file has one order.
import type { Day } from '../../model/day.ts'
import type { Problem } from '../../model/problem.ts'
import { DAY_ORDERS, type DayOrder } from '../../model/terms.ts'
import type { DateCell, DateClues } from './clues.ts'

/** What is known beside the file itself. */
export interface Surroundings {
  file: string
  /** The day that the portal wrote into the name of the file; null where there is none. */
  nameDay: Day | null
  /** Whether another export of one of the file's customers is of a day near this one. */
  isNearOthers(day: Day): Promise<boolean>
  /** What the user said of files that do not show it. */
  given: DayOrder | null
}

/** A report is made some days before it is downloaded, and downloaded elsewhere on the next day already. */
const BEFORE_NAME = 7
const AFTER_NAME = 1

/** The order; a problem where the file has both; null where nothing tells. */
export async function orderOf(clues: DateClues, around: Surroundings): Promise<DayOrder | Problem | null> {
  const { certain, newest, future, latinHalf } = clues
  const both: [DateCell, DateCell] | null =
    certain.dmy && certain.mdy ? [certain.dmy, certain.mdy] : clues.swapped
  if (both) {
    const [first, second] = both[0].line <= both[1].line ? both : [both[1], both[0]]
    const params = {
      found: first.found,
      other: second.found,
      otherLine: second.line,
      otherColumn: second.column,
    }
    return { code: 'two-date-orders', file: around.file, line: first.line, column: first.column, params }
  }
  if (certain.dmy || certain.mdy) return certain.dmy ? 'dmy' : 'mdy'
  const { nameDay } = around
  const named = onlyOrder(order => {
    const day = newest[order]
    return nameDay !== null && day !== null && day >= nameDay - BEFORE_NAME && day <= nameDay + AFTER_NAME
  })
  const told = named ?? (latinHalf ? 'mdy' : onlyOrder(order => !future[order]))
  if (told !== null) return told
  const near: Partial<Record<DayOrder, boolean>> = {}
  for (const order of DAY_ORDERS)
    near[order] = newest[order] !== null && (await around.isNearOthers(newest[order]))
  return onlyOrder(order => near[order] === true) ?? around.given
}

/** The one order of which something is so; null where it is so of both or neither. */
function onlyOrder(isSo: (order: DayOrder) => boolean): DayOrder | null {
  const [first = null, second] = DAY_ORDERS.filter(isSo)
  return second === undefined ? first : null
}
