// Random tenants, written as the exports of portals and read by the real command, give what a calculation of its own gives.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zipOf } from '../sources/bytes/support/zip.ts'
import { byCommand, byLibrary, comparable, type RunPortfolio } from '../support/run.ts'
import { figures, type OutRow } from '../tenants/figures.ts'
import { type Options, Refused, type Tenant } from '../tenants/model.ts'
import { options, tenants } from '../tenants/random.ts'
import { write } from '../tenants/write.ts'

// More runs by hand: npm run figures -- 3000
const RUNS = Number(process.env['TENANT_RUNS'] ?? 120)

/** What the definition gives: rows, or the exit code of the refusal. */
function expected(some: readonly Tenant[], how: Options): OutRow[] | number {
  try {
    return figures(some, how)
  } catch (error) {
    if (error instanceof Refused) return error.exitCode
    throw error
  }
}

/** What is done to the files after they are written. */
type Change = (dir: string) => void

async function compare(
  run: RunPortfolio,
  some: readonly Tenant[],
  how: Options,
  seed: number,
  change: Change = () => {},
): Promise<void> {
  const wanted = expected(some, how)
  const dir = mkdtempSync(path.join(tmpdir(), 'adoption-tenants-x'))
  try {
    write(some, dir, seed)
    change(dir)
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

function property(run: RunPortfolio, some = tenants, change?: Change) {
  return fc.asyncProperty(some, options, fc.nat(1000), (all, how, seed) =>
    compare(run, all, how, seed, change),
  )
}

/** Each file becomes a `.gz` of its own, or all of a folder one archive in it. */
const packings: Record<string, Change> = {
  gz: dir =>
    eachFolder(dir, (folder, files) => {
      for (const { name, data } of files) writeFileSync(path.join(folder, `${name}.gz`), gzipSync(data))
    }),
  zip: dir =>
    eachFolder(dir, (folder, files) => {
      writeFileSync(path.join(folder, 'exports.zip'), zipOf(...files))
    }),
}

/** Gives the files of each folder, which are no longer there. */
function eachFolder(dir: string, pack: (folder: string, files: { name: string; data: Buffer }[]) => void) {
  const inside = readdirSync(dir, { withFileTypes: true })
  for (const one of inside) if (one.isDirectory()) eachFolder(path.join(dir, one.name), pack)
  const files = inside
    .filter(one => one.isFile())
    .map(({ name }) => ({ name, data: readFileSync(path.join(dir, name)) }))
  for (const { name } of files) rmSync(path.join(dir, name))
  if (files.length > 0) pack(dir, files)
}

describe('the figures of tenants, however their exports are written', () => {
  it('are those of the second calculation', async () => {
    await fc.assert(property(byLibrary), { numRuns: RUNS })
  }, 3_600_000)

  it('are those of it where tenants hold the same', async () => {
    await fc.assert(property(byLibrary, alike), { numRuns: RUNS })
  }, 3_600_000)

  it.each(Object.entries(packings))(
    'are those of it where all is packed (%s)',
    async (_, pack) => {
      await fc.assert(property(byLibrary, alike, pack), { numRuns: Math.ceil(RUNS / 3) })
    },
    3_600_000,
  )

  it('are those of it where the command itself is run', async () => {
    await fc.assert(property(byCommand), { numRuns: 10 })
  }, 600_000)
})
