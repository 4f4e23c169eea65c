// Paths without the folders that nobody but the one who ran the command knows.
import { expect, test } from 'vitest'
import { commonFolder, foldersAbove, without } from '../../../src/render/document/folders.ts'

test.each([
  [['/home/a/exports/x.csv', '/home/a/exports/b/y.csv'], '/home/a/'],
  [['/home/a/exports/x.csv'], '/home/a/'],
  [['exports/x.csv', 'exports/y.csv'], ''],
  [['/data/x.csv', '/other/y.csv'], ''],
  [['/x.csv'], ''],
  [['x.csv'], ''],
  [['-'], ''],
  [[], ''],
])('of %j nobody needs %j', (files, above) => {
  expect(foldersAbove(files)).toBe(above)
})

test.each([
  [['exports/a/x.csv', 'exports/b/y.csv'], 'exports/'],
  [['/data/x.csv', '/other/y.csv'], '/'],
  [['/data/x.csv', 'exports/y.csv'], ''],
  [['exports/x.csv', 'exported/y.csv'], ''],
  [['exports/x.csv'], ''],
  [[], ''],
])('%j lie in %j', (files, folder) => {
  expect(commonFolder(files)).toBe(folder)
})

test('they are taken out wherever they stand, and only they', () => {
  expect(without('/home/a/', '/home/a/b.csv and "/home/a/c.csv"')).toBe('b.csv and "c.csv"')
  expect(without('', 'a//b')).toBe('a//b')
})
