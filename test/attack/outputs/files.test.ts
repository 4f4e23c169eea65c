// The files that the command writes: the old ones or the new ones, whatever happens to the run or the disk.
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { canMount, mountDisk } from '../../support/disk.ts'
import { adoption, endOf, expectClear, isRoot, POSIX, start } from '../support/command.ts'
import { folderWith } from '../support/folder.ts'

const NOBODY = 65534
const EXPORTS = ['a.csv', 'b.json', 'c.html', 'd.xlsx']

/** A portfolio of `n` customers, so that the bytes of a file tell which run wrote it. */
function licences(n: number, assigned: number): string {
  const rows = Array.from(
    { length: n },
    (_, at) => `Customer ${at},Office 365 E3,100,${assigned},2026-08-31\n`,
  )
  return `CustomerName,ProductName,LicensesSold,LicensesAssigned,ReportDate\n${rows.join('')}`
}

function argv(data: string, outputs: readonly string[]): string[] {
  return ['portfolio', '--data', data, ...outputs.flatMap(file => ['--export', file])]
}

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map(name => [name, readFileSync(path.join(folder, name), 'base64')]),
  )
}

/** What each of two inputs gives, by file. */
async function twoResults(folder: string, outputs: readonly string[]) {
  const results: Record<string, string>[] = []
  for (const data of ['one.csv', 'two.csv']) {
    mkdirSync(path.join(folder, 'out'), { recursive: true })
    expectClear(await adoption(argv(data, outputs), folder), 0)
    results.push(contents(path.join(folder, 'out')))
  }
  return results
}

describe('a run that is killed', () => {
  test('at any moment leaves whole files, old or new, and at most hidden litter that names them', async () => {
    const folder = folderWith({ 'one.csv': licences(400, 50), 'two.csv': licences(400, 60) })
    const outputs = EXPORTS.map(name => `out/${name}`)
    const [one = {}, two = {}] = await twoResults(folder, outputs)
    let killed = 0
    for (let at = 0; at < 25; at++) {
      const child = start(argv(at % 2 === 0 ? 'one.csv' : 'two.csv', outputs), folder)
      const ended = endOf(child)
      child.stdin?.end()
      await setTimeout(60 + at * 14)
      child.kill('SIGKILL')
      if ((await ended).signal === 'SIGKILL') killed++
      const now = contents(path.join(folder, 'out'))
      for (const name of EXPORTS) expect([one[name], two[name]], name).toContain(now[name])
      const others = Object.keys(now).filter(name => !EXPORTS.includes(name))
      for (const name of others) expect(name).toMatch(/^\.[abcd]\.\w+\.\d+-[0-9a-f]{12}\.tmp$/)
    }
    expect(killed).toBeGreaterThan(5)
  })

  test('two at once leave the files of one of them or of the other, each of them whole', async () => {
    const folder = folderWith({ 'one.csv': licences(100, 50), 'two.csv': licences(100, 60) })
    const outputs = EXPORTS.map(name => `out/${name}`)
    const [one = {}, two = {}] = await twoResults(folder, outputs)
    for (let round = 0; round < 3; round++) {
      const ends = await Promise.all(
        ['one.csv', 'two.csv'].map(data => adoption(argv(data, outputs), folder)),
      )
      for (const ended of ends) expectClear(ended, 0)
      const now = contents(path.join(folder, 'out'))
      expect(Object.keys(now)).toEqual(EXPORTS)
      for (const name of EXPORTS) expect([one[name], two[name]], name).toContain(now[name])
    }
  })
})

describe('a target that cannot be written', () => {
  async function refused(outputs: string[], prepare: (folder: string) => void, around = {}) {
    const folder = folderWith({ 'in.csv': licences(3, 50), 'out/a.csv': 'old' })
    chmodSync(path.join(folder, 'out'), 0o777)
    chmodSync(path.join(folder, 'out/a.csv'), 0o666)
    prepare(folder)
    const ended = await adoption(argv('in.csv', outputs), folder, around)
    expectClear(ended, 4)
    expect(readFileSync(path.join(folder, 'out/a.csv'), 'utf8')).toBe('old')
    expect(readdirSync(path.join(folder, 'out')).filter(name => name.endsWith('.tmp'))).toEqual([])
    return { ended, folder }
  }

  test('leaves all the others as they were', async () => {
    await refused(['out/a.csv', 'nowhere/b.csv'], () => undefined)
    await refused(['out/a.csv', 'out/b.csv'], folder => mkdirSync(path.join(folder, 'out/b.csv')))
    await refused(['out/a.csv', 'in.csv/b.csv'], () => undefined)
    await refused(['out/a.csv', `out/${'x'.repeat(300)}.csv`], () => undefined)
  })

  test.runIf(POSIX)('a link into a folder that is not there', async () => {
    await refused(['out/a.csv', 'out/b.csv'], folder =>
      symlinkSync('gone/b.csv', path.join(folder, 'out/b.csv')),
    )
    await refused(['out/a.csv', 'out/b.csv'], folder => symlinkSync('b.csv', path.join(folder, 'out/b.csv')))
  })

  test.runIf(POSIX)('a folder that may not be written', async () => {
    const uid = isRoot ? { uid: NOBODY } : {}
    const { ended } = await refused(
      ['out/a.csv', 'closed/b.csv'],
      folder => mkdirSync(path.join(folder, 'closed'), { mode: 0o555 }),
      uid,
    )
    expect(ended.stderr).toMatch(/closed\/b\.csv/)
  })

  test.runIf(canMount())('a disk that is full', async () => {
    const { folder } = await refused(['out/a.csv', 'disk/b.xlsx'], folder => {
      mountDisk(path.join(folder, 'disk'), 4)
    })
    expect(readdirSync(path.join(folder, 'disk'))).toEqual([])
  })
})

