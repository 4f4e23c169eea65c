// A random portfolio, written as files, read once, and counted as often as a property asks.
import { copyFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { SERVICES, type Service } from '../../../src/catalog/words.ts'
import { ExpectedError } from '../../../src/model/problem.ts'
import type { Grouping } from '../../../src/model/terms.ts'
import { type Data, loadData } from '../../../src/pipeline/data.ts'
import { portfolioReport } from '../../../src/pipeline/portfolio.ts'
import type { PortfolioReport } from '../../../src/report/types.ts'
import type { Options, Portfolio } from '../../oracle/model.ts'
import { allOptions, portalPortfolios } from '../../oracle/random.ts'
import { write } from '../../oracle/write.ts'
import { type Asked, inFolder, settingsOf } from '../../support/exports.ts'

export const GROUPINGS: readonly Grouping[] = ['customer', 'service', 'product', 'workload']

/** A portfolio, the options of a run, and an order of rows and files. */
export const anyCase = fc.tuple(portalPortfolios, allOptions, fc.integer({ min: 1, max: 1000 }))

export function asked({ asOf, window = 28, services, scope }: Options): Asked {
  const isService = (name: string): name is Service => SERVICES.some(service => service === name)
  return {
    ...(asOf === undefined ? {} : { asOf }),
    windowDays: window,
    ...(services === undefined ? {} : { services: services === 'all' ? 'all' : services.filter(isService) }),
    ...(typeof scope === 'object' ? { scope: 'own', partner: scope.own } : {}),
  }
}

export interface Drawn {
  data: Data
  /** The portfolio by a grouping; `more` replaces what was asked. */
  report(by: Grouping, more?: Partial<Data['settings']>): PortfolioReport
}

/**
 * Reads a portfolio and calls `use`. A portfolio that contradicts itself, has nothing up to the asked day, or nothing of
 * the asked partner, has no figures: null. With `seed` rows, columns and files stand in another order; with `twice` each file is there twice.
 */
export function draw<T>(
  portfolio: Portfolio,
  options: Options,
  use: (drawn: Drawn) => T | Promise<T>,
  { seed = 0, twice = false } = {},
): Promise<T | null> {
  return inFolder({}, async dir => {
    write(portfolio, dir, seed)
    if (twice) doubleFiles(dir)
    try {
      const data = await loadData(settingsOf(dir, asked(options)), () => {})
      const made = new Map<string, PortfolioReport>()
      const report: Drawn['report'] = (by, more = {}) => {
        const key = JSON.stringify([by, more])
        const known = made.get(key)
        if (known) return known
        const settings = { ...data.settings, ...more }
        const { report: fresh } = portfolioReport({ ...data, settings }, by)
        made.set(key, fresh)
        return fresh
      }
      report('customer')
      return await use({ data, report })
    } catch (error) {
      if (error instanceof ExpectedError) return null
      throw error
    }
  })
}

function doubleFiles(dir: string): void {
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    copyFileSync(path.join(entry.parentPath, entry.name), path.join(entry.parentPath, `again-${entry.name}`))
  }
}
