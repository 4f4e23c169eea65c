// Labels and globs are the same on every system: both take the system's separator as an argument.
import { expect, test } from 'vitest'
import { readGlob } from '../../../src/sources/find/glob.ts'
import { labelOf } from '../../../src/sources/find/label.ts'

test.each([
  ['exports', ['a', 'b.csv'], '/', 'exports/a/b.csv'],
  ['./exports/', ['a.csv'], '/', 'exports/a.csv'],
  ['.', ['a.csv'], '/', 'a.csv'],
  ['', ['a.csv'], '/', 'a.csv'],
  ['/', ['a.csv'], '/', '/a.csv'],
  ['..', ['a.csv'], '/', '../a.csv'],
  ['a\\b', [], '/', 'a\\b'],
  ['.\\exports\\x', ['a.csv'], '\\', 'exports/x/a.csv'],
  ['C:\\data', ['a.csv'], '\\', 'C:/data/a.csv'],
])('%s and %j are shown with slashes', (given, parts, separator, label) => {
  expect(labelOf(given, parts, separator)).toBe(label)
})

test('a glob with back-slashes is read as a path on Windows only', () => {
  const windows = readGlob('C:\\data\\*.csv', '\\')
  expect(windows?.base).toBe('C:/data')
  expect(windows?.matches(['a.csv'])).toBe(true)
  expect(readGlob('data\\*.csv', '/')).toBeUndefined()
})

test('a walk goes only where a match can be', () => {
  const glob = readGlob('x/20*/y/*.csv', '/')
  expect(glob?.base).toBe('x')
  expect(glob?.leads(['2026'])).toBe(true)
  expect(glob?.leads(['other'])).toBe(false)
  expect(glob?.leads(['2026', 'z'])).toBe(false)
  expect(glob?.leads(['2026', 'y', 'deeper'])).toBe(false)
  expect(readGlob('**/*.csv', '/')?.leads(['a', 'b'])).toBe(true)
  expect(readGlob('**/*.csv', '/')?.leads(['a', '.b'])).toBe(false)
  expect(readGlob('{a/b,c}/*.csv', '/')?.leads(['a', 'b'])).toBe(true)
})
