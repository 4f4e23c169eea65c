// The outside of the program, in one place and passed in, so that a test can run a command within itself.
import { fstatSync, readlinkSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type { Pipeline } from '../pipeline/types.ts'
import { type Out, outOf } from './console/out.ts'

export interface World {
  /** The arguments alone. */
  argv: readonly string[]
  env: Readonly<Record<string, string | undefined>>
  /** Absolute; the folder may be gone. */
  cwd: string
  /** null where nobody knows it. */
  home: string | null
  stdout: Out
  stderr: Out
  /** Standard input; null where a person would have to type it, or nothing is connected. Asked for only when needed. */
  stdin(): AsyncIterable<Uint8Array> | null
  /** Files that the shell has connected to the outputs (`> out.csv`), where the system tells. */
  redirects: readonly string[]
  /** Shows a text a page at a time; false where that command could not. */
  page(command: string, text: string | Uint8Array): Promise<boolean>
  pipeline(): Promise<Pipeline>
}

/** The world of this process. */
export function realWorld(): World {
  return {
    argv: process.argv.slice(2),
    env: process.env,
    cwd: workingFolder(),
    home: homeFolder(),
    stdout: outOf(process.stdout, 'stdout'),
    stderr: outOf(process.stderr, null),
    stdin: () => (process.stdin.isTTY ? null : process.stdin),
    redirects: [1, 2].flatMap(redirectOf),
    page: async (command, text) => (await import('./console/run-pager.ts')).runPager(command, text),
    pipeline: async () => (await import('../pipeline/index.ts')).pipeline,
  }
}

/** A folder that is gone still has a name; below it nothing is found, which is then said of the path in question. */
function workingFolder(): string {
  try {
    return process.cwd()
  } catch {
    const named = process.env['PWD'] ?? ''
    return path.isAbsolute(named) ? named : path.resolve('/', 'working folder that is gone')
  }
}

function homeFolder(): string | null {
  try {
    return homedir()
  } catch {
    return null
  }
}

function redirectOf(descriptor: number): string[] {
  try {
    return fstatSync(descriptor).isFile() ? [readlinkSync(`/proc/self/fd/${descriptor}`)] : []
  } catch {
    return []
  }
}
