// Writing files: what a user finds afterwards.
import { chmodSync, chownSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { writeAll } from '../../src/output/write-all.ts'
import { contents, failure, isRoot, isWindows, unwritable, workshop } from './support/workshop.ts'

test('a new file is written, and nothing else is left in the folder', async () => {
  const folder = workshop()
  const file = path.join(folder, 'out.csv')
  expect(await writeAll([{ path: file, content: 'ä\n' }])).toEqual([{ path: file, bytes: 3, isSame: false }])
  expect(contents(folder)).toEqual({ 'out.csv': 'ä\n' })
})

test('bytes and pieces are written as they come', async () => {
  const folder = workshop()
  async function* pieces() {
    yield 'a'
    yield new Uint8Array([98])
    yield ''
    yield 'c'
  }
  const written = await writeAll([
    { path: path.join(folder, 'bytes'), content: new Uint8Array([0, 255]) },
    { path: path.join(folder, 'pieces'), content: pieces() },
    { path: path.join(folder, 'empty'), content: '' },
  ])
  expect(written.map(({ bytes }) => bytes)).toEqual([2, 3, 0])
  expect([...readFileSync(path.join(folder, 'bytes'))]).toEqual([0, 255])
  expect(contents(folder)).toMatchObject({ pieces: 'abc', empty: '' })
})

test('a long old file is replaced as a whole by a short new one', async () => {
  const folder = workshop()
  writeFileSync(path.join(folder, 'out.csv'), 'old'.repeat(1000))
  await writeAll([{ path: path.join(folder, 'out.csv'), content: 'new' }])
  expect(contents(folder)).toEqual({ 'out.csv': 'new' })
})

test('nothing to write is no failure', async () => {
  expect(await writeAll([])).toEqual([])
})

test.skipIf(isWindows)('a replaced file keeps its permissions, a new one gets the usual ones', async () => {
  const folder = workshop()
  for (const mode of [0o600, 0o640, 0o664, 0o755]) {
    const file = path.join(folder, mode.toString(8))
    writeFileSync(file, 'old')
    chmodSync(file, mode)
    await writeAll([{ path: file, content: 'new' }])
    expect(statSync(file).mode & 0o7777).toBe(mode)
  }
  writeFileSync(path.join(folder, 'by-hand'), '')
  await writeAll([{ path: path.join(folder, 'new'), content: '' }])
  expect(statSync(path.join(folder, 'new')).mode).toBe(statSync(path.join(folder, 'by-hand')).mode)
})

test.runIf(isRoot)('a replaced file keeps its owner and group where the system allows it', async () => {
  const file = path.join(workshop(), 'out.csv')
  writeFileSync(file, 'old')
  chownSync(file, 65534, 65533)
  await writeAll([{ path: file, content: 'new' }])
  expect(statSync(file)).toMatchObject({ uid: 65534, gid: 65533 })
})

test('a missing folder is an error and is not created', async () => {
  const folder = workshop()
  const file = path.join(folder, 'no', 'out.csv')
  expect(await failure([{ path: file, content: '' }])).toEqual(unwritable(file, 'no-folder'))
  expect(contents(folder)).toEqual({})
})

test('a file where a folder is expected is an error', async () => {
  const folder = workshop()
  writeFileSync(path.join(folder, 'file'), '')
  const file = path.join(folder, 'file', 'out.csv')
  expect(await failure([{ path: file, content: '' }])).toEqual(unwritable(file, 'no-folder'))
})

test('a folder is not written over, and a name that ends like a folder is taken as one', async () => {
  const folder = workshop()
  mkdirSync(path.join(folder, 'out.csv'))
  for (const target of [path.join(folder, 'out.csv'), path.join(folder, 'new.csv') + path.sep]) {
    expect(await failure([{ path: target, content: '' }])).toEqual({
      exitCode: 4,
      problems: [{ code: 'output-is-folder', params: { path: target } }],
    })
  }
})

test('a name may be as long as the system allows, and not longer', async () => {
  const folder = workshop()
  const long = path.join(folder, 'x'.repeat(255))
  const tooLong = path.join(folder, 'x'.repeat(256))
  await writeAll([{ path: long, content: 'new' }])
  expect(readFileSync(long, 'utf8')).toBe('new')
  expect(await failure([{ path: tooLong, content: '' }])).toEqual(unwritable(tooLong, 'name-too-long'))
})

test('a name with a NUL is an error', async () => {
  expect(await failure([{ path: 'a\0b', content: '' }])).toEqual(unwritable('a\0b', 'bad-name'))
})

test('all outputs that cannot be written are told at once, and the others are not written', async () => {
  const folder = workshop()
  const missing = path.join(folder, 'no', 'a.csv')
  const { problems } = await failure([
    { path: path.join(folder, 'good.csv'), content: 'new' },
    { path: missing, content: '' },
    { path: folder, content: '' },
  ])
  expect(problems.map(({ code }) => code)).toEqual(['unwritable-output', 'output-is-folder'])
  expect(contents(folder)).toEqual({})
})

test('two outputs that are the same file are refused, also by way of a link or another case', async () => {
  const folder = workshop()
  writeFileSync(path.join(folder, 'a.csv'), 'old')
  const twins = [path.join(folder, '.', 'a.csv'), `${folder}/x/../A.csv`]
  mkdirSync(path.join(folder, 'x'))
  if (!isWindows) {
    symlinkSync('a.csv', path.join(folder, 'link.csv'))
    twins.push(path.join(folder, 'link.csv'))
  }
  for (const twin of twins) {
    const { exitCode, problems } = await failure([
      { path: path.join(folder, 'a.csv'), content: 'new' },
      { path: twin, content: 'new' },
    ])
    expect(exitCode).toBe(2)
    expect(problems).toMatchObject([{ code: 'bad-option', params: { found: twin } }])
  }
  expect(contents(folder)).toEqual({ 'a.csv': 'old' })
})

test('a failure of the content is passed on as it is, and leaves nothing', async () => {
  const folder = workshop()
  async function* broken(): AsyncGenerator<string> {
    yield 'half'
    throw new RangeError('a defect')
  }
  writeFileSync(path.join(folder, 'a.csv'), 'old')
  const outputs = [
    { path: path.join(folder, 'a.csv'), content: 'new' },
    { path: path.join(folder, 'b.csv'), content: broken() },
  ]
  await expect(writeAll(outputs)).rejects.toThrow(RangeError)
  expect(contents(folder)).toEqual({ 'a.csv': 'old' })
})

test('if the last of several files cannot get its name, those before it are what they were', async () => {
  const folder = workshop()
  const last = path.join(folder, 'last.csv')
  async function* inTheWay(): AsyncGenerator<string> {
    yield 'new'
    mkdirSync(path.join(last, 'full'), { recursive: true })
  }
  writeFileSync(path.join(folder, 'old.csv'), 'old')
  chmodSync(path.join(folder, 'old.csv'), 0o640)
  const before = statSync(path.join(folder, 'old.csv'))
  const outputs = [
    { path: path.join(folder, 'old.csv'), content: 'new' },
    { path: path.join(folder, 'fresh.csv'), content: 'new' },
    { path: last, content: inTheWay() },
  ]
  expect((await failure(outputs)).exitCode).toBe(4)
  expect(contents(folder)).toEqual({ 'old.csv': 'old' })
  expect(statSync(path.join(folder, 'old.csv'))).toMatchObject({ ino: before.ino, mode: before.mode })
})

test('a piece of content that is neither text nor bytes is a defect, not a failure to write', async () => {
  const folder = workshop()
  const content: string = JSON.parse('7')
  await expect(writeAll([{ path: path.join(folder, 'a.csv'), content }])).rejects.toThrow(TypeError)
  expect(contents(folder)).toEqual({})
})
