// The compiled copy beside the bundle makes a run cheaper and nothing else: where it cannot be used, the bundle is.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { expect, test } from 'vitest'
import { BUNDLE, bytesOf, NAME, readCompiled, startOf } from '../../src/cli/compiled.ts'
import { folderWith } from '../attack/support/folder.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const DEMO = ['portfolio', '--data', path.join(ROOT, 'fixtures/demo'), '--format', 'csv']
const TEXT = `(function(exports,require,__filename){exports.start=async()=>{globalThis.wasIn=__filename}\n})`

/** A command of its own, which may be spoilt. */
function copy(): { folder: string; command: string; compiled: string } {
  const folder = folderWith()
  for (const name of ['bin', 'dist', 'package.json'])
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true })
  return { folder, command: path.join(folder, 'bin/adoption.js'), compiled: path.join(folder, 'dist', NAME) }
}

function run(command: string, ...flags: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [...flags, command, ...DEMO], { encoding: 'utf8' })
}

function compiledText(): { file: URL; bytes: Uint8Array } {
  const code = new Script(TEXT).createCachedData()
  const file = pathToFileURL(path.join(folderWith({ [BUNDLE]: 'one' }), NAME))
  return { file, bytes: bytesOf({ text: TEXT, code }, file) }
}

test('what was written is read, and runs where it lies', async () => {
  const { file, bytes } = compiledText()
  writeFileSync(file, bytes)
  const compiled = readCompiled(file)
  expect(compiled?.text).toBe(TEXT)
  await (compiled && startOf(compiled, file)())
  expect(Reflect.get(globalThis, 'wasIn')).toContain(NAME)
})

test('a file that is missing, cut off, damaged at any place or of another Node is none', () => {
  const { file, bytes } = compiledText()
  expect(readCompiled(file)).toBeNull()
  for (let at = 0; at < bytes.length; at += 7) {
    writeFileSync(file, bytes.subarray(0, at))
    expect(readCompiled(file), `cut at ${at}`).toBeNull()
    writeFileSync(
      file,
      bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)),
    )
    expect(readCompiled(file), `damaged at ${at}`).toBeNull()
  }
})

test('a file that lies beside another bundle, or none, is none', () => {
  const { file, bytes } = compiledText()
  writeFileSync(file, bytes)
  writeFileSync(new URL(BUNDLE, file), 'two')
  expect(readCompiled(file)).toBeNull()
  rmSync(new URL(BUNDLE, file))
  expect(readCompiled(file)).toBeNull()
})

test('where the engine refuses what it has made, the text runs all the same', async () => {
  const file = pathToFileURL(path.join(folderWith(), NAME))
  // Of texts that it has seen the engine keeps what it has made itself.
  const [text, other] = [`${TEXT}\n\n`, `${TEXT}\n`]
  const code = new Script(other).createCachedData()
  expect(new Script(text, { cachedData: code }).cachedDataRejected).toBe(true)
  Reflect.deleteProperty(globalThis, 'wasIn')
  await startOf({ text, code }, file)()
  expect(Reflect.get(globalThis, 'wasIn')).toContain(NAME)
})

// Another Node than the one that has built has none.
const isBuilt = existsSync(path.join(ROOT, 'dist', NAME))

test.runIf(isBuilt)('the command gives the same where it is damaged, and with other flags', () => {
  const { folder, command, compiled } = copy()
  const before = readdirSync(path.join(folder, 'dist'))
  const right = run(command)
  expect(right).toMatchObject({ status: 0, stderr: expect.not.stringMatching(/defect/) })
  expect(right.stdout.split('\n').length).toBeGreaterThan(5)
  expect(run(command, '--stack-size=900', '--no-opt')).toEqual({ ...right, pid: expect.anything() })
  const bytes = readFileSync(compiled)
  for (const at of [0, 40, bytes.length >> 1, bytes.length - 1]) {
    writeFileSync(
      compiled,
      bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)),
    )
    expect(run(command)).toEqual({ ...right, pid: expect.anything() })
  }
  writeFileSync(compiled, bytes.subarray(0, 1000))
  expect(run(command)).toEqual({ ...right, pid: expect.anything() })
  writeFileSync(compiled, '')
  expect(run(command)).toEqual({ ...right, pid: expect.anything() })
  expect(readdirSync(path.join(folder, 'dist')), 'a run writes nothing there').toEqual(before)
})

test.runIf(isBuilt)('a bundle that is unpacked over an older one is what runs', () => {
  const { folder, command } = copy()
  writeFileSync(path.join(folder, 'dist', BUNDLE), `export const start = () => console.log('newer')`)
  expect(run(command)).toMatchObject({ status: 0, stdout: 'newer\n' })
})
