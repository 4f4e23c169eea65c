// The built command as a process: signals, pipes that close, a bare environment, a working folder that is gone.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { secondsAfter } from '../support/processor.ts'
import { inFolder } from './support/world.ts'

const BIN = path.resolve(import.meta.dirname, '../../bin/adoption.js')
const POSIX = process.platform !== 'win32'

const LICENCES = `CustomerName,ProductName,LicensesSold,LicensesAssigned,ReportDate
Contoso,Office 365 E3,10,9,2026-08-31
`

interface Ended {
  code: number | null
  signal: string | null
  stdout: string
  stderr: string
}

function start(argv: readonly string[], cwd: string, env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [BIN, ...argv], { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] })
}

function end(child: ChildProcess): Promise<Ended> {
  const ended = { stdout: '', stderr: '' }
  child.stdout?.on('data', data => {
    ended.stdout += data
  })
  child.stderr?.on('data', data => {
    ended.stderr += data
  })
  return new Promise(resolve => child.on('close', (code, signal) => resolve({ ...ended, code, signal })))
}

async function withExports(use: (folder: string) => Promise<void>): Promise<void> {
  await inFolder(async folder => {
    mkdirSync(path.join(folder, 'exports'))
    writeFileSync(path.join(folder, 'exports', 'licences.csv'), LICENCES)
    await use(folder)
  })
}

describe('signals', () => {
  // By the signal itself, so that a loop in a shell ends too; the shell shows it as 128 and its number.
  test.runIf(POSIX).each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s ends it at once and leaves nothing',
    async signal => {
      await withExports(async folder => {
        const child = start(['portfolio', '--data', '-', '--export', 'out.csv', '--verbose'], folder)
        const ended = end(child)
        // The settings are said before anything is read; from then on it waits for standard input.
        await new Promise(resolve => child.stderr?.once('data', resolve))
        child.kill(signal)
        expect(await ended).toMatchObject({ code: null, signal, stdout: '' })
        expect(readdirSync(folder)).toEqual(['exports'])
      })
    },
  )
})

describe('a signal in the middle of hard work', () => {
  /** One value, which is read, parsed and counted without giving way. */
  const rows = Array.from({ length: 120_000 }, (_, at) => ({
    CustomerName: 'Contoso',
    UserPrincipalName: `person.number.${at}@contoso.example`,
    Workload: 'Teams',
    LastActivityDate: '2026-08-30',
    ReportDate: '2026-08-31',
  }))

  test.runIf(POSIX)('is not waited for', async () => {
    await inFolder(async folder => {
      writeFileSync(path.join(folder, 'usage.json'), JSON.stringify(rows))
      for (const wait of [300, 700, 1200]) {
        const child = start(['portfolio', '--data', 'usage.json', '--by', 'workload'], folder)
        const ended = end(child)
        await new Promise(resolve => setTimeout(resolve, wait))
        const worked = await secondsAfter(child, 'SIGINT')
        const { code, signal } = await ended
        // On a fast machine it may be done already.
        expect(code === 0 || signal === 'SIGINT').toBe(true)
        expect(worked).toBeLessThan(1)
      }
    })
  })
})

describe('pipes', () => {
  test('a reader that has left is no failure, and the files are written all the same', async () => {
    await withExports(async folder => {
      const child = start(['portfolio', '--format', 'json', '--export', 'out.csv'], folder)
      child.stdout?.destroy()
      expect(await end(child)).toMatchObject({ code: 0, stderr: 'Wrote 1 row to out.csv\n' })
      expect(existsSync(path.join(folder, 'out.csv'))).toBe(true)
    })
  })

  test('nor is one of standard error', async () => {
    await withExports(async folder => {
      const child = start(['portfolio', '--format', 'csv', '--verbose'], folder)
      child.stderr?.destroy()
      expect(await end(child)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^asOf/) })
    })
  })

  test('exports come in through standard input', async () => {
    await inFolder(async folder => {
      const child = start(['portfolio', '--format', 'csv', '--data', '-'], folder)
      child.stdin?.end(LICENCES)
      expect(await end(child)).toMatchObject({
        code: 0,
        stderr: '',
        stdout: expect.stringContaining(',Contoso,10,9,90,'),
      })
    })
  })

  test.runIf(existsSync('/dev/full'))(
    'a full disk behind standard output ends with 4 and writes no file',
    async () => {
      await withExports(async folder => {
        const command = `'${process.execPath}' '${BIN}' portfolio --format csv --export out.csv > /dev/full`
        expect(() => execFileSync('sh', ['-c', command], { cwd: folder, stdio: 'pipe' })).toThrow(
          expect.objectContaining({ status: 4 }),
        )
        expect(readdirSync(folder)).toEqual(['exports'])
      })
    },
  )

  test.runIf(existsSync('/dev/full'))('a version that cannot be written ends with 4', () => {
    const command = `'${process.execPath}' '${BIN}' --version > /dev/full`
    expect(() => execFileSync('sh', ['-c', command], { stdio: 'pipe' })).toThrow(
      expect.objectContaining({ status: 4 }),
    )
  })

  test.runIf(existsSync('/dev/full'))('a full disk behind standard error changes nothing', async () => {
    await withExports(async folder => {
      const command = `'${process.execPath}' '${BIN}' portfolio --format csv --verbose --export out.csv 2> /dev/full`
      expect(execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })).toMatch(/^asOf/)
      expect(readdirSync(folder)).toEqual(['exports', 'out.csv'])
    })
  })

  test.runIf(existsSync('/proc/self/fd'))(
    'a file that the shell writes the output to is not read',
    async () => {
      await withExports(async folder => {
        const command = `'${process.execPath}' '${BIN}' portfolio --format csv > exports/out.csv`
        execFileSync('sh', ['-c', command], { cwd: folder })
        expect(readFileSync(path.join(folder, 'exports/out.csv'), 'utf8')).toContain(',Contoso,10,9,90,')
      })
    },
  )
})

