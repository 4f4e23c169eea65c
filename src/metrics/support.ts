// Help requests in the window, and how many of them ask how something is done.
import { addDays, type Day } from '../model/day.ts'
import { foldHeader } from '../model/fold.ts'

const HOW_TO = new Set(['how-to', 'help', 'question'].map(foldHeader))

export interface Request {
  opened: Day
  category: string
}

/** Counts requests of the window that ends with `asOf`, also none; null where requests are not recorded at all. */
export function supportOf(
  requests: readonly Request[],
  isRecorded: boolean,
  asOf: Day | null,
  windowDays: number,
): { requests: number; howTo: number } | null {
  if (!isRecorded || asOf === null) return null
  const inWindow = requests.filter(({ opened }) => opened <= asOf && opened > addDays(asOf, -windowDays))
  return {
    requests: inWindow.length,
    howTo: inWindow.filter(({ category }) => HOW_TO.has(foldHeader(category))).length,
  }
}
