// Words on where a customer stands, English.
import type { StandingWords } from '../standing.ts'
import { format } from './format.ts'

export const standing: StandingWords = {
  intro: ({ from, to }) =>
    `Customers with ${to === null ? `${format.count(from)} and more users` : from === 1 ? `fewer than ${format.count(to + 1)} users` : `${format.count(from)} to ${format.count(to)} users`}: a quarter of them is at or below the lower quartile, half at or below the median, three quarters at or below the upper quartile.`,
  own: 'This customer',
  lower: 'Lower quartile',
  middle: 'Median',
  upper: 'Upper quartile',
  below: 'Have less',
  of: (below, others) => `${format.count(below)} of ${format.count(others)} others`,
}
