// Over how many customers the points of a portfolio are compared: the newest, and those that lack some.
import { isAdjusted } from '../../metrics/trend-line.ts'
import type { TrendPoint } from '../../report/types.ts'
import type { Messages } from '../messages/types.ts'

/** Sentences beneath a table over time; none where there is one customer. */
export function comparedLines(points: readonly TrendPoint[], { format, trend }: Messages): string[] {
  if (points.every(({ customers }) => customers < 2)) return []
  const newest = points.findLast(({ row }) => row?.change)
  const said = points.flatMap(point => {
    const change = point.row?.change
    if (!change) return []
    const some = Object.values(change.customers).some(count => count < point.customers)
    return some || point === newest ? [`${format.day(point.day)}: ${trend.compared(change)}`] : []
  })
  return isAdjusted(points) ? [...said, trend.sameCustomers] : said
}