test('a run that fails writes nothing, and one with --quiet says nothing but that', async () => {
  const folder = folderWith({ 'good.csv': licences(2, 50), 'bad.csv': `${licences(1, 50)}x,y\n` })
  const quiet = await adoption([...argv('good.csv', ['a.csv']), '--quiet'], folder)
  expect([quiet.code, quiet.stdout, quiet.stderr]).toEqual([0, '', ''])
  const failed = await adoption([...argv('bad.csv', ['b.csv']), '--quiet'], folder)
  expectClear(failed, 3)
  expect(failed.stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(existsSync(path.join(folder, 'b.csv'))).toBe(false)
})

test('the file in a folder of inputs is not read by the next run', async () => {
  const folder = folderWith({ 'in/good.csv': licences(2, 50) })
  const first = await adoption(argv('in', ['in/out.csv', 'in/out.json']), folder)
  const before = contents(path.join(folder, 'in'))
  const second = await adoption(argv('in', ['in/out.csv', 'in/out.json']), folder)
  expectClear(first, 0)
  expectClear(second, 0)
  expect(contents(path.join(folder, 'in'))['out.csv']).toBe(before['out.csv'])
})

describe.runIf(POSIX)('a shell', () => {
  const command = `'${process.execPath}' "$BIN"`
  async function sh(script: string, files = { 'in.csv': licences(1000, 50) }): Promise<string> {
    const folder = folderWith(files)
    const { BIN } = await import('../support/command.ts')
    const env = { BIN, PATH: process.env['PATH'] ?? '' }
    return execFileSync('bash', ['-c', script], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' })
  }

  test.runIf(existsSync('/bin/bash'))('that has seen enough gets a quiet end with 0', async () => {
    for (const format of ['table', 'csv', 'json', 'html']) {
      const script = `${command} portfolio --data in.csv --format ${format} 2>err | head -n 1 >/dev/null; echo "\${PIPESTATUS[0]}"; cat err`
      expect(await sh(script), format).toBe('0\n')
    }
  })

  test.runIf(existsSync('/bin/bash'))('that has closed the streams gets its files all the same', async () => {
    for (const closed of ['2>&-', '<&- >&- 2>&-']) {
      const script = `${command} portfolio --data in.csv --export out.csv ${closed}; echo $?; head -c 5 out.csv; ls`
      expect(await sh(script), closed).toBe('0\nasOf,in.csv\nout.csv\n')
    }
  })

  test('that asks for standard input without giving any is not kept waiting', async () => {
    const script = `${command} portfolio --data - <&- 2>err; echo $?; grep -c adoption: err; ${command} portfolio --data - </dev/null 2>/dev/null; echo $?`
    expect(await sh(script)).toBe('3\n1\n3\n')
  })
})

test.runIf(canRun('strace'))('nothing goes to the network', async () => {
  const folder = folderWith({ 'in.csv': licences(3, 50) })
  const { BIN } = await import('../support/command.ts')
  const trace = path.join(folder, 'trace')
  const wanted = 'trace=socket,connect,sendto,bind'
  execFileSync(
    'strace',
    ['-f', '-e', wanted, '-o', trace, process.execPath, BIN, ...argv('in.csv', ['a.html', 'b.xlsx'])],
    { cwd: folder, stdio: 'ignore', env: {} },
  )
  expect(readFileSync(trace, 'utf8')).not.toMatch(/AF_INET/)
})

test('nothing is written but what was asked for, neither at home nor among the temporary files of everybody', async () => {
  const folder = folderWith({ 'work/in.csv': licences(3, 50), 'home/.keep': '', 'tmp/.keep': '' })
  const [home, tmp] = [path.join(folder, 'home'), path.join(folder, 'tmp')]
  const env = { HOME: home, USERPROFILE: home, TMPDIR: tmp, TEMP: tmp, TMP: tmp }
  expectClear(await adoption(argv('in.csv', ['a.html', 'b.xlsx']), path.join(folder, 'work'), { env }), 0)
  const left = readdirSync(folder, { recursive: true }).map(String).sort()
  const all = ['home', 'home/.keep', 'tmp', 'tmp/.keep', 'work', 'work/a.html', 'work/b.xlsx', 'work/in.csv']
  expect(left.map(name => name.replaceAll('\\', '/'))).toEqual(all)
})

function canRun(program: string): boolean {
  try {
    execFileSync(program, ['-c', '-o', '/dev/null', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
