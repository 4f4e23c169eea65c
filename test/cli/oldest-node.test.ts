// The oldest Node that the package allows gives the bytes that this one gives: nothing that came later is asked for.
// It is `ADOPTION_OLDEST_NODE`; without it this test is skipped, which the last lines of a run say.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const BIN = path.resolve(import.meta.dirname, '../../bin/adoption.js')
const DEMO = path.resolve(import.meta.dirname, '../../fixtures/demo')
const OLDEST = process.env['ADOPTION_OLDEST_NODE'] ?? ''

const FILES = ['csv', 'tsv', 'json', 'ndjson', 'md', 'html', 'xlsx'].flatMap(ending => [
  '--export',
  `all.${ending}`,
])
const RUNS = [
  ['portfolio', '--by', 'product', '--data', DEMO, '--as-of', '2026-08-31', ...FILES],
  ['report', '--customer', 'Alpine', '--users', '--lang', 'ja', '--data', DEMO, '--as-of', '2026-08-31'],
  ['pages', '--to', 'pages', '--format', 'xlsx', '--data', DEMO, '--as-of', '2026-08-31'],
  ['renewals', '--data', DEMO, '--as-of', '2026-08-31', '--within', '400', '--export', 'renewals.ics'],
  ['trend', '--data', DEMO, '--as-of', '2026-08-31'],
  ['sources', '--data', DEMO],
]

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** What the runs say, and what they leave, by name. */
function outcome(node: string): Record<string, string> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'adoption-oldest-'))
  folders.push(cwd)
  const said = RUNS.map(argv => {
    const { status, stdout, stderr } = spawnSync(node, [BIN, ...argv], { cwd, encoding: 'utf8' })
    return [argv[0], `${status}\n${stdout}\n${stderr}`]
  })
  const files = readdirSync(cwd, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const left = files.map(({ parentPath, name }) => {
    const file = path.join(parentPath, name)
    return [path.relative(cwd, file), readFileSync(file, 'latin1')]
  })
  return Object.fromEntries([...said, ...left]) as Record<string, string>
}

test.skipIf(!existsSync(OLDEST))('the oldest Node gives the same bytes', () => {
  expect(spawnSync(OLDEST, ['--version'], { encoding: 'utf8' }).stdout).toBe('v20.0.0\n')
  const here = outcome(process.execPath)
  expect(Object.keys(here).length).toBeGreaterThan(RUNS.length + 20)
  for (const { 0: command } of RUNS) expect(here[command ?? '']).toMatch(/^0\n/)
  expect(outcome(OLDEST)).toEqual(here)
})
