// Portfolios counted on a real cluster of Spark are, byte for byte, those of one process; also when a worker dies meanwhile.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Options, Portfolio } from '../oracle/model.ts'
import { allOptions, portfolios } from '../oracle/random.ts'
import { write } from '../oracle/write.ts'
import { Cluster, findSpark } from './support/cluster.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const GROUPINGS = ['customer', 'service', 'product', 'workload'] as const
// The long version: npm run spark:long.
const RUNS = process.env['ATTACK'] === 'spark' ? 200 : 6
const TABLES = ['licences', 'usage'] as const

interface Case {
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

const spark = findSpark()
if (!spark)
  process.stdout.write('PySpark, pyarrow, pandas or Java is missing: the tests on a cluster are skipped.\n')

const home = spark ? mkdtempSync(path.join(tmpdir(), 'adoption-spark-')) : ''
const cases: Case[] = []
let log = ''

function add(name: string, options: string[], more: Case['more'] = {}): Case {
  const folder = path.join(home, name, 'data')
  mkdirSync(folder, { recursive: true })
  const one = { name, folder, options, more }
  cases.push(one)
  return one
}

function optionsOf({ asOf, window, services, scope }: Options): string[] {
  return [
    ...(asOf === undefined ? [] : ['--as-of', asOf]),
    ...(window === undefined ? [] : ['--window', String(window)]),
    ...(services === undefined ? [] : ['--service', String(services)]),
    ...(typeof scope === 'object' ? ['--partner', scope.own] : []),
  ]
}

/** One table of each kind, as a lake has them. */
function writeTables({ licences, usage }: Portfolio, folder: string): void {
  const whole = (rows: typeof licences) => rows.map(row => ({ ...row, file: 0 }))
  write({ licences: whole(licences), usage: usage.map(row => ({ ...row, file: 0 })), graph: [] }, folder)
}

function tablesOf({ folder }: Case): { kind: string; name: string }[] {
  return TABLES.map(kind => ({ kind, name: `${kind}-0.csv` })).filter(({ name }) =>
    existsSync(path.join(folder, name)),
  )
}

/** What one process makes of it, in the same folder. */
function alone(one: Case): { code: number; said: string; csv: string; json: string } {
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

function ended({ folder }: Case): Ended {
  const file = path.join(folder, 'ended.json')
  if (!existsSync(file)) throw new Error(`the application has ended before it: ${log.slice(-6000)}`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

function made({ folder }: Case, name: string): string {
  return readFileSync(path.join(folder, 'out', name), 'utf8')
}

/** Customers enough for eight parts, with names that need quotes, and some known by name only here and there. */
function writeLarge(folder: string, customers: number, users: number): void {
  const licences = [
    'CustomerId,CustomerName,ProductName,SubscriptionId,LicensesSold,LicensesAssigned,ReportDate',
  ]
  const usage = [
    'CustomerId,CustomerName,UserPrincipalName,Workload,LastActivityDate,SubscriptionId,ReportDate',
  ]
  for (let at = 0; at < customers; at++) {
    const name = `"Customer ${at}, ""the ${at % 7}th"""`
    licences.push(`c${at},${name},Office 365 E3,s${at},${users + (at % 5)},${users},2026-08-31`)
    for (let user = 0; user < users; user++) {
      const id = user % 3 === 0 ? '' : user % 3 === 1 ? `c${at}` : `C${at}`
      const day = `2026-0${7 + (user % 2)}-${String(1 + ((at + user) % 28)).padStart(2, '0')}`
      usage.push(
        `${id},${name},u${user}@c${at}.example,${user % 2 ? 'Teams' : 'Exchange'},${day},s${at},2026-08-31`,
      )
    }
  }
  writeFileSync(path.join(folder, 'licences-0.csv'), `${licences.join('\n')}\n`)
  writeFileSync(path.join(folder, 'usage-0.csv'), `${usage.join('\n')}\n`)
  writeFileSync(
    path.join(folder, 'prices.csv'),
    'ProductName,UnitPrice,Currency,Term\nOffice 365 E3,100.01,EUR,yearly\n',
  )
}

const bad = () => cases.find(({ name }) => name === 'bad-cell')

describe.skipIf(!spark)('on a cluster of a master and two workers', () => {
  let cluster: Cluster | undefined

  beforeAll(async () => {
    if (!spark) return
    const archive = path.join(home, 'adoption-linux-x64.tgz')
    execFileSync(process.execPath, [path.join(ROOT, 'scripts/spark-pack.js'), archive, process.execPath])
    const sampled = fc.sample(fc.tuple(portfolios, allOptions), { numRuns: RUNS, seed: 20_260_831 })
    for (const [at, [portfolio, options]] of sampled.entries()) {
      const by = GROUPINGS[at % GROUPINGS.length] ?? 'customer'
      writeTables(portfolio, add(`random-${at}`, ['--by', by, ...optionsOf(options)], { parts: 3 }).folder)
    }
    writeLarge(add('killed', [], { watched: true, parts: 8 }).folder, 400, 30)
    writeLarge(add('typed', ['--by', 'workload'], { typed: true, parts: 3 }).folder, 40, 10)
    const cell = add('bad-cell', [], { parts: 3 })
    writeLarge(cell.folder, 40, 10)
    change(cell, 'usage-0.csv', text => text.replace(/^(.*u5@c17.*),2026-0\d-\d\d,/m, '$1,yesterday,'))
    const torn = add('torn-row', [], { parts: 3 })
    writeLarge(torn.folder, 40, 10)
    change(torn, 'usage-0.csv', text => text.replace(/^(.*u5@c17.*),s17,.*$/m, '$1'))
    const two = add('two-ids', [], { parts: 3 })
    writeLarge(two.folder, 3, 3)
    change(
      two,
      'licences-0.csv',
      text => `${text}c9,"Customer 1, ""the 1th""",Office 365 E3,s9,1,1,2026-08-31\n`,
    )
    for (const one of cases) {
      const { typed = false, watched = false, parts = 3 } = one.more ?? {}
      const place = (name: string): string =>
        typed ? `parquet:${path.join(one.folder, 'typed', name)}` : path.join(one.folder, name)
      const tables = tablesOf(one).flatMap(({ kind, name }) => [`--${kind}`, place(name)])
      const prices = existsSync(path.join(one.folder, 'prices.csv'))
        ? ['--prices', path.join(one.folder, 'prices.csv')]
        : []
      const values = [
        ...tables,
        ...prices,
        '--out',
        path.join(one.folder, 'out'),
        '--parts',
        String(parts),
        '--quiet',
      ]
      const names = typed ? tablesOf(one).map(({ name }) => name) : []
      const said = { arguments: [...values, ...one.options], typed: names, watched }
      writeFileSync(path.join(one.folder, 'case.json'), JSON.stringify(said))
    }
    cluster = new Cluster(spark, home)
    await cluster.start()
    const killed = cases.find(({ name }) => name === 'killed')
    const watcher = watch(killed?.folder ?? home, (_, name) => {
      if (name !== 'counting') return
      watcher.close()
      cluster?.killWorker()
      void cluster?.addWorker('three')
    })
    const result = await cluster.submit(
      ['--archives', `${archive}#adoption`, '--py-files', path.join(ROOT, 'spark/adoption_spark.py')],
      path.join(import.meta.dirname, 'support/many.py'),
      cases.map(({ folder }) => folder),
    )
    watcher.close()
    log = result.log
  }, 3_600_000)

  afterAll(() => {
    cluster?.stop()
    rmSync(home, { recursive: true, force: true })
  })

  it('random portfolios in all groupings are those of one process', () => {
    let counted = 0
    for (const one of cases.filter(({ name }) => name.startsWith('random'))) {
      const wanted = alone(one)
      const { code, said } = ended(one)
      expect({ name: one.name, code }, said + wanted.said).toEqual({ name: one.name, code: wanted.code })
      if (code !== 0) continue
      counted++
      expect(made(one, 'portfolio.csv')).toBe(wanted.csv)
      expect(made(one, 'portfolio.json')).toBe(wanted.json)
    }
    expect(counted).toBeGreaterThan(RUNS / 3)
  }, 600_000)

  it.each(['killed', 'typed'])(
    'a portfolio of many customers too: %s',
    name => {
      const one = cases.find(each => each.name === name)
      if (!one) throw new Error(`no case ${name}`)
      const wanted = alone(one)
      expect(ended(one)).toMatchObject({ code: 0 })
      expect(made(one, 'portfolio.csv')).toBe(wanted.csv)
      expect(made(one, 'portfolio.json')).toBe(wanted.json)
      if (name === 'killed') expect(existsSync(path.join(one.folder, 'counting'))).toBe(true)
    },
    120_000,
  )

  it('a cell that cannot be read ends with the same words as in one process', () => {
    const one = bad()
    if (!one) throw new Error('no such case')
    const wanted = alone(one)
    const { code, said } = ended(one)
    expect(code).toBe(3)
    expect(said.trim()).toBe(wanted.said.trim())
  })

  it('a row with too few cells ends with its file and line, and never as a null', () => {
    const one = cases.find(({ name }) => name === 'torn-row')
    if (!one) throw new Error('no such case')
    const { code, said } = ended(one)
    expect(code).toBe(3)
    const line = /usage-0\.csv:(\d+)/.exec(alone(one).said)?.[1]
    expect(said).toContain(`usage-0.csv:${line}: `)
    expect(said).not.toContain('@')
  })

  it('a name of two ids ends with the same words', () => {
    const one = cases.find(({ name }) => name === 'two-ids')
    if (!one) throw new Error('no such case')
    const { code, said } = ended(one)
    expect({ code, said: said.trim() }).toEqual({ code: 3, said: alone(one).said.trim() })
  })
})

function change({ folder }: Case, name: string, by: (text: string) => string): void {
  const file = path.join(folder, name)
  const before = readFileSync(file, 'utf8')
  const after = by(before)
  if (after === before) throw new Error(`nothing was changed in ${name}`)
  writeFileSync(file, after)
}
