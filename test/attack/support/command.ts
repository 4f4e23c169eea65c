// The built command as a process, with the memory that it needed at most and the time of the processor.
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { expect } from 'vitest'
import { secondsOf } from '../../support/processor.ts'

export const BIN = path.resolve(import.meta.dirname, '../../../bin/adoption.js')
export const POSIX = process.platform !== 'win32'
export const isRoot = process.getuid?.() === 0

export interface Ended {
  code: number | null
  signal: string | null
  stdout: string
  stderr: string
  /** Of the process at its end, in MB; null where it was killed. */
  megabytes: number | null
  /** Of the processor; null where it was killed. */
  seconds: number | null
}

export interface Around {
  env?: Record<string, string>
  uid?: number
  /**
   * After this many milliseconds of the processor the run counts as hanging, and is killed; after four times as many it does so
   * where it only waits, be it for other programs.
   */
  patience?: number
  /** Written to standard input, which is then closed. */
  stdin?: string | Uint8Array | Readable
  /** What goes wrong with files; see faulty-files.js. */
  fault?: Fault
}

/** What goes wrong with the files whose path ends with `path`. */
export interface Fault {
  path: string
  calls: ('read' | 'open' | 'fstat' | 'stat' | 'access' | 'readdir' | 'rename')[]
  after?: number
  short?: number
  end?: boolean
  error?: string
  nameless?: number
  skip?: number
  times?: number
  grows?: string
}

/**
 * Written by the process itself at its end, to a pipe of its own. Linux counts the parent's memory into `maxRSS`, so
 * that the mark of the process alone is read where there is one.
 */
const TELL_SOURCE = `
  import { readFileSync, writeSync } from 'node:fs'
  const own = () => {
    try { return Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) }
    catch { return process.resourceUsage().maxRSS }
  }
  const seconds = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6 }
  process.on('exit', () => { try { writeSync(3, own() + ' ' + seconds()) } catch {} })`
const FAULTY = path.join(import.meta.dirname, 'faulty-files.js')
const TELL = `data:text/javascript,${encodeURIComponent(TELL_SOURCE)}`

export function start(argv: readonly string[], cwd: string, options: SpawnOptions = {}): ChildProcess {
  return spawn(process.execPath, ['--import', TELL, BIN, ...argv], {
    cwd,
    env: {},
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    ...options,
  })
}

/** Runs the command to its end in an empty environment. */
export async function adoption(
  argv: readonly string[],
  cwd: string,
  { env = {}, uid, patience = 60_000, stdin, fault }: Around = {},
): Promise<Ended> {
  const faults = fault && { FAULT: JSON.stringify(fault), NODE_OPTIONS: `--import ${FAULTY}` }
  const child = start(argv, cwd, {
    env: { ...env, ...faults },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const ended = endOf(child)
  const began = performance.now()
  const timer = setInterval(() => {
    const worked = (secondsOf(child.pid) ?? 0) * 1000
    if (worked > patience || performance.now() - began > 4 * patience) child.kill('SIGKILL')
  }, 200)
  child.stdin?.on('error', () => undefined)
  if (stdin !== undefined && typeof stdin === 'object' && 'pipe' in stdin && child.stdin)
    stdin.pipe(child.stdin)
  else if (typeof stdin === 'string' || stdin instanceof Uint8Array) child.stdin?.end(stdin)
  else child.stdin?.end()
  const result = await ended
  clearInterval(timer)
  return result
}

/** Resolves when the process is gone and everything that it wrote is read. */
export function endOf(child: ChildProcess): Promise<Ended> {
  const texts = ['', '', '', '']
  for (const at of [1, 2, 3]) {
    child.stdio[at]?.on('data', data => {
      texts[at] += data
    })
  }
  return new Promise(resolve =>
    child.on('close', (code, signal) => {
      const [kilobytes, seconds] = texts[3] ? texts[3].split(' ').map(Number) : []
      resolve({
        code,
        signal,
        stdout: texts[1] ?? '',
        stderr: texts[2] ?? '',
        megabytes: kilobytes === undefined ? null : kilobytes / 1024,
        seconds: seconds ?? null,
      })
    }),
  )
}

/** An end that a user can make something of: a sentence, no stack, no defect, no kill. */
export function expectClear(
  ended: Pick<Ended, 'stderr'> & { code: number | null },
  code: number | number[],
): void {
  expect(typeof code === 'number' ? [code] : code, ended.stderr.slice(0, 2000)).toContain(ended.code)
  expect(ended.stderr).not.toMatch(/\n {4}at |\bundefined\b|\[object|TypeError|RangeError/)
  if (ended.code !== 0) expect(ended.stderr).toMatch(/^(?:Note: .*\n)*adoption: \S/)
}
