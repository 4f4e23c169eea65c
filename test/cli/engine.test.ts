// The engine under the command: no flag that is set while it runs, and no code that was kept, may end a run.
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { NAME } from '../../src/cli/compiled.ts'
import { folderWith } from '../attack/support/folder.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const DEMO = path.join(ROOT, 'fixtures/demo')
const FORMATS = path.join(ROOT, 'fixtures/formats')
/** As many as are worth a thread. */
const LARGE = 26 * 1024 * 1024

interface Ended {
  /** Of the process, or the signal that ended it. */
  end: unknown
  stdout: string
  stderr: string
}

function run(home: string, argv: readonly string[], preload?: string): Promise<Ended> {
  const file = path.join(import.meta.dirname, `support/${preload}.cjs`)
  const command = [...(preload === undefined ? [] : ['--require', file]), path.join(home, 'bin/adoption.js')]
  return new Promise(resolve => {
    execFile(
      process.execPath,
      [...command, ...argv],
      { env: {}, timeout: 240_000 },
      (error, stdout, stderr) => resolve({ end: error?.signal ?? error?.code ?? 0, stdout, stderr }),
    )
  })
}

/** The command as it was built, and as a package has it. */
function homes(): string[] {
  const bare = folderWith()
  for (const name of ['bin', 'dist', 'package.json'])
    cpSync(path.join(ROOT, name), path.join(bare, name), { recursive: true })
  rmSync(path.join(bare, 'dist', NAME), { force: true })
  return existsSync(path.join(ROOT, 'dist', NAME)) ? [ROOT, bare] : [bare]
}

/** One file of whole rows, and one whose last row is of no day. */
function largeFiles(): string[] {
  const lines = Array.from(
    { length: Math.ceil(LARGE / 75) },
    (_, at) =>
      `c${at % 300},user${at}@customer.example,Teams,2026-08-${10 + (at % 20)},Office 365 E3,2026-08-31`,
  )
  const head = 'CustomerId,UserPrincipalName,Workload,LastActivityDate,ProductName,ReportDate'
  const folder = folderWith()
  return [[], ['c1,bob@customer.example,Teams,2026-08-41,Office 365 E3,2026-08-31']].map((last, at) => {
    mkdirSync(path.join(folder, `${at}`))
    const file = path.join(folder, `${at}`, 'usage.csv')
    writeFileSync(file, `${[head, ...lines, ...last].join('\n')}\n`)
    return file
  })
}

test('what was compiled before the command sets its flags goes on working behind them', async () => {
  for (const home of homes())
    expect(await run(home, ['formats'], 'compiled-before')).toEqual(await run(home, ['formats']))
})

test('runs side by side whose garbage and code are collected all the time end as one that is alone', {
  timeout: 600_000,
}, async () => {
  const [whole = '', damaged = ''] = largeFiles()
  /** With the exit code, and how often beside itself. */
  const runs: [string[], number, number][] = [
    [['portfolio', '--data', DEMO], 0, 2],
    [['portfolio', '--data', DEMO, '--by', 'product', '--format', 'json'], 0, 2],
    [['report', '--data', DEMO, '--customer', 'Graphic Design', '--users'], 0, 2],
    [['portfolio', '--data', FORMATS, '--keep-going', '--format', 'csv'], 5, 2],
    [['portfolio', '--data', whole, '--format', 'csv'], 0, 1],
    [['portfolio', '--data', damaged, '--format', 'csv'], 3, 1],
  ]
  const places = homes()
  for (const [argv, code, times] of runs) {
    const alone = await run(ROOT, argv)
    expect(alone.end, alone.stderr).toBe(code)
    const shaken = places.flatMap(home => Array.from({ length: times }, () => home))
    for (const ended of await Promise.all(shaken.map(home => run(home, argv, 'collected-often'))))
      expect(ended).toEqual(alone)
  }
})
