// A folder of pages: what is written, what is left alone, and what is refused.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Audience, PageOwner } from '../../src/model/page-register.ts'
import { openPageFolder, writePages } from '../../src/output/page-folder.ts'
import { failure, isRoot, isWindows, workshop } from './support/workshop.ts'

const LONG_AGO = new Date('2020-01-01T00:00:00Z')

async function write(folder: string, pages: Record<string, string>, audience: Audience = 'partner') {
  const files = Object.entries(pages).map(([name, content]) => ({
    name,
    owner: name === 'index.html' ? null : { id: null, name: name.replace(/\..*$/, '') },
    make: async () => content,
  }))
  return writePages(await openPageFolder(folder, audience), { pages: files, withheld: [] }, [])
}

const names = (folder: string): string[] => readdirSync(folder).sort()
const text = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8')

test('makes the folder, and writes every page and the list of them', async () => {
  const folder = path.join(workshop(), 'a', 'b')
  expect(await write(folder, { 'index.html': 'all', 'Contoso.html': 'c' })).toEqual({ written: 2, left: [] })
  expect(names(folder)).toEqual(['.adoption-pages.json', 'Contoso.html', 'index.html'])
  expect(JSON.parse(text(folder, '.adoption-pages.json'))).toEqual({
    audience: 'partner',
    files: { 'Contoso.html': { id: null, name: 'Contoso' }, 'index.html': null },
  })
})

test('only what has changed is written again', async () => {
  const folder = workshop()
  await write(folder, { 'a.html': 'a', 'b.html': 'b' })
  for (const name of names(folder)) utimesSync(path.join(folder, name), LONG_AGO, LONG_AGO)
  expect(await write(folder, { 'a.html': 'a', 'b.html': 'B' })).toEqual({ written: 1, left: [] })
  const touched = names(folder).filter(
    name => statSync(path.join(folder, name)).mtimeMs !== LONG_AGO.getTime(),
  )
  expect(touched).toEqual(['b.html'])
})

test('a page of somebody who is gone stays and is named, at every run, until somebody removes it', async () => {
  const folder = workshop()
  await write(folder, { 'a.html': 'a', 'b.html': 'b' })
  const left = [{ path: path.join(folder, 'b.html'), owner: { id: null, name: 'b' }, now: null }]
  expect(await write(folder, { 'a.html': 'a' })).toEqual({ written: 0, left })
  expect(await write(folder, { 'a.html': 'A' })).toEqual({ written: 1, left })
  expect(text(folder, 'b.html')).toBe('b')
  rmSync(path.join(folder, 'b.html'))
  expect(await write(folder, { 'a.html': 'A' })).toEqual({ written: 0, left: [] })
  expect(text(folder, '.adoption-pages.json')).not.toContain('b.html')
})

test('a page of somebody whose page has another name now is told as that', async () => {
  const folder = workshop()
  const owner = (name: string) => ({ id: 'id-a', name })
  const write = async (name: string, withheld: PageOwner[]) => {
    const pages =
      withheld.length > 0 ? [] : [{ name: `${name}.html`, owner: owner(name), make: async () => name }]
    const other = { name: 'z.html', owner: { id: 'id-z', name: 'z' }, make: async () => 'z' }
    return writePages(await openPageFolder(folder, 'partner'), { pages: [...pages, other], withheld }, [])
  }
  await write('old', [])
  const left = [{ path: path.join(folder, 'old.html'), owner: owner('old'), now: 'new.html' }]
  expect(await write('new', [])).toEqual({ written: 1, left })
  // Whose page was not written for want of figures is no customer who is gone.
  expect(await write('new', [owner('new')])).toEqual({ written: 0, left: [] })
})

test('workbooks beside pages are not gone', async () => {
  const folder = workshop()
  await write(folder, { 'a.html': 'a' })
  expect(await write(folder, { 'a.xlsx': 'a' })).toEqual({ written: 1, left: [] })
  expect(await write(folder, { 'a.html': 'a' })).toEqual({ written: 0, left: [] })
})

