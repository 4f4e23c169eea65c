// Random portfolios, written as files and read by the real command, give what the second calculation gives.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oracle } from '../oracle/figures.ts'
import { type Options, OracleError, type Portfolio } from '../oracle/model.ts'
import { isUsage } from '../oracle/partners.ts'
import { allOptions, portalPortfolios, portfolios } from '../oracle/random.ts'
import { tinyCatalogue } from '../oracle/tiny-catalogue.ts'
import { write } from '../oracle/write.ts'
import {
  asCells,
  byCommand,
  byLibrary,
  comparable,
  type RunPortfolio,
  type RunResult,
} from '../support/run.ts'

// More runs by hand: npm run figures -- 3000
const RUNS = Number(process.env['ORACLE_RUNS'] ?? 400)

/** What the definition gives: rows, or the code of the refusal. */
function expected(portfolio: Portfolio, options: Options): RunResult['rows'] | string {
  try {
    return oracle(portfolio, options, tinyCatalogue).map(row => asCells(row, options.by))
  } catch (error) {
    if (error instanceof OracleError) return error.code
    throw error
  }
}

async function compare(
  run: RunPortfolio,
  portfolio: Portfolio,
  options: Options,
  seed: number,
): Promise<void> {
  const wanted = expected({ ...portfolio, folder: 'Folder' }, options)
  // Behind a hyphen what the system adds could be a month (`jun25`), which dates rows that have no date.
  const home = mkdtempSync(path.join(tmpdir(), 'adoption-oracle-x'))
  const dir = path.join(home, 'Folder')
  try {
    mkdirSync(dir)
    write(portfolio, dir, seed)
    const { exitCode, rows, stderr } = await run(dir, options)
    if (typeof wanted === 'string') {
      expect(exitCode, `${wanted} expected\n${stderr}`).toBe(isUsage(wanted) ? 2 : 3)
    } else {
      expect(exitCode, stderr).toBe(0)
      expect(comparable(rows)).toEqual(wanted)
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/**
 * Two customers with the same rows of a report: the same bytes are one export, wherever they lie, and that is not
 * for the second calculation to see.
 */
function isTwice({ graph, single }: Portfolio): boolean {
  const reports = [...graph, ...(single ?? [])].map(({ customer: _, rows, ...report }) => {
    return JSON.stringify([report, rows.map(row => JSON.stringify(row)).sort()])
  })
  return new Set(reports).size < reports.length
}

/**
 * Not both own licences and directory subscriptions: a usage row with the id of one that stands in the directory only
 * holds its product and not its state, which the second calculation does not know.
 */
function isTold(portfolio: Portfolio): boolean {
  return (
    portfolio.licences.length === 0 || (portfolio.tenants ?? []).every(tenant => !tenant.directory?.length)
  )
}

function property(run: RunPortfolio, some: fc.Arbitrary<Portfolio>) {
  return fc.asyncProperty(some, allOptions, fc.nat(1000), (portfolio, options, seed) => {
    fc.pre(isTold(portfolio) && !isTwice(portfolio))
    return compare(run, portfolio, options, seed)
  })
}

describe('the figures, in whatever order rows and files stand', () => {
  it('are those of the second calculation for own formats and Active-users exports', async () => {
    await fc.assert(property(byLibrary, portfolios), { numRuns: RUNS })
  }, 600_000)

  it('are those of it with Teams reports and the licence exports of portals too', async () => {
    await fc.assert(property(byLibrary, portalPortfolios), { numRuns: RUNS })
  }, 600_000)

  it('are those of it where the command itself is run', async () => {
    await fc.assert(property(byCommand, portalPortfolios), { numRuns: 10 })
  }, 600_000)
})
