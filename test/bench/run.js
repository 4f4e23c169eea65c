// The benchmark: the command as a whole process against DuckDB, a csv-parse loop and `wc -l`, in turns, several times.
// npm run bench [-- --large] [--runs 5] [--only start|own|wide|quoted] [--json file]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compareFigures } from './compare.js'
import { dataFile } from './data.js'

const { values: options } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
})

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.resolve(here, '../..')
const adoption = path.join(root, 'bin/adoption.js')
const data = path.join(tmpdir(), 'adoption-bench')
const scratch = mkdtempSync(path.join(tmpdir(), 'adoption-bench-run-'))
const empty = path.join(scratch, 'empty.js')
const peak = path.join(scratch, 'peak.txt')
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

/** Tells the peak memory of the process that it is loaded into, in kilobytes. */
const probe = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads'
  import { writeFileSync } from 'node:fs'
  const file = ${JSON.stringify(peak)}
  if (isMainThread) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)))`)}`

/** @typedef {{ name: string, command: string[] }} Engine */
/** @typedef {{ what: string, name: string, seconds: number, ratio: number, megabytes: number | null }} Result */

/** @type {Result[]} */
const results = []

if (wanted('start')) {
  writeFileSync(empty, '')
  const demo = ['--data', path.join(root, 'fixtures/demo')]
  measure('start', 'empty Node program', [
    { name: 'empty Node program', command: [empty] },
    { name: 'adoption --version', command: [adoption, '--version'] },
    {
      name: 'adoption report (demo)',
      command: [adoption, 'report', '--customer', 'Graphic Design', ...demo],
    },
    { name: 'adoption portfolio (demo)', command: [adoption, 'portfolio', ...demo] },
  ])
}
for (const megabytes of options.large ? [10, 300, 3000] : [10, 300]) {
  for (const shape of /** @type {const} */ (['own', 'wide', 'quoted'])) {
    if (!wanted(shape) || (megabytes > 300 && shape !== 'own')) continue
    const file = dataFile(data, shape, megabytes)
    compareFigures({ root, file, shape, duckdb: path.join(here, 'engines/duckdb.js') })
    const engines = [
      { name: 'DuckDB', command: [path.join(here, 'engines/duckdb.js'), file, shape] },
      {
        name: 'adoption portfolio',
        command: [adoption, 'portfolio', '--format', 'csv', '--data', path.dirname(file)],
      },
      { name: 'csv-parse loop', command: [path.join(here, 'engines/csv-parse.js'), file] },
    ]
    measure(`${shape}, ${megabytes} MB`, 'DuckDB', megabytes > 300 ? engines.slice(0, 2) : engines, file)
  }
}
print()

/** @param {string} part */
function wanted(part) {
  return options.only === undefined || options.only === part
}

/**
 * Runs the engines in turns, so that whatever else the machine does falls on all of them alike.
 * @param {string} what @param {string} base @param {Engine[]} engines @param {string} [file]
 */
function measure(what, base, engines, file) {
  const times = engines.map(() => /** @type {number[]} */ ([]))
  const lines = /** @type {number[]} */ ([])
  for (let run = 0; run < Number(options.runs); run++) {
    for (const [index, { command }] of engines.entries()) times[index]?.push(timed(process.execPath, command))
    if (file) lines.push(timed('wc', ['-l', file]))
  }
  const seconds = times.map(median)
  const against = seconds[engines.findIndex(({ name }) => name === base)] ?? 1
  for (const [index, { name, command }] of engines.entries()) {
    const own = seconds[index] ?? 0
    timed(process.execPath, ['--import', probe, ...command])
    const megabytes = Number(readFileSync(peak, 'utf8')) / 1024
    results.push({ what, name, seconds: own, ratio: own / against, megabytes })
  }
  if (!file) return
  results.push({
    what,
    name: 'wc -l',
    seconds: median(lines),
    ratio: median(lines) / against,
    megabytes: null,
  })
}

/** @param {string} program @param {string[]} args */
function timed(program, args) {
  const start = performance.now()
  const { status, stderr } = spawnSync(program, args, { maxBuffer: 1 << 30 })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`)
  return (performance.now() - start) / 1000
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

function print() {
  const machine = {
    cpu: cpus()[0]?.model ?? '',
    cores: availableParallelism(),
    memory: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    runs: Number(options.runs),
  }
  const rows = results.map(({ what, name, seconds, ratio, megabytes }) =>
    [what, name, seconds.toFixed(2), ratio.toFixed(2), megabytes === null ? '' : megabytes.toFixed(0)].join(
      ' | ',
    ),
  )
  const head = ['data | program | seconds (median) | ratio | peak MB', '--- | --- | --: | --: | --:']
  process.stdout.write(
    `${JSON.stringify(machine)}\n\n${[...head, ...rows].map(row => `| ${row} |`).join('\n')}\n`,
  )
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ machine, results }, null, 2)}\n`)
}
