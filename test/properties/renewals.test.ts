// Renewals of random portfolios give what the second calculation gives.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatDay } from '../../src/model/day.ts'
import { ExpectedError } from '../../src/model/problem.ts'
import { pipeline } from '../../src/pipeline/index.ts'
import { fold } from '../oracle/basics.ts'
import { DAY } from '../oracle/build.ts'
import { type Options, OracleError, type Portfolio } from '../oracle/model.ts'
import { workloadOf } from '../oracle/products.ts'
import { allOptions, portfolios } from '../oracle/random.ts'
import { type OracleRenewal, oracleRenewals } from '../oracle/renewals.ts'
import { tinyCatalogue } from '../oracle/tiny-catalogue.ts'
import { write } from '../oracle/write.ts'
import { settingsOf } from '../support/run.ts'

// More runs by hand: ORACLE_RUNS=5000 npx vitest run test/properties/renewals.test.ts
const RUNS = Number(process.env['ORACLE_RUNS'] ?? 200)

const ENDS = [
  '',
  '2026-08-30',
  DAY,
  '2026-09-01',
  '2026-09-10',
  '2026-09-20',
  '2026-11-29',
  '2026-11-30',
  '2027-08-31',
]
const GIVEN = ['', '', '2025-01-10', '2026-08-03', '2026-08-04', '2026-08-25', DAY]

/** A number for a text, so that rows that say the same of one thing say it of its days too. */
function numberOf(text: string, seed: number): number {
  return [...fold(text)].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973, seed)
}

/** The portfolio with an end for each subscription, and a day on which each user's licence was given out. */
const datedPortfolios: fc.Arbitrary<Portfolio> = fc
  .tuple(portfolios, fc.nat(9000))
  .map(([portfolio, seed]) => {
    const pick = (days: readonly string[], text: string): string =>
      days[numberOf(text, seed) % days.length] ?? ''
    return {
      ...portfolio,
      licences: portfolio.licences.map(row => ({
        ...row,
        endDate: pick(ENDS, row.subscriptionId || `${row.productName}${row.skuId}${row.sold}`),
      })),
      usage: portfolio.usage.map(row => ({
        ...row,
        givenOut: pick(GIVEN, row.user + workloadOf(row.workload)),
      })),
    }
  })

/** A renewal as one line, so that their order does not matter. */
function lineOf({
  customerId,
  customerName,
  product,
  subscription,
  ends,
  sold,
  drop,
}: OracleRenewal): string {
  return [customerId, customerName, product, subscription, ends, sold, drop].join(' | ')
}

function expected(portfolio: Portfolio, options: Options, within: number): string[] | string {
  try {
    const renewals = oracleRenewals(portfolio, options, tinyCatalogue, within)
    return renewals === 'no day' ? renewals : renewals.map(lineOf).sort()
  } catch (error) {
    if (error instanceof OracleError) return error.code
    throw error
  }
}

async function found(dir: string, options: Options, within: number): Promise<string[] | number> {
  try {
    const { report } = await pipeline.renewals(settingsOf(dir, options), { who: null, within }, () => {})
    return report.rows
      .map(row =>
        lineOf({
          customerId: (row.customer.id ?? '').toLowerCase(),
          customerName: row.customer.name,
          product: row.product,
          subscription: fold(row.subscriptionId),
          ends: formatDay(row.ends),
          sold: row.soldLicenses,
          drop: row.seatsToDrop,
        }),
      )
      .sort()
  } catch (error) {
    if (error instanceof ExpectedError) return error.exitCode
    throw error
  }
}

it('agree with the second calculation, for any options', async () => {
  await fc.assert(
    fc.asyncProperty(
      datedPortfolios,
      allOptions,
      fc.constantFrom(1, 20, 90, 400),
      async (portfolio, options, within) => {
        const wanted = expected({ ...portfolio, folder: 'Folder' }, options, within)
        const home = mkdtempSync(path.join(tmpdir(), 'adoption-renewals-x'))
        const dir = path.join(home, 'Folder')
        try {
          mkdirSync(dir)
          write(portfolio, dir)
          const given = await found(dir, options, within)
          if (typeof wanted === 'string') expect(given, wanted).toBeTypeOf('number')
          else expect(given).toEqual(wanted)
        } finally {
          rmSync(home, { recursive: true, force: true })
        }
      },
    ),
    { numRuns: RUNS },
  )
}, 600_000)
