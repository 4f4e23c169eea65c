// The tests that take minutes, by hand: fuzz, dirty, attack, soak, spark, spark-large or figures, each with a limit that ends a run that hangs.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

const FUZZ_SECONDS = process.env['FUZZ_SECONDS'] ?? '600'

/** @type {Record<string, { files: string | string[], minutes: number, env?: Record<string, string> }>} */
const LONG = {
  // Its two files may have to run one behind the other.
  fuzz: { files: 'test/fuzz', minutes: 10 + Math.ceil(Number(FUZZ_SECONDS) / 30), env: { FUZZ_SECONDS } },
  dirty: { files: 'test/attack/dirty', minutes: 20 },
  attack: {
    files: [
      ...['test/attack/huge', 'test/attack/names'],
      ...['test/attack/patterns/inputs.test.ts', 'test/attack/patterns/outputs.test.ts'],
    ],
    minutes: 90,
  },
  faults: { files: 'test/attack/faults/reading.test.ts', minutes: 40 },
  soak: { files: 'test/attack/cron', minutes: 60 },
  spark: { files: 'test/spark/cluster.test.ts', minutes: 120 },
  'spark-large': { files: 'test/spark/large.test.ts', minutes: 120 },
  figures: { files: ['test/properties/oracle.test.ts', 'test/properties/tenants.test.ts'], minutes: 240 },
}

const [name = '', ...given] = process.argv.slice(2)
const long = Object.hasOwn(LONG, name) ? LONG[name] : undefined
if (long === undefined) {
  process.stderr.write(`usage: node scripts/long.js ${Object.keys(LONG).join('|')}\n`)
  process.exit(2)
}
// npm run figures -- 3000: how many random portfolios each of the second calculations is compared on.
const [runs, ...others] = name === 'figures' && /^\d+$/.test(given[0] ?? '') ? given : [undefined, ...given]
const counts = runs === undefined ? {} : { ORACLE_RUNS: runs, TENANT_RUNS: runs }
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
const { status, signal } = spawnSync(
  process.execPath,
  [vitest, 'run', ...[long.files].flat(), '--reporter=verbose', ...others],
  {
    cwd: root,
    stdio: 'inherit',
    env: { PROPERTY_SEED: 'random', ...process.env, ...long.env, ...counts, ATTACK: name },
    timeout: long.minutes * 60_000,
  },
)
if (signal) process.stderr.write(`Ended by ${signal}: something hangs.\n`)
process.exitCode = status ?? 1
