// Help requests in the window, and how many of them ask how something is done.
import { addDays, type Day } from '../model/day.ts'
import { foldHeader } from '../model/fold.ts'

const HOW_TO = new Set(['how-to', 'help', 'question'].map(foldHeader))

export interface Request {
  opened: Day
  category: string
}

/** Counts requests of the window that ends with `asOf`; null where no request was ever recorded. */
export function supportOf(
  requests: readonly Request[],
  asOf: Day | null,
  windowDays: number,
): { requests: number; howTo: number } | null {
  if (requests.length === 0 || asOf === null) return null
  const inWindow = requests.filter(({ opened }) => opened <= asOf && opened > addDays(asOf, -windowDays))
  return {
    requests: inWindow.length,
    howTo: inWindow.filter(({ category }) => HOW_TO.has(foldHeader(category))).length,
  }
}
