// Disks that are full, read-only, or somebody else's.
import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeAll } from '../../src/output/write-all.ts'
import { canMount, mountDisk } from '../support/disk.ts'
import {
  contents,
  ended,
  failure,
  isRoot,
  isWindows,
  unwritable,
  useWriter,
  workshop,
} from './support/workshop.ts'

/** A disk of 64 KiB, gone after the test. */
function smallDisk(): string {
  const disk = path.join(workshop(), 'disk')
  mountDisk(disk, 64)
  return disk
}

describe.runIf(canMount())('a disk', () => {
  test('that is full keeps every old file, and no temporary one', async () => {
    const disk = smallDisk()
    const small = path.join(disk, 'small.csv')
    const large = path.join(disk, 'large.csv')
    writeFileSync(small, 'old')
    const outputs = [
      { path: small, content: 'new' },
      { path: large, content: 'x'.repeat(100_000) },
    ]
    expect(await failure(outputs)).toEqual(unwritable(large, 'disk-full'))
    expect(contents(disk)).toEqual({ 'small.csv': 'old' })
    await writeAll([{ path: small, content: 'new' }])
    expect(contents(disk)).toEqual({ 'small.csv': 'new' })
  })

  test('that is read-only is an error, for an old file and for a new one', async () => {
    const disk = smallDisk()
    const old = path.join(disk, 'old.csv')
    const fresh = path.join(disk, 'new.csv')
    writeFileSync(old, 'old')
    execFileSync('mount', ['-o', 'remount,ro', disk])
    expect(await failure([{ path: old, content: 'new' }])).toEqual(unwritable(old, 'read-only'))
    expect(await failure([{ path: fresh, content: 'new' }])).toEqual(unwritable(fresh, 'read-only'))
    expect(contents(disk)).toEqual({ 'old.csv': 'old' })
  })
})

describe.skipIf(isWindows)('without permission', () => {
  const startWriter = useWriter()

  /** Writes as somebody who is not root. */
  async function writeAsUser(file: string) {
    const order = { mode: 'once' as const, paths: [file], letters: ['n'], pieces: 1 }
    const { code, said } = await ended(startWriter(order, isRoot ? { uid: 65534, gid: 65534 } : {}))
    return { exitCode: code, problems: code === 0 ? [] : JSON.parse(said) }
  }

  test('a folder that takes no files is an error, and the old file stays', async () => {
    const folder = workshop()
    const file = path.join(folder, 'a.csv')
    writeFileSync(file, 'old')
    chmodSync(file, 0o666)
    chmodSync(folder, 0o555)
    expect(await writeAsUser(file)).toEqual(unwritable(file, 'no-permission'))
    chmodSync(folder, 0o755)
    expect(contents(folder)).toEqual({ 'a.csv': 'old' })
  })

  test('a file that is read-only is respected, though its folder would allow a replacement', async () => {
    const folder = workshop()
    const file = path.join(folder, 'a.csv')
    writeFileSync(file, 'old')
    chmodSync(file, 0o444)
    chmodSync(folder, 0o777)
    expect(await writeAsUser(file)).toEqual(unwritable(file, 'no-permission'))
    expect(contents(folder)).toEqual({ 'a.csv': 'old' })
  })

  test.runIf(isRoot)(
    'a group that cannot be kept is not replaced by another one with its rights',
    async () => {
      const folder = workshop()
      const file = path.join(folder, 'a.csv')
      writeFileSync(file, 'old')
      chownSync(file, 65534, 0)
      chmodSync(file, 0o664)
      chmodSync(folder, 0o777)
      expect(await writeAsUser(file)).toEqual({ exitCode: 0, problems: [] })
      expect(statSync(file)).toMatchObject({ uid: 65534, gid: 65534, mode: 0o100644 })
    },
  )

  test('a folder that may be written but not listed is enough', async () => {
    const folder = workshop()
    const file = path.join(folder, 'a.csv')
    chmodSync(folder, 0o733)
    expect(await writeAsUser(file)).toEqual({ exitCode: 0, problems: [] })
    expect(readFileSync(file, 'utf8')).toBe('n'.repeat(10_000))
  })
})
