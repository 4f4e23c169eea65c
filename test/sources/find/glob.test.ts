// Globs as they are typed on Windows: drives, shares, letter case; and that other systems read them as before.
import { win32 } from 'node:path'
import { expect, test } from 'vitest'
import { readGlob } from '../../../src/sources/find/glob.ts'

test.each([
  ['C:\\*.csv', 'C:/', 'C:\\'],
  ['C:\\exports\\*.csv', 'C:/exports', 'C:\\exports'],
  ['c:/exports/**/*.csv', 'c:/exports', 'c:\\exports'],
  ['\\\\server\\share\\*.csv', '//server/share/', '\\\\server\\share\\'],
  ['\\\\server\\share\\2026\\*.csv', '//server/share/2026', '\\\\server\\share\\2026'],
  // Node puts \\?\ before long paths by itself; with it, the root of a drive would be a device.
  ['\\\\?\\C:\\*.csv', 'C:/', 'C:\\'],
  ['\\\\?\\C:\\exports\\*.csv', 'C:/exports', 'C:\\exports'],
  ['\\\\?\\UNC\\server\\share\\*.csv', '//server/share/', '\\\\server\\share\\'],
  ['exports\\*.csv', 'exports', 'D:\\work\\exports'],
  ['*.csv', '', 'D:\\work'],
])('on Windows %s starts at %s', (value, base, folder) => {
  const glob = readGlob(value, '\\')
  expect(glob?.base).toBe(base)
  expect(win32.resolve('D:\\work', base)).toBe(folder)
  expect(glob?.matches(['users.csv'])).toBe(true)
})

test('on Windows letter case does not matter, in names and in folders', () => {
  const glob = readGlob('exports\\*\\Users*.csv', '\\')
  expect(glob?.matches(['CONTOSO', 'USERS-1.CSV'])).toBe(true)
  expect(glob?.leads(['CONTOSO'])).toBe(true)
  expect(readGlob('Con[a-c]*\\*.csv', '\\')?.leads(['CONBA'])).toBe(true)
})

test('a path without wildcards is none, with a drive or behind \\\\?\\', () => {
  for (const value of ['C:\\a.csv', '\\\\server\\share\\a.csv', '\\\\?\\C:\\a (1).csv'])
    expect(readGlob(value, '\\')).toBeUndefined()
})

test('elsewhere letter case matters, and a colon is a letter', () => {
  expect(readGlob('exports/*.csv', '/')?.matches(['CAPS.CSV'])).toBe(false)
  expect(readGlob('C:/*.csv', '/')?.base).toBe('C:')
})
