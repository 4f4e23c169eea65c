// Portfolios counted on a real cluster of Spark are, byte for byte, those of one process; also when a worker dies meanwhile.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Options, Portfolio } from '../oracle/model.ts'
import { allOptions, portfolios } from '../oracle/random.ts'
import { write } from '../oracle/write.ts'
import {
  alone,
  type Case,
  caseIn,
  ended,
  GROUPINGS,
  MANY,
  made,
  ROOT,
  SCRIPT,
  writeCase,
} from './support/case.ts'
import { Cluster, findSpark } from './support/cluster.ts'

// The long version: npm run spark:long.
const RUNS = process.env['ATTACK'] === 'spark' ? 200 : 6

const spark = findSpark()
if (!spark)
  process.stdout.write('PySpark, pyarrow, pandas or Java is missing: the tests on a cluster are skipped.\n')

const home = spark ? mkdtempSync(path.join(tmpdir(), 'adoption-spark-x')) : ''
const cases: Case[] = []
let log = ''

function add(name: string, options: string[], more: Case['more'] = {}): Case {
  const one = caseIn(home, name, options, { parts: 3, ...more })
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
    // A cluster is for tables: what has reports of Graph alone has none.
    const withTables = portfolios.filter(({ licences, usage }) => licences.length + usage.length > 0)
    const sampled = fc.sample(fc.tuple(withTables, allOptions), { numRuns: RUNS, seed: 20_260_831 })
    for (const [at, [portfolio, options]] of sampled.entries()) {
      const by = GROUPINGS[at % GROUPINGS.length] ?? 'customer'
      writeTables(portfolio, add(`random-${at}`, ['--by', by, ...optionsOf(options)]).folder)
    }
    writeLarge(add('killed', [], { watched: true, parts: 8 }).folder, 400, 30)
    writeLarge(add('typed', ['--by', 'workload'], { typed: true }).folder, 40, 10)
    const cell = add('bad-cell', [])
    writeLarge(cell.folder, 40, 10)
    change(cell, 'usage-0.csv', text => text.replace(/^(.*u5@c17.*),2026-0\d-\d\d,/m, '$1,yesterday,'))
    const torn = add('torn-row', [])
    writeLarge(torn.folder, 40, 10)
    change(torn, 'usage-0.csv', text => text.replace(/^(.*u5@c17.*),s17,.*$/m, '$1'))
    const two = add('two-ids', [])
    writeLarge(two.folder, 3, 3)
    change(
      two,
      'licences-0.csv',
      text => `${text}c9,"Customer 1, ""the 1th""",Office 365 E3,s9,1,1,2026-08-31\n`,
    )
    for (const one of cases) writeCase(one)
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
      ['--archives', `${archive}#adoption`, '--py-files', SCRIPT],
      MANY,
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
    let seconds = 0
    for (const one of cases.filter(({ name }) => name.startsWith('random'))) {
      const wanted = alone(one)
      const { code, said, seconds: taken } = ended(one, log)
      seconds += taken
      expect({ name: one.name, code }, said + wanted.said).toEqual({ name: one.name, code: wanted.code })
      if (code !== 0) continue
      counted++
      expect(made(one, 'portfolio.csv')).toBe(wanted.csv)
      expect(made(one, 'portfolio.json')).toBe(wanted.json)
    }
    expect(counted).toBeGreaterThan(RUNS / 3)
    process.stdout.write(
      `${counted} portfolios equal, ${RUNS - counted} refused alike, ${(seconds / RUNS).toFixed(1)} s for each\n`,
    )
  }, 600_000)

  it.each(['killed', 'typed'])('a portfolio of many customers too: %s', name => {
    const one = cases.find(each => each.name === name)
    if (!one) throw new Error(`no case ${name}`)
    const wanted = alone(one)
    expect(ended(one, log)).toMatchObject({ code: 0 })
    expect(made(one, 'portfolio.csv')).toBe(wanted.csv)
    expect(made(one, 'portfolio.json')).toBe(wanted.json)
    if (name === 'killed') expect(existsSync(path.join(one.folder, 'counting'))).toBe(true)
  })

  it('a cell that cannot be read ends with the same words as in one process', () => {
    const one = bad()
    if (!one) throw new Error('no such case')
    const wanted = alone(one)
    const { code, said } = ended(one, log)
    expect(code).toBe(3)
    expect(said.trim()).toBe(wanted.said.trim())
  })

  it('a row with too few cells ends with its file and line, and never as a null', () => {
    const one = cases.find(({ name }) => name === 'torn-row')
    if (!one) throw new Error('no such case')
    const { code, said } = ended(one, log)
    expect(code).toBe(3)
    const line = /usage-0\.csv:(\d+)/.exec(alone(one).said)?.[1]
    expect(said).toContain(`usage-0.csv:${line}: `)
    expect(said).not.toContain('@')
  })

  it('a name of two ids ends with the same words', () => {
    const one = cases.find(({ name }) => name === 'two-ids')
    if (!one) throw new Error('no such case')
    const { code, said } = ended(one, log)
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
