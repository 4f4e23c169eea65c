// The benchmark: the command as a whole process against other programs that give the same figures, in turns.
// npm run bench [-- --only tenants-3000,gz] [--large] [--runs 5] [--json file] [--against folder of another build]
// [--markdown] prints the tables of README.md and docs/speed.md; with [--from file], of what --json has written.
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { tables } from './markdown.js'
import { measure } from './measure.js'
import { rows } from './rows.js'

const { values: options } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    json: { type: 'string' },
    against: { type: 'string' },
    markdown: { type: 'boolean', default: false },
    from: { type: 'string' },
  },
})

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.resolve(here, '../..')
const ours = path.join(root, 'bin/adoption.js')
const all = rows({ root, here, data: path.join(tmpdir(), 'adoption-bench') })
const asked = options.from
  ? []
  : (options.only?.split(',') ?? Object.keys(all).filter(name => options.large || name !== 'own-3000'))

/** Of the program of the other build. */
const OTHER = ', the other build'

/** @typedef {{ row: string, program: string, isOther: boolean, cpu: number, seconds: number, megabytes: number, ratio: number, memory: number, target: number | null, memoryTarget: number | null }} Result */

/** @type {Result[]} */
const results = options.from ? JSON.parse(readFileSync(options.from, 'utf8')).results : []
for (const name of asked) {
  const race = await all[name]?.()
  if (!race) throw new Error(`there is no row ${name}: ${Object.keys(all).join(', ')}`)
  const found = measure(race.programs.flatMap(withOther), Number(options.runs))
  const [base] = found
  const last = race.programs.at(-1)?.name
  for (const { name: program, cpu, seconds, megabytes } of found) {
    const isAimed = program === last
    const isOther = program.endsWith(OTHER)
    results.push({
      row: name,
      program,
      isOther,
      cpu,
      seconds,
      megabytes,
      ratio: cpu / (base?.cpu ?? 1),
      memory: megabytes / (base?.megabytes ?? 1),
      target: isAimed ? (race.target.cpu ?? null) : null,
      memoryTarget: isAimed ? (race.target.memory ?? null) : null,
    })
  }
  process.stderr.write(`${name} measured\n`)
}
const machine = {
  cpu: cpus()[0]?.model ?? '',
  cores: availableParallelism(),
  memory: Math.round(totalmem() / 1024 ** 3),
  node: process.version,
  runs: Number(options.runs),
}
if (options.json) writeFileSync(options.json, `${JSON.stringify({ machine, results }, null, 2)}\n`)
if (options.markdown) process.stdout.write(`${tables(results)}\n`)
else print()

/** The other build's program stands behind ours. @param {import('./measure.js').Program} program */
function withOther(program) {
  const { name, command } = program
  if (options.against === undefined || command[0] !== ours) return [program]
  const other = path.join(path.resolve(options.against), 'bin/adoption.js')
  return [program, { name: name + OTHER, command: [other, ...command.slice(1)] }]
}

function print() {
  const head = ['row', 'program', 'CPU s', 'ratio', 'target', 's', 'peak MB', 'ratio', 'target']
  const lines = results.map(one => [
    ...[
      one.row,
      one.program,
      one.cpu.toFixed(2),
      one.ratio.toFixed(2),
      one.target ?? '',
      one.seconds.toFixed(2),
    ],
    ...[one.megabytes.toFixed(0), one.memory.toFixed(2), one.memoryTarget ?? ''],
  ])
  const table = [head, head.map((_, at) => (at < 2 ? '---' : '--:')), ...lines]
  process.stdout.write(
    `${JSON.stringify(machine)}\n\n${table.map(row => `| ${row.join(' | ')} |`).join('\n')}\n`,
  )
}
