// Targets that cannot be replaced: devices, FIFOs, and descriptors of the process.
import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { writeAll } from '../../src/output/write-all.ts'
import {
  contents,
  ended,
  failure,
  isWindows,
  type Order,
  unwritable,
  useWriter,
  workshop,
} from './support/workshop.ts'

describe.skipIf(isWindows)('devices', () => {
  test('/dev/null takes everything and stays what it is', async () => {
    expect(await writeAll([{ path: '/dev/null', content: 'new' }])).toEqual([
      { path: '/dev/null', bytes: 3, isSame: false },
    ])
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  test.runIf(existsSync('/dev/full'))('a full device is an error, and the files beside it stay', async () => {
    const folder = workshop()
    writeFileSync(path.join(folder, 'a.csv'), 'old')
    const outputs = [
      { path: path.join(folder, 'a.csv'), content: 'new' },
      { path: '/dev/full', content: 'new' },
    ]
    expect(await failure(outputs)).toEqual(unwritable('/dev/full', 'disk-full'))
    expect(contents(folder)).toEqual({ 'a.csv': 'old' })
  })
})

describe.skipIf(isWindows)('FIFOs', () => {
  test('a reader gets everything, even one that comes later', async () => {
    const fifo = path.join(workshop(), 'fifo')
    execFileSync('mkfifo', [fifo])
    const content = 'x'.repeat(300_000)
    const writing = writeAll([{ path: fifo, content }])
    const reader = await open(fifo, 'r')
    expect((await reader.readFile('utf8')).length).toBe(300_000)
    await reader.close()
    expect(await writing).toEqual([{ path: fifo, bytes: 300_000, isSame: false }])
    expect(lstatSync(fifo).isFIFO()).toBe(true)
  })

  test('a reader that leaves early is no failure', async () => {
    const fifo = path.join(workshop(), 'fifo')
    execFileSync('mkfifo', [fifo])
    const writing = writeAll([{ path: fifo, content: 'x'.repeat(1_000_000) }])
    const reader = await open(fifo, 'r')
    await reader.read(new Uint8Array(10))
    await reader.close()
    const [written] = await writing
    expect(written?.bytes).toBeLessThan(1_000_000)
  })
})

describe.skipIf(isWindows || !existsSync('/dev/stdout'))('/dev/stdout', () => {
  const startWriter = useWriter()
  const order = (...paths: string[]): Order => ({ mode: 'once', paths, letters: ['a'], pieces: 30 })

  test('is the standard output of the process, be it a socket', async () => {
    const child = startWriter(order('/dev/stdout'))
    let length = 0
    child.stdout?.on('data', data => {
      length += data.length
    })
    expect((await ended(child)).code).toBe(0)
    expect(length).toBe(300_000)
  })

  test('continues a file that the shell has opened, and does not replace it', async () => {
    const log = path.join(workshop(), 'log')
    writeFileSync(log, 'first\n')
    const child = startWriter(order('/dev/stdout'), { stdio: ['ignore', openSync(log, 'a'), 'pipe'] })
    expect((await ended(child)).code).toBe(0)
    expect(readFileSync(log, 'utf8')).toBe(`first\n${'a'.repeat(300_000)}`)
  })

  test('a process that waits for the reader of a FIFO still ends when told to', async () => {
    const folder = workshop()
    const fifo = path.join(folder, 'fifo')
    execFileSync('mkfifo', [fifo])
    const child = startWriter(order(path.join(folder, 'a.csv'), fifo))
    await vi.waitUntil(() => Object.values(contents(folder))[0]?.length === 300_000)
    child.kill('SIGTERM')
    expect((await ended(child)).code).toBe(143)
    expect(contents(folder)).toEqual({})
  })
})
