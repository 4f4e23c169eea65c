// Random tenants, written as the exports of portals and read by the real command, give what a calculation of its own gives.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byCommand, byLibrary, comparable, type RunPortfolio } from '../support/run.ts'
import { figures, type OutRow } from '../tenants/figures.ts'
import { type Options, Refused, type Tenant } from '../tenants/model.ts'
import { options, tenants } from '../tenants/random.ts'
import { write } from '../tenants/write.ts'

// More runs by hand: npm run figures -- 3000
const RUNS = Number(process.env['TENANT_RUNS'] ?? 300)

/** What the definition gives: rows, or the exit code of the refusal. */
function expected(some: readonly Tenant[], how: Options): OutRow[] | number {
  try {
    return figures(some, how)
  } catch (error) {
    if (error instanceof Refused) return error.exitCode
    throw error
  }
}

async function compare(
  run: RunPortfolio,
  some: readonly Tenant[],
  how: Options,
  seed: number,
): Promise<void> {
  const wanted = expected(some, how)
  const dir = mkdtempSync(path.join(tmpdir(), 'adoption-tenants-x'))
  try {
    write(some, dir, seed)
    const { exitCode, rows, stderr } = await run(dir, how)
    if (typeof wanted === 'number') {
      expect(exitCode, stderr).toBe(wanted)
    } else {
      expect(exitCode, stderr).toBe(0)
      expect(comparable(rows)).toEqual(wanted)
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** All with the licences of the first one, and few with more than one report: what was worked out for one serves others. */
const alike = tenants
  .map(some =>
    some.map(one => ({
      ...one,
      licences: some[0]?.licences ?? [],
      usage: one.usage.slice(0, Math.max(1, one.usage.length - 2)),
    })),
  )
  .filter(some =>
    some.every(({ usage, licences, counts }) => usage.length + licences.length + counts.length > 0),
  )

function property(run: RunPortfolio, some = tenants) {
  return fc.asyncProperty(some, options, fc.nat(1000), (all, how, seed) => compare(run, all, how, seed))
}

describe('the figures of tenants, however their exports are written', () => {
  it('are those of the second calculation', async () => {
    await fc.assert(property(byLibrary), { numRuns: RUNS })
  }, 3_600_000)

  it('are those of it where tenants hold the same', async () => {
    await fc.assert(property(byLibrary, alike), { numRuns: RUNS })
  }, 3_600_000)

  it('are those of it where the command itself is run', async () => {
    await fc.assert(property(byCommand), { numRuns: 10 })
  }, 600_000)
})
