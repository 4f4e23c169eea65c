// A folder with one file of every export, those that are refused too: a report, and a word on each file.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { FORMATS } from '../../src/sources/formats/index.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const FIXTURES = path.join(ROOT, 'fixtures/formats')
const cwd = mkdtempSync(path.join(tmpdir(), 'adoption-every-x'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

/** Written to be refused, or no export. */
const NOT_ONE = /^(raw-pipe\.csv|README\.md|headers\.tsv)$/

const files = readdirSync(FIXTURES).flatMap(format => {
  const [file] = readdirSync(path.join(FIXTURES, format)).filter(name => !NOT_ONE.test(name))
  return file === undefined ? [] : [{ format, file }]
})

for (const { format, file } of files) {
  const from = path.join(FIXTURES, format, file)
  for (const to of [`by-format/${format}/${file}`, `in-one/Contoso/${format} ${file}`]) {
    mkdirSync(path.join(cwd, path.dirname(to)), { recursive: true })
    cpSync(from, path.join(cwd, to))
  }
}

function run(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'bin/adoption.js'), ...args],
    {
      cwd,
      encoding: 'utf8',
      env: { LC_ALL: 'C.UTF-8', NO_COLOR: '1' },
    },
  )
  return { stdout, stderr, status }
}

test.each(['by-format', 'in-one'])('%s gives a report', folder => {
  const { status, stderr } = run('portfolio', '--data', folder)
  expect(stderr).not.toContain('What to do')
  expect(status).toBe(0)
})

test('every file is listed with what it is, and why where it cannot serve', () => {
  const { stdout, status } = run('sources', '--data', 'by-format', '--format', 'json')
  expect(status).toBe(0)
  const { sources }: { sources: Record<'file' | 'status' | 'format' | 'reason', string>[] } =
    JSON.parse(stdout)
  expect(sources.map(({ file }) => file.split('/')[1]).sort()).toEqual(
    files.map(({ format }) => format).sort(),
  )
  for (const { file, status: became, format, reason } of sources) {
    const folder = file.split('/')[1] ?? ''
    expect(format).toMatch(new RegExp(`^${folder}`))
    const refuse = FORMATS.find(({ id }) => id === format)?.refuse
    expect([file, became, reason ?? undefined]).toEqual([file, refuse ? 'left-out' : 'read', refuse])
  }
})

/** Portfolios of several formats at once, whose figures were worked out by hand. */
const COMPOSED = path.join(ROOT, 'test/folders/formats')

test('every export that can serve stands beside others in a portfolio worked out by hand', () => {
  const read = readdirSync(COMPOSED)
    .filter(name => name.startsWith('composed-'))
    .flatMap(name => {
      const { stdout } = run('sources', '--data', path.join(COMPOSED, name, 'in'), '--format', 'json')
      const { sources }: { sources: { status: string; format: string }[] } = JSON.parse(stdout)
      return sources.filter(({ status }) => status === 'read').map(({ format }) => format)
    })
  expect(FORMATS.filter(({ id, refuse }) => refuse === undefined && !read.includes(id))).toEqual([])
})
