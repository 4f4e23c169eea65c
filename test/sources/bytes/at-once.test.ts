// Small files that are read without waiting: only as they were found.
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { LIMITS } from '../../../src/sources/bytes/limits.ts'
import { openAtOnce } from '../../../src/sources/bytes/raw.ts'
import type { Input } from '../../../src/sources/find/input.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'adoption-at-once-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A file, and what is known of it when it was found. */
function found(name: string, text: string): { file: string; input: Input } {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  const { size, mtimeMs } = statSync(file)
  return { file, input: { kind: 'file', path: file, label: name, folders: [], named: false, size, mtimeMs } }
}

test('a file that is as it was found is read at once, and asked later whether it still is', async () => {
  const { file, input } = found('same.csv', 'a,b\n1,2\n')
  const raw = openAtOnce(input, LIMITS)
  expect(raw?.whole().toString()).toBe('a,b\n1,2\n')
  const chunks = async (start: number, end: number) => {
    const all: string[] = []
    for await (const chunk of raw?.read(start, end) ?? []) all.push(chunk.toString())
    return all
  }
  expect(await chunks(4, 8)).toEqual(['1,2\n'])
  expect(await chunks(8, 8)).toEqual([])
  appendFileSync(file, '3,4\n')
  await expect(chunks(8, 8)).rejects.toThrow('changed-while-read')
  raw?.close()
})

test.each([
  ['longer', (file: string) => appendFileSync(file, '3,4\n')],
  ['shorter', (file: string) => writeFileSync(file, 'a,b\n')],
  ['written again', (file: string) => utimesSync(file, 1, 1)],
])('a file that is %s since it was found is not', (name, change) => {
  const { file, input } = found(`${name}.csv`, 'a,b\n1,2\n')
  change(file)
  expect(openAtOnce(input, LIMITS)).toBe(null)
})

test('nor is one that is large, empty, gone, a folder, or of which nothing is known', () => {
  const { input } = found('one.csv', 'a,b\n1,2\n')
  expect(openAtOnce(input, { ...LIMITS, chunk: 7 })).toBe(null)
  expect(openAtOnce({ ...input, size: 0 }, LIMITS)).toBe(null)
  expect(openAtOnce({ ...input, path: `${input.path}.gone` }, LIMITS)).toBe(null)
  const { kind, path: at, label, folders, named, size } = input
  expect(openAtOnce({ kind, path: at, label, folders, named, size }, LIMITS)).toBe(null)
  const inner = path.join(folder, 'inner')
  mkdirSync(inner)
  expect(openAtOnce({ ...input, path: inner, mtimeMs: statSync(inner).mtimeMs }, LIMITS)).toBe(null)
})
