// Machines that refuse memory, threads or WebAssembly: the careful reader needs none of them, and gives the same.
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { folderWith } from '../support/folder.ts'

const BIN = path.resolve(import.meta.dirname, '../../../bin/adoption.js')
const isLinux = process.platform === 'linux'

/** Usage of so many people: with 2,000 it is for the fast lane, with 400,000 for its threads. */
function usage(people: number): string {
  const rows = ['CustomerName,UserPrincipalName,Workload,LastActivityDate,ReportDate']
  for (let at = 0; at < people; at++)
    rows.push(`Fabrikam,person.number.${at}@fabrikam.example,Teams,2026-0${at % 2 ? 4 : 8}-30,2026-08-31`)
  return `${rows.join('\n')}\n`
}

const refuse = (source: string): string[] => [
  '--import',
  `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`,
]
const without = (name: string): string[] => refuse(`delete globalThis.${name}`)
const NO_THREADS = refuse(`
  import workers from 'node:worker_threads'
  import { syncBuiltinESMExports } from 'node:module'
  workers.Worker = class { constructor() { throw new Error('no threads here') } }
  syncBuiltinESMExports()`)
/** What an instance asks for at first is given, what it asks for later is not. */
const NO_MORE_MEMORY = refuse('WebAssembly.Memory.prototype.grow = () => { throw new RangeError("no") }')
const NO_INSTANCE = refuse('WebAssembly.Instance = class { constructor() { throw new RangeError("no") } }')
const NO_COMPILER = refuse('WebAssembly.Module = class { constructor() { throw new RangeError("no") } }')

const MACHINES: [string, string[]][] = [
  ['no WebAssembly', without('WebAssembly')],
  ['no compiler at all', ['--jitless']],
  ['no instance of WebAssembly', NO_INSTANCE],
  ['no compiler of WebAssembly', NO_COMPILER],
  ['no more memory for it', NO_MORE_MEMORY],
  ['no shared memory', without('SharedArrayBuffer')],
  ['no threads', NO_THREADS],
]

function figures(folder: string, node: readonly string[], before = '', file = 'in.csv'): string {
  const command = [process.execPath, ...node, BIN, 'portfolio', '--data', file, '--format', 'csv']
  const line = `${before} ${command.map(part => `'${part}'`).join(' ')}`
  return execFileSync('sh', ['-c', line], {
    cwd: folder,
    encoding: 'utf8',
    env: {},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

test.runIf(isLinux)('a file for the fast lane gives the same on every machine', () => {
  const folder = folderWith({ 'in.csv': usage(2000) })
  const right = figures(folder, [])
  for (const [name, node] of MACHINES) expect(figures(folder, node), name).toBe(right)
})

test.runIf(isLinux)('so does Parquet, however it is packed', async () => {
  const folder = folderWith({ 'in.csv': usage(2000) })
  const right = figures(folder, [])
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  for (const codec of ['snappy', 'zstd', 'lz4_raw', 'gzip']) {
    const source = `read_csv('${path.join(folder, 'in.csv')}', all_varchar = true)`
    const target = path.join(folder, `${codec}.parquet`)
    await connection.run(`copy (from ${source}) to '${target}' (format parquet, codec ${codec})`)
    for (const [name, node] of [['whole', []], ...MACHINES] satisfies [string, string[]][])
      expect(figures(folder, node, '', `${codec}.parquet`), `${codec}, ${name}`).toBe(right)
  }
  connection.closeSync()
})

test.runIf(isLinux)('so does one for several threads, also where the address space is limited', () => {
  const folder = folderWith({ 'in.csv': usage(400_000) })
  const right = figures(folder, [])
  for (const node of [NO_THREADS, NO_INSTANCE]) expect(figures(folder, node)).toBe(right)
  // With less, Node itself does not always start.
  for (const kilobytes of [1_500_000, 2_500_000])
    expect(figures(folder, [], `ulimit -v ${kilobytes};`), String(kilobytes)).toBe(right)
})