describe('bare surroundings', () => {
  test('an empty environment', async () => {
    await withExports(async folder => {
      const ended = await end(start(['portfolio', '--format', 'csv'], folder))
      expect(ended).toMatchObject({ code: 0, stderr: '' })
    })
  })

  test('a home that is not there', async () => {
    await withExports(async folder => {
      const env = { HOME: '/nowhere', XDG_CONFIG_HOME: '/nowhere/config', TMPDIR: '/nowhere' }
      expect(await end(start(['portfolio', '--format', 'csv'], folder, env))).toMatchObject({
        code: 0,
        stderr: '',
      })
    })
  })

  test.runIf(POSIX)('a working folder that is gone', async () => {
    await withExports(async folder => {
      const gone = path.join(folder, 'gone')
      const run = (...argv: string[]) => {
        mkdirSync(gone)
        const command = `rmdir '${gone}'; exec '${process.execPath}' '${BIN}' "$@"`
        return end(spawn('sh', ['-c', command, 'sh', ...argv], { cwd: gone, env: {} }))
      }
      const data = path.join(folder, 'exports')
      expect(await run('portfolio', '--format', 'csv', '--data', data)).toMatchObject({ code: 0 })
      const relative = await run('portfolio')
      expect(relative.code).toBe(3)
      expect(relative.stderr).toMatch(/^adoption: .*exports.*\n$/)
    })
  })

  test('a copy that was never built says so', async () => {
    await inFolder(async folder => {
      cpSync(BIN, path.join(folder, 'bin', 'adoption.js'))
      writeFileSync(path.join(folder, 'package.json'), '{"type": "module"}')
      const child = spawn(process.execPath, [path.join(folder, 'bin/adoption.js')])
      const ended = await end(child)
      expect(ended).toMatchObject({ code: 70, stdout: '' })
      expect(ended.stderr).toMatch(/^adoption is not built: .*npm ci\n$/)
    })
  })
})

describe('init', () => {
  test('writes a config that the next run reads, and never overwrites one', async () => {
    await withExports(async folder => {
      expect(await end(start(['init'], folder))).toMatchObject({ code: 0, stdout: '' })
      const file = path.join(folder, 'adoption.config.json')
      writeFileSync(file, readFileSync(file, 'utf8').replace('// "window": 28', '"window": 7'))
      const changed = readFileSync(file, 'utf8')
      const again = await end(start(['init'], folder))
      expect(again.code).toBe(4)
      expect(again.stderr).toMatch(/^[^\n]*adoption\.config\.json[^\n]*\n$/)
      expect(readFileSync(file, 'utf8')).toBe(changed)
      const { stdout } = await end(start(['portfolio', '--format', 'json'], folder))
      expect(JSON.parse(stdout)).toMatchObject({ window: { days: 7 } })
    })
  })

  test('into another file, in silence', async () => {
    await inFolder(async folder => {
      expect(await end(start(['init', '--config', 'mine.json', '--quiet'], folder))).toMatchObject({
        code: 0,
        stderr: '',
      })
      expect(readdirSync(folder)).toEqual(['mine.json'])
      expect((await end(start(['init', '--config', 'no/mine.json'], folder))).code).toBe(4)
    })
  })
})
