// What must hold for every portfolio, asked of the second calculation itself; and that the random portfolios are nasty enough.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumKnown } from './basics.ts'
import { oracle } from './figures.ts'
import { type Options, OracleError, type OracleRow, type Portfolio } from './model.ts'
import { allOptions, portalPortfolios, portfolios } from './random.ts'
import { tinyCatalogue } from './tiny-catalogue.ts'

const CAUSES = [
  ...(['trialUsers', 'secondSubscriptionUsers', 'lapsedSubscriptionUsers'] as const),
  ...(['turnoverUsers', 'yammerUsers', 'unlicensedUsers'] as const),
]

function rowsOf(portfolio: Portfolio, options: Options): OracleRow[] {
  try {
    return oracle(portfolio, options, tinyCatalogue)
  } catch (error) {
    if (error instanceof OracleError) return []
    throw error
  }
}

describe('random portfolios', () => {
  it('have a bridge that adds up in every scope', () => {
    fc.assert(
      fc.property(fc.oneof(portfolios, portalPortfolios), allOptions, (portfolio, options) => {
        for (const row of rowsOf(portfolio, options)) {
          const { activeUsers, entitledActiveUsers, totalUsers } = row
          expect(activeUsers).toBe(sumKnown([entitledActiveUsers, ...CAUSES.map(cause => row[cause])]))
          expect((entitledActiveUsers ?? 0) <= (totalUsers ?? 0)).toBe(true)
        }
      }),
    )
  })

  it('have the same total however they are laid out, and by whatever rows', () => {
    fc.assert(
      fc.property(fc.oneof(portfolios, portalPortfolios), allOptions, (portfolio, options) => {
        const turned = {
          licences: portfolio.licences.toReversed(),
          usage: portfolio.usage.toReversed(),
          graph: portfolio.graph.toReversed(),
          single: portfolio.single?.toReversed() ?? [],
          tenants: portfolio.tenants?.toReversed() ?? [],
        }
        expect(rowsOf(turned, options)).toEqual(rowsOf(portfolio, options))
        const byCustomer = rowsOf(portfolio, { ...options, by: 'customer' })
        expect(rowsOf(portfolio, options).at(-1)).toEqual(byCustomer.at(-1))
        for (const name of ['soldLicenses', 'totalUsers', 'activeUsers', ...CAUSES] as const) {
          expect(byCustomer.at(-1)?.[name] ?? null).toBe(
            sumKnown(byCustomer.slice(0, -1).map(row => row[name])),
          )
        }
      }),
    )
  })

  it('show every cause and every flag often enough', () => {
    const seen = new Map<string, number>()
    const note = (what: string): Map<string, number> => seen.set(what, (seen.get(what) ?? 0) + 1)
    const cases = fc.sample(fc.tuple(portfolios, allOptions), { numRuns: 300, seed: 1 })
    for (const [portfolio, options] of cases) {
      const rows = rowsOf(portfolio, options)
      if (rows.length === 0) note('refused')
      for (const row of rows) {
        for (const cause of CAUSES) if ((row[cause] ?? 0) > 0) note(cause)
        for (const flag of row.flags) note(flag)
      }
    }
    const flags = [
      'over-100',
      'inflated',
      'over-assigned',
      'low-deployment',
      'no-licence-data',
      'no-usage-data',
    ]
    for (const what of [...CAUSES, ...flags, 'stale', 'small-base']) {
      expect([what, (seen.get(what) ?? 0) >= 20]).toEqual([what, true])
    }
    // A partner that no row bears is refused too.
    expect(seen.get('refused') ?? 0).toBeLessThan(45)
  })
})
