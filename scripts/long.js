// The tests that take minutes, by hand: fuzz, dirty, attack or soak, each with a limit that ends a run that hangs.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** @type {Record<string, { files: string, minutes: number, env?: Record<string, string> }>} */
const LONG = {
  fuzz: { files: 'test/fuzz', minutes: 20, env: { FUZZ_SECONDS: process.env['FUZZ_SECONDS'] ?? '600' } },
  dirty: { files: 'test/attack/dirty', minutes: 20 },
  attack: { files: 'test/attack/huge', minutes: 40 },
  soak: { files: 'test/attack/cron', minutes: 10 },
}

const [name = '', ...rest] = process.argv.slice(2)
const long = Object.hasOwn(LONG, name) ? LONG[name] : undefined
if (long === undefined) {
  process.stderr.write(`usage: node scripts/long.js ${Object.keys(LONG).join('|')}\n`)
  process.exit(2)
}
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
const { status, signal } = spawnSync(
  process.execPath,
  [vitest, 'run', long.files, '--reporter=verbose', ...rest],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...long.env, ATTACK: name },
    timeout: long.minutes * 60_000,
  },
)
if (signal) process.stderr.write(`Ended by ${signal}: something hangs.\n`)
process.exitCode = status ?? 1
