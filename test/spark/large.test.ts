// Millions of rows on a cluster: the bytes of one process in all groupings, and what it costs. By hand: npm run spark:large.
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  alone,
  argumentsOf,
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

// 300 MB of CSV are two million rows, 3,000 MB are twenty.
const MEGABYTES = Number(process.env['SPARK_MEGABYTES'] ?? 300)
const spark = process.env['ATTACK'] === 'spark-large' ? findSpark() : null
const home = spark ? mkdtempSync(path.join(tmpdir(), 'adoption-spark-x')) : ''
const archive = path.join(home, 'adoption-linux-x64.tgz')

describe.skipIf(!spark)(`${MEGABYTES} MB of rows`, () => {
  let cluster: Cluster | undefined

  beforeAll(async () => {
    if (!spark) return
    execFileSync(process.execPath, [path.join(ROOT, 'scripts/spark-pack.js'), archive, process.execPath])
    cluster = new Cluster(spark, home)
    await cluster.start()
  }, 60_000)

  afterAll(() => {
    cluster?.stop()
    rmSync(home, { recursive: true, force: true })
  })

  it('give the bytes of one process in all groupings', async () => {
    const rows = benchmarkRows()
    const cases = GROUPINGS.map(by => caseIn(home, by, ['--by', by], { typed: true }))
    for (const one of cases) {
      copyFileSync(rows, path.join(one.folder, 'usage-0.csv'))
      writeCase(one)
    }
    const folders = cases.map(({ folder }) => folder)
    const options = ['--archives', `${archive}#adoption`, '--py-files', SCRIPT]
    const { log } = (await cluster?.submit(options, MANY, folders)) ?? { log: '' }
    for (const one of cases) {
      const wanted = alone(one)
      expect(ended(one, log)).toMatchObject({ code: 0 })
      expect(made(one, 'portfolio.csv')).toBe(wanted.csv)
      expect(made(one, 'portfolio.json')).toBe(wanted.json)
    }
  }, 7_200_000)

  it('cost so much', async () => {
    const one = caseIn(home, 'customer', [], { typed: true })
    const events = path.join(home, 'events')
    mkdirSync(events)
    const logged = ['--conf', 'spark.eventLog.enabled=true', '--conf', `spark.eventLog.dir=file://${events}`]
    const empty = path.join(home, 'empty.py')
    writeFileSync(empty, 'from pyspark.sql import SparkSession\nSparkSession.builder.getOrCreate().stop()\n')
    const start = performance.now()
    expect(alone(one).code).toBe(0)
    const process_ = performance.now()
    expect(await cluster?.submit([], empty, [])).toMatchObject({ code: 0 })
    const nothing = performance.now()
    const options = ['--archives', `${archive}#adoption`, ...logged]
    expect(await cluster?.submit(options, SCRIPT, argumentsOf(one))).toMatchObject({ code: 0 })
    const counted = performance.now()
    const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(1)
    process.stdout.write(
      [
        `one process: ${seconds(start, process_)} s`,
        `an application that does nothing: ${seconds(process_, nothing)} s`,
        `the application: ${seconds(nothing, counted)} s`,
        `its tasks, together: ${(taskSeconds(events)).toFixed(1)} s`,
        '',
      ].join('\n'),
    )
  }, 7_200_000)
})

/** The path of the rows that the benchmark makes. */
function benchmarkRows(): string {
  const module = path.join(ROOT, 'test/bench/data.js')
  const folder = path.join(tmpdir(), 'adoption-bench')
  const code = `import { dataFile } from ${JSON.stringify(module)}
    process.stdout.write(dataFile(${JSON.stringify(folder)}, 'own', ${MEGABYTES}))`
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
}

/** How long the tasks of the application ran, by Spark's own log of events. */
function taskSeconds(folder: string): number {
  const lines = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /app-[^/]*$/.test(name))
    .flatMap(name => readFileSync(path.join(folder, name), 'utf8').split('\n'))
  const ended = lines.filter(line => line.includes('"SparkListenerTaskEnd"')).map(line => JSON.parse(line))
  return ended.reduce((sum, event) => sum + event['Task Metrics']['Executor Run Time'], 0) / 1000
}
