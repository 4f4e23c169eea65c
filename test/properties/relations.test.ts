// What holds between figures whatever the data are: bridges add up, totals are sums, filters and sums may be exchanged.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SERVICES } from '../../src/catalog/words.ts'
import { CAUSES } from '../../src/model/terms.ts'
import type { Row } from '../../src/report/types.ts'
import { anyCase, type Drawn, draw, GROUPINGS } from './support/draw.ts'

// More by hand: PROPERTY_RUNS=1000 npx vitest run test/properties/relations.test.ts
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 100)

const NUMBERS = [
  'soldLicenses',
  'assignedLicenses',
  'totalUsers',
  'activeUsers',
  'entitledActiveUsers',
] as const
type Counts = (number | null)[]

/** The counts of a row, causes included; of no row they are not available. */
function countsOf(row: Row | undefined): Counts {
  return [...NUMBERS.map(name => row?.[name] ?? null), ...CAUSES.map(cause => row?.causes[cause] ?? null)]
}

function added(rows: readonly Row[]): Counts {
  const counts = rows.map(countsOf)
  return [...NUMBERS, ...CAUSES].map((_, at) => {
    const known = counts.map(row => row[at] ?? null).filter(count => count !== null)
    return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
  })
}

const same = (a: Counts, b: Counts, what: string): void => {
  if (String(a) !== String(b)) expect(a, what).toEqual(b)
}

function sameCustomer({ customer: a }: Row): (row: Row) => boolean {
  return ({ customer: b }) => a.id === b.id && a.name === b.name
}

/** The bridge of a row adds up, exactly, and nobody is entitled who is not counted. */
function checkBridge(row: Row): void {
  const { totalUsers, activeUsers, entitledActiveUsers, causes, bridge, adjusted } = row
  const all = countsOf(row)
  expect(all.every(count => count === null || count >= 0)).toBe(true)
  if (entitledActiveUsers === null || activeUsers === null) return
  const extras = CAUSES.reduce((sum, cause) => sum + (causes[cause] ?? 0), 0)
  expect(activeUsers - entitledActiveUsers).toBe(extras)
  expect(bridge.reduce((sum, { users }) => sum + users, 0)).toBe(extras)
  expect(entitledActiveUsers <= (totalUsers ?? 0)).toBe(true)
  if (adjusted) expect(adjusted.numerator <= adjusted.denominator).toBe(true)
}

/** The Total is the sum of the customers, the same whatever rows are shown. */
function checkTotals({ report }: Drawn): void {
  const customers = report('customer')
  same(countsOf(customers.total), added(customers.rows), 'the Total')
  for (const by of GROUPINGS) {
    const { rows, total } = report(by)
    for (const row of [...rows, total]) checkBridge(row)
    same(countsOf(total), countsOf(customers.total), `the Total by ${by}`)
  }
}

/** The figures of one service are the same filtered first and looked up by service. */
function checkServices({ report }: Drawn): void {
  const services = report('service', { services: 'all' }).rows
  for (const service of SERVICES) {
    const rows = services.filter(({ key }) => key === service)
    const alone = report('customer', { services: [service] })
    for (const row of alone.rows) same(countsOf(row), countsOf(rows.find(sameCustomer(row))), service)
    same(countsOf(alone.total), added(rows), `the Total of ${service}`)
  }
}

/** Seats of services, and of products, add up to those of their customer. */
function checkSeats({ report }: Drawn): void {
  for (const by of ['service', 'product'] as const) {
    const parts = report(by, { services: 'all' }).rows
    for (const row of report('customer', { services: 'all' }).rows) {
      const [sold, assigned] = added(parts.filter(sameCustomer(row)))
      expect(sold).toBe(row.soldLicenses)
      if (row.assignedLicenses !== null) expect(assigned).toBe(row.assignedLicenses)
    }
  }
}

it('bridges add up, adjusted usage is never above 100 %, totals are sums, filters and sums may be exchanged', async () => {
  let checked = 0
  await fc.assert(
    fc.asyncProperty(anyCase, async ([portfolio, options, seed]) => {
      await draw(
        portfolio,
        options,
        drawn => {
          checked++
          checkTotals(drawn)
          checkServices(drawn)
          checkSeats(drawn)
        },
        { seed },
      )
    }),
    { numRuns: RUNS },
  )
  // Portfolios that contradict themselves have no figures: they are the fewer.
  expect(checked).toBeGreaterThan(RUNS / 2)
}, 600_000)
