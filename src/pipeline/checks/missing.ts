// Which customers of the newest earlier portfolio have nothing now: somebody may have forgotten a download.
import type { Check } from '../../model/check.ts'
import { type Day, newestDay } from '../../model/day.ts'
import { groupBy } from '../../model/group.ts'
import type { CustomerRef } from '../../report/customer.ts'
import { customerRef, type Data } from '../data.ts'

/** An older portfolio says nothing of today, in days. */
const MOST_DAYS = 40

/** All that earlier portfolios had and that have nothing now. */
export function allMissing(data: Data, newest: Day | null): CustomerRef[] {
  const missing = earlierPortfolios(data, newest).flatMap(portfolio => portfolio.missing)
  return [...new Set(missing)].map(customer => customerRef(data, customer))
}

/** `newest`: the newest as-of day of the run; null where nothing has one. */
export function missingCustomers(data: Data, newest: Day | null): Check[] {
  // A folder of earlier portfolios alone has no today.
  if (!data.resolved.customers.areCurrent) return []
  const last = earlierPortfolios(data, newest)[0]
  if (!last || (newest !== null && last.day < newest - MOST_DAYS)) return []
  return last.missing.map(customer => ({
    code: 'missing-customer',
    customer: customerRef(data, customer),
    params: { day: last.day, file: last.file },
  }))
}

interface Portfolio {
  file: string
  day: Day
  /** Customers with nothing now, by index. */
  missing: number[]
}

/** Earlier portfolios up to the newest day, the newest first. */
function earlierPortfolios({ resolved, grouped, settings }: Data, newest: Day | null): Portfolio[] {
  const points = grouped.points.flatMap((rows, customer) => rows.map(point => ({ customer, ...point })))
  return [...groupBy(points, ({ file }) => file)]
    .flatMap(([file, rows]): Portfolio[] => {
      const day = newestDay(rows.map(({ row }) => row.asOf))
      const limit = newest ?? settings.asOf
      if (day === null || (limit !== null && day > limit)) return []
      const customers = [...new Set(rows.map(({ customer }) => customer))]
      return [{ file, day, missing: customers.filter(index => !resolved.customers.isCurrent(index)) }]
    })
    .sort((a, b) => b.day - a.day || b.missing.length - a.missing.length)
}
