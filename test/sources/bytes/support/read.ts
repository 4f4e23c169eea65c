// Opens bytes as an input would be opened, and tells what came of it in plain values.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { InputError, type Problem } from '../../../../src/model/problem.ts'
import { openInput } from '../../../../src/sources/bytes/open.ts'
import type { OpenEnv } from '../../../../src/sources/bytes/open-env.ts'
import type { Input, LeftOut } from '../../../../src/sources/find/input.ts'

const folder = mkdtempSync(join(tmpdir(), 'bytes-x'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

export function fileOf(bytes: Buffer, label = 'x.csv'): Input {
  const path = join(folder, 'data')
  writeFileSync(path, bytes)
  return { kind: 'file', path, label, folders: ['Contoso'], named: true, size: bytes.length }
}

export interface Seen {
  label: string
  folder: string
  encoding?: string
  mark?: number
  text?: string
  problem?: string
}

export function told(error: unknown): Problem[] {
  if (error instanceof InputError) return [...error.problems]
  throw error
}

export function short(problem: Problem | undefined): string {
  if (problem === undefined) return ''
  return [problem.code, ...Object.values(problem.params), problem.file].join(' ')
}

/** Reads every member whole; a member that cannot be read gives its problem. */
export async function readAll(input: Input, env: OpenEnv = {}): Promise<{ seen: Seen[]; left: LeftOut[] }> {
  const seen: Seen[] = []
  const left: LeftOut[] = []
  for await (const member of openInput(input, { leaveOut: one => left.push(one), ...env })) {
    const { label, folders } = member
    const name = folders.join('/')
    try {
      const text = await member.text()
      let whole = ''
      for await (const chunk of text.chunks()) whole += chunk
      seen.push({ label, folder: name, encoding: text.encoding, mark: text.mark, text: whole })
    } catch (error) {
      seen.push({ label, folder: name, problem: short(told(error)[0]) })
    }
  }
  return { seen, left }
}

/** The problem with which opening ends. */
export async function problemOf(input: Input, env: OpenEnv = {}): Promise<string> {
  try {
    const { seen } = await readAll(input, env)
    return seen.find(one => one.problem !== undefined)?.problem ?? 'none'
  } catch (error) {
    return short(told(error)[0])
  }
}