test.runIf(process.platform === 'linux')(
  'a folder that cannot be made within one that is there ends, and is named',
  async () => {
    // What is written into a folder of the kernel's is refused as if the folder itself were missing.
    const folder = '/proc/adoption-pages/of-today'
    await expect(write(folder, { 'a.html': 'a' })).rejects.toMatchObject({
      problems: [{ code: 'unwritable-output', params: { path: folder } }],
    })
  },
)

describe('files of others', () => {
  test.each(['b.html', 'B.html'])(
    '%s is never written over, and nothing else is written then',
    async stranger => {
      const folder = workshop()
      writeFileSync(path.join(folder, stranger), 'mine')
      const error = await failure(() => write(folder, { 'a.html': 'a', 'b.html': 'b' }))
      expect(error.problems).toEqual([
        { code: 'file-in-the-way', params: { path: path.join(folder, stranger) } },
      ])
      expect(error.exitCode).toBe(4)
      expect(names(folder)).toEqual([stranger])
    },
  )

  test('others beside the pages do not matter', async () => {
    const folder = workshop()
    writeFileSync(path.join(folder, 'notes.txt'), 'mine')
    mkdirSync(path.join(folder, 'old'))
    await write(folder, { 'a.html': 'a' })
    expect(names(folder)).toEqual(['.adoption-pages.json', 'a.html', 'notes.txt', 'old'])
  })

  test('a list that cannot be read knows no page', async () => {
    const folder = workshop()
    await write(folder, { 'a.html': 'a' })
    writeFileSync(path.join(folder, '.adoption-pages.json'), '{')
    const error = await failure(() => write(folder, { 'a.html': 'b' }))
    expect(error.problems.map(({ code }) => code)).toEqual(['file-in-the-way'])
    expect(text(folder, 'a.html')).toBe('a')
  })
})

test.each([
  ['customer', 'partner'],
  ['partner', 'customer'],
] as const)('pages for a %s and for a %s never lie side by side', async (first, second) => {
  const folder = workshop()
  await write(folder, { 'a.html': 'a' }, first)
  const error = await failure(() => write(folder, { 'a.html': 'b' }, second))
  expect(error.problems).toEqual([{ code: 'other-audience', params: { path: folder, audience: first } }])
  expect(error.exitCode).toBe(2)
})

test('what fails in the middle leaves the folder as it was, and none where there was none', async () => {
  const folder = path.join(workshop(), 'new', 'pages')
  const fail = (target: string) => async () =>
    writePages(
      await openPageFolder(target, 'partner'),
      {
        pages: [
          { name: 'a.html', owner: { id: null, name: 'a' }, make: async () => 'changed' },
          {
            name: 'b.html',
            owner: { id: null, name: 'b' },
            make: () => Promise.reject(new RangeError('no')),
          },
        ],
        withheld: [],
      },
      [],
    )
  await expect(fail(folder)()).rejects.toThrow(RangeError)
  expect(names(path.resolve(folder, '../..'))).toEqual([])
  await write(folder, { 'a.html': 'a' })
  const list = text(folder, '.adoption-pages.json')
  await expect(fail(folder)()).rejects.toThrow(RangeError)
  expect(names(folder)).toEqual(['.adoption-pages.json', 'a.html'])
  expect([text(folder, 'a.html'), text(folder, '.adoption-pages.json')]).toEqual(['a', list])
})

test('a file where the folder should be is told before anything is read', async () => {
  const file = path.join(workshop(), 'pages')
  writeFileSync(file, 'mine')
  expect((await failure(() => openPageFolder(file, 'partner'))).exitCode).toBe(2)
})

test.skipIf(isWindows || isRoot)('so is a folder that nobody may write to', async () => {
  const folder = path.join(workshop(), 'shut')
  mkdirSync(folder, { mode: 0o500 })
  expect((await failure(() => openPageFolder(path.join(folder, 'pages'), 'partner'))).exitCode).toBe(4)
})
