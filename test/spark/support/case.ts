// A portfolio that is counted by one process and on a cluster, in a folder of its own.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '../../..')
export const GROUPINGS = ['customer', 'service', 'product', 'workload'] as const
export const SCRIPT = path.join(ROOT, 'spark/adoption_spark.py')
/** Runs several cases in one application. */
export const MANY = path.join(import.meta.dirname, 'many.py')
const TABLES = ['licences', 'usage'] as const

export interface Case {
  name: string
  folder: string
  /** Of `portfolio`, without those on data. */
  options: string[]
  more?: { typed?: true; watched?: true; parts?: number }
}

interface Ended {
  code: number
  said: string
  seconds: number
}

export function caseIn(home: string, name: string, options: string[], more: Case['more'] = {}): Case {
  const folder = path.join(home, name, 'data')
  mkdirSync(folder, { recursive: true })
  return { name, folder, options, more }
}

function tablesOf({ folder }: Case): { kind: string; name: string }[] {
  return TABLES.map(kind => ({ kind, name: `${kind}-0.csv` })).filter(({ name }) =>
    existsSync(path.join(folder, name)),
  )
}

/** What one process makes of it, in the same folder. */
export function alone(one: Case): { code: number; said: string; csv: string; json: string } {
  const data = [
    ...tablesOf(one).map(({ name }) => name),
    ...(existsSync(path.join(one.folder, 'prices.csv')) ? ['prices.csv'] : []),
  ]
  const command = [path.join(ROOT, 'bin/adoption.js'), 'portfolio', ...data.flatMap(name => ['--data', name])]
  const outputs = ['--quiet', '--export', 'alone.csv', '--export', 'alone.json']
  const { status, stderr } = spawnSync(process.execPath, [...command, ...one.options, ...outputs], {
    cwd: one.folder,
    env: {},
    encoding: 'utf8',
  })
  const read = (name: string): string =>
    status === 0 ? readFileSync(path.join(one.folder, name), 'utf8') : ''
  return { code: status ?? -1, said: stderr, csv: read('alone.csv'), json: read('alone.json') }
}

/** What the application is given for a case. */
export function argumentsOf(one: Case): string[] {
  const { typed = false, parts } = one.more ?? {}
  const place = (name: string): string =>
    typed ? `parquet:${path.join(one.folder, 'typed', name)}` : path.join(one.folder, name)
  const prices = path.join(one.folder, 'prices.csv')
  return [
    ...tablesOf(one).flatMap(({ kind, name }) => [`--${kind}`, place(name)]),
    ...(existsSync(prices) ? ['--prices', prices] : []),
    ...['--out', path.join(one.folder, 'out')],
    ...(parts === undefined ? [] : ['--parts', String(parts)]),
    '--quiet',
    ...one.options,
  ]
}

/** Lays down what `many.py` runs in the folder. */
export function writeCase(one: Case): void {
  const { typed = false, watched = false } = one.more ?? {}
  const names = typed ? tablesOf(one).map(({ name }) => name) : []
  const said = { arguments: argumentsOf(one), typed: names, watched }
  writeFileSync(path.join(one.folder, 'case.json'), JSON.stringify(said))
}

/** How it ended in an application that said `log`. */
export function ended({ folder }: Case, log: string): Ended {
  const file = path.join(folder, 'ended.json')
  if (!existsSync(file)) throw new Error(`the application has ended before it: ${log.slice(-6000)}`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

export function made({ folder }: Case, name: string): string {
  return readFileSync(path.join(folder, 'out', name), 'utf8')
}
