// Targets that are symbolic links: the link stays, what it names is written.
import { lstatSync, mkdirSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeAll } from '../../src/output/write-all.ts'
import { contents, failure, isWindows, unwritable, workshop } from './support/workshop.ts'

describe.skipIf(isWindows)('a target that is a link', () => {
  test('the file behind it is replaced in its own folder, and the link stays', async () => {
    const folder = workshop()
    mkdirSync(path.join(folder, 'far'))
    writeFileSync(path.join(folder, 'far', 'real.csv'), 'old')
    symlinkSync('far/real.csv', path.join(folder, 'one'))
    symlinkSync('one', path.join(folder, 'two'))
    await writeAll([{ path: path.join(folder, 'two'), content: 'new' }])
    expect(contents(path.join(folder, 'far'))).toEqual({ 'real.csv': 'new' })
    expect(readlinkSync(path.join(folder, 'two'))).toBe('one')
    expect(readlinkSync(path.join(folder, 'one'))).toBe('far/real.csv')
  })

  test('of a broken link, the file that it names is created', async () => {
    const folder = workshop()
    mkdirSync(path.join(folder, 'far'))
    symlinkSync('far', path.join(folder, 'near'))
    symlinkSync('../new.csv', path.join(folder, 'far', 'link'))
    await writeAll([{ path: path.join(folder, 'near', 'link'), content: 'new' }])
    expect(contents(folder)).toEqual({ 'new.csv': 'new' })
    expect(lstatSync(path.join(folder, 'far', 'link')).isSymbolicLink()).toBe(true)
  })

  test('a broken link into a missing folder is an error', async () => {
    const link = path.join(workshop(), 'link')
    symlinkSync('no/new.csv', link)
    expect(await failure([{ path: link, content: '' }])).toEqual(unwritable(link, 'no-folder'))
  })

  test('links that lead in a circle are an error, and stay', async () => {
    const folder = workshop()
    symlinkSync('b', path.join(folder, 'a'))
    symlinkSync('a', path.join(folder, 'b'))
    const target = path.join(folder, 'a')
    expect(await failure([{ path: target, content: '' }])).toEqual(unwritable(target, 'link-loop'))
    expect(readlinkSync(target)).toBe('b')
  })

  test('a link to a folder is a folder', async () => {
    const folder = workshop()
    const link = path.join(folder, 'link')
    symlinkSync('.', link)
    expect(await failure([{ path: link, content: '' }])).toMatchObject({
      problems: [{ code: 'output-is-folder' }],
    })
  })
})
