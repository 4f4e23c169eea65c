// Runs the built command on every golden case, under two time zones far apart, and compares every byte that it leaves.
import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

/*
 * A case is a folder with a `command` (its arguments; quotation marks keep an argument together), `in/` (the working
 * folder) or `fixtures` (folders of the repository to copy as exports/), and what is expected: `stdout`, `stderr`,
 * `exit` (all of them empty or 0 where they are missing), `out/` (files written). Any other change of the working folder
 * is a failure. `env` (NAME=value lines) and `stdin` are optional; `why.md` works the expected values out by hand.
 * `npm run accept` writes what a run leaves over what was expected: to be read as a change, figure by figure.
 */
const CASES = import.meta.dirname
const ROOT = path.resolve(CASES, '../..')
const ZONES = ['America/Los_Angeles', 'Pacific/Kiritimati']

interface Ending {
  stdout: string
  stderr: string
  exit: number
  /** Every file of the working folder by its path. */
  files: Record<string, string>
}

describe.each(ZONES)('in the time zone %s', zone => {
  test.concurrent.for(foldersWith('command'))('%s', async (name, { expect: say }) => {
    const ending = await runCase(name, zone)
    if (process.env['ACCEPT'] === '1') accept(name, ending)
    say(ending).toEqual(expectedOf(name))
  })
})

test('every case says why its values are right', () => {
  expect(foldersWith('command').filter(name => textOf(name, 'why.md').trim() === '')).toEqual([])
})

/** Folders below this one that hold `file`, in order. */
function foldersWith(file: string): string[] {
  const found = readdirSync(CASES, { recursive: true }).map(String)
  return found
    .filter(name => path.basename(name) === file)
    .map(path.dirname)
    .sort()
}

async function runCase(name: string, zone: string): Promise<Ending> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'adoption-case-x'))
  try {
    for (const fixture of linesOf(name, 'fixtures')) {
      cpSync(path.join(ROOT, fixture), path.join(cwd, 'exports', path.basename(fixture)), { recursive: true })
    }
    const input = path.join(CASES, name, 'in')
    if (existsSync(input)) cpSync(input, cwd, { recursive: true })
    return { ...(await runCommand(name, zone, cwd)), files: filesOf(cwd) }
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}

function runCommand(name: string, zone: string, cwd: string): Promise<Omit<Ending, 'files'>> {
  const words = textOf(name, 'command').matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)
  const args = [...words].map(([, single, double, bare]) => single ?? double ?? bare ?? '')
  const env = Object.fromEntries(linesOf(name, 'env').map(line => line.split(/=(.*)/s, 2)))
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'bin/adoption.js'), ...args], {
      cwd,
      env: { ...env, TZ: zone },
    })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', chunk => stdout.push(chunk))
    child.stderr.on('data', chunk => stderr.push(chunk))
    child.on('error', reject)
    child.on('close', code => resolve({ stdout: textIn(stdout), stderr: textIn(stderr), exit: code ?? -1 }))
    // A run that fails early does not wait for its input.
    child.stdin.on('error', () => undefined)
    child.stdin.end(textOf(name, 'stdin'))
  })
}

function expectedOf(name: string): Ending {
  const folder = path.join(CASES, name)
  const copied = linesOf(name, 'fixtures').flatMap(fixture =>
    Object.entries(filesOf(path.join(ROOT, fixture))).map(([file, text]) => [
      path.posix.join('exports', path.basename(fixture), file),
      text,
    ]),
  )
  return {
    stdout: textOf(name, 'stdout'),
    stderr: textOf(name, 'stderr'),
    exit: Number(textOf(name, 'exit')),
    files: {
      ...Object.fromEntries(copied),
      ...filesOf(path.join(folder, 'in')),
      ...filesOf(path.join(folder, 'out')),
    },
  }
}

/** Takes what a run left for what is right. */
function accept(name: string, { stdout, stderr, exit, files }: Ending): void {
  const folder = path.join(CASES, name)
  const { files: before } = expectedOf(name)
  const given = { ...before, ...filesOf(path.join(folder, 'in')) }
  const put = (file: string, text: string): void => {
    rmSync(path.join(folder, file), { force: true })
    if (text !== '') writeFileSync(path.join(folder, file), text)
  }
  put('stdout', stdout)
  put('stderr', stderr)
  put('exit', exit === 0 ? '' : `${exit}\n`)
  const written = filesOf(path.join(folder, 'out'))
  for (const [file, text] of Object.entries(files)) {
    if (file in given && !(file in written)) continue
    mkdirSync(path.dirname(path.join(folder, 'out', file)), { recursive: true })
    writeFileSync(path.join(folder, 'out', file), text, 'latin1')
  }
}

/** Files as Latin-1, so that every byte is compared. */
function filesOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  const names = readdirSync(folder, { recursive: true }).map(String).sort()
  return Object.fromEntries(
    names
      .filter(name => statSync(path.join(folder, name)).isFile())
      .map(name => [name.replaceAll('\\', '/'), readFileSync(path.join(folder, name), 'latin1')]),
  )
}

function textOf(name: string, file: string): string {
  const full = path.join(CASES, name, file)
  return existsSync(full) ? readFileSync(full, 'utf8') : ''
}

function linesOf(name: string, file: string): string[] {
  return textOf(name, file)
    .split('\n')
    .filter(line => line !== '')
}

function textIn(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8')
}
