// Which config file counts.
import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { devNull } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type ConfigPlaces, findConfig } from '../../src/config/find.ts'
import { inFolder } from '../cli/support/world.ts'

function write(file: string, window: number): string {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ window }))
  return file
}

async function windowOf(places: Partial<ConfigPlaces>): Promise<number | undefined> {
  return (await findConfig({ named: null, cwd: '/nowhere', env: {}, home: null, ...places })).config.window
}

test('the named one, else that of the working folder, else the own one of the user', async () => {
  await inFolder(async folder => {
    const named = { option: '--config', path: write(path.join(folder, 'n.json'), 1) }
    const cwd = path.join(folder, 'work')
    const home = path.join(folder, 'home')
    write(path.join(cwd, 'adoption.config.json'), 2)
    write(path.join(home, '.config/adoption/config.json'), 3)
    expect(await windowOf({ named, cwd, home })).toBe(1)
    expect(await windowOf({ cwd, home })).toBe(2)
    expect(await windowOf({ home })).toBe(3)
    expect(await windowOf({})).toBe(undefined)
  })
})

test('the folder of the user is where the system says', async () => {
  await inFolder(async folder => {
    const home = path.join(folder, 'home')
    write(path.join(folder, 'xdg/adoption/config.json'), 4)
    write(path.join(folder, 'appdata/adoption/config.json'), 5)
    write(path.join(home, '.config/adoption/config.json'), 6)
    const [XDG_CONFIG_HOME, APPDATA] = [path.join(folder, 'xdg'), path.join(folder, 'appdata')]
    expect(await windowOf({ env: { XDG_CONFIG_HOME, APPDATA }, home })).toBe(4)
    expect(await windowOf({ env: { APPDATA }, home })).toBe(5)
    expect(await windowOf({ env: { XDG_CONFIG_HOME: '', APPDATA: 'relative' }, home })).toBe(6)
  })
})

test('a named file must be there, be a file, and be UTF-8', async () => {
  await inFolder(async folder => {
    const bytes = path.join(folder, 'bytes.json')
    writeFileSync(bytes, Buffer.from([0x7b, 0xff, 0x7d]))
    const loop = path.join(folder, 'loop.json')
    symlinkSync(loop, loop)
    for (const file of ['missing.json', '.', 'loop.json']) {
      await expect(
        windowOf({ cwd: folder, named: { option: '--config', path: file } }),
      ).rejects.toMatchObject({
        exitCode: 2,
        problems: [{ code: 'bad-option' }],
      })
    }
    await expect(windowOf({ named: { option: '--config', path: bytes } })).rejects.toMatchObject({
      exitCode: 2,
      problems: [{ code: 'bad-encoding', file: bytes }],
    })
  })
})

test('a folder with the name of the config is told of', async () => {
  await inFolder(async folder => {
    mkdirSync(path.join(folder, 'adoption.config.json'))
    await expect(windowOf({ cwd: folder })).rejects.toMatchObject({ exitCode: 2 })
  })
})

test.runIf(process.platform !== 'win32')('a pipe is not waited for', async () => {
  await inFolder(async folder => {
    execFileSync('mkfifo', [path.join(folder, 'adoption.config.json')])
    await expect(windowOf({ cwd: folder })).rejects.toMatchObject({ exitCode: 2 })
    expect(await windowOf({ named: { option: '--config', path: devNull } })).toBe(undefined)
  })
})
