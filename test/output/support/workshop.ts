// What the tests of writing share: folders of their own, the failure as data, and a writer in another process.
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { ExpectedError, type Problem } from '../../../src/model/problem.ts'
import { type Output, writeAll } from '../../../src/output/write-all.ts'

export const isWindows = path.sep === '\\'
export const isRoot = process.getuid?.() === 0

/** An empty folder that everybody may enter, gone after the test. */
export function workshop(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'adoption-output-x')))
  chmodSync(folder, 0o755)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The content of each file of a folder, hidden ones too. */
export function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isFile())
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(path.join(folder, name), 'utf8')]))
}

/** The problems and the exit code that writing, or `outputs` itself, ends with. */
export async function failure(
  outputs: Output[] | (() => Promise<unknown>),
): Promise<{ exitCode: number; problems: readonly Problem[] }> {
  try {
    await (typeof outputs === 'function' ? outputs() : writeAll(outputs))
  } catch (error) {
    if (error instanceof ExpectedError) return { exitCode: error.exitCode, problems: error.problems }
    throw error
  }
  throw new Error('was written')
}

/** What `failure` gives for one output that cannot be written. */
export function unwritable(file: string, reason: string) {
  return { exitCode: 4, problems: [{ code: 'unwritable-output', params: { path: file, reason } }] }
}

/** `once` writes and ends; `loop` never stops; `stall` hangs in the middle. A piece is 10,000 times a letter. */
export interface Order {
  mode: 'once' | 'loop' | 'stall'
  paths: string[]
  letters: string[]
  pieces: number
}

/** Bundles the writer once for a file of tests; the function starts it. */
export function useWriter(): (order: Order, options?: SpawnOptions) => ChildProcess {
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'adoption-writer-x'))
    chmodSync(folder, 0o755)
    const input = path.join(import.meta.dirname, 'writer.ts')
    const bundle = await rolldown({ input, platform: 'node', external: [/^node:/] })
    await bundle.write({ file: path.join(folder, 'writer.mjs'), format: 'esm' })
    await bundle.close()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return (order, options = {}) =>
    spawn(process.execPath, [path.join(folder, 'writer.mjs'), JSON.stringify(order)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    })
}

/** Waits for the first words on standard error. */
export function firstWords(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stderr?.once('data', data => resolve(String(data)))
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`ended with ${code}`)))
  })
}

/** Waits for the end; resolves to the exit code and what was said on standard error. */
export function ended(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', data => {
      said += String(data)
    })
    child.once('error', reject)
    child.once('close', code => resolve({ code, said }))
  })
}
