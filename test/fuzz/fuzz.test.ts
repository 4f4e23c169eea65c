// Whatever the files hold: no defect, no wait, a sentence for every failure, no user's name, and the same answer twice.
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folderWith, put } from '../attack/support/folder.ts'
import { inside } from '../attack/support/inside.ts'
import { limitsFrom, SECONDS } from './limits.ts'
import { changes } from './mutate.ts'
import { FOUND, seeds } from './seeds.ts'

const limits = limitsFrom(20_260_831)
/** The input of the run under way, for a run that never ends. */
const CURRENT = path.join(tmpdir(), `adoption-fuzz-${process.pid}.txt`)

const SEEDS = seeds()
const COMMANDS = [
  ['portfolio', '--format', 'json'],
  ['portfolio', '--by', 'workload', '--lenient', '--format', 'csv'],
  ['sources', '--format', 'json'],
  ['trend', '--format', 'table', '--lang', 'ja'],
  ['portfolio', '--format', 'html', '--lenient'],
]
/** In every fixture the users have a name like this; no output without --users may show one. */
const USER = /[\w.]+@(contoso|fabrikam|adatum)\.(com|example)/i

async function check(
  name: string,
  bytes: Uint8Array,
  argv: readonly string[],
  folder: string,
): Promise<void> {
  if (SECONDS > 0)
    writeFileSync(CURRENT, `${argv.join(' ')}\n${name}\n${Buffer.from(bytes).toString('base64')}\n`)
  put(folder, { [name]: bytes })
  const ran = await inside([...argv, '--data', name], folder)
  const said = ran.stderr.slice(0, 2000)
  expect([0, 2, 3], said).toContain(ran.code)
  expect(said).not.toMatch(/\n {4}at |\bundefined\b|\[object|TypeError|RangeError/)
  const lines = ran.stderr.split('\n').filter(line => line !== '')
  if (ran.code === 3 && argv[0] !== 'sources') {
    expect(lines.length, said).toBeGreaterThan(0)
    for (const line of lines.filter(one => !one.startsWith('adoption: ')))
      expect(line).toMatch(/^\d|more|ほか|--keep-going/)
    // Of what stands in the file, the place is told.
    if (/found [\d,]+ cells?;|found a blank cell/.test(said))
      expect(said).toMatch(/:\d+(, column ".*")?( \([^)]*\))?(, column ".*")?: found/)
  }
  expect(ran.stdout + ran.stderr).not.toMatch(USER)
  expect(await inside([...argv, '--data', name], folder)).toEqual(ran)
}

describe('the fuzzer', () => {
  const command = fc.constantFrom(...COMMANDS)

  test('knows what was found', async () => {
    const folder = folderWith()
    for (const text of FOUND) {
      for (const argv of COMMANDS) {
        await check('found.csv', Buffer.from(text), argv, folder)
        await check('found.json', Buffer.from(text), argv, folder)
      }
    }
  })

  test(
    'changes files of every format',
    async () => {
      const folder = folderWith()
      const all = SEEDS.map(({ bytes }) => bytes)
      const property = fc.asyncProperty(
        fc.constantFrom(...SEEDS),
        changes,
        command,
        async (seed, many, argv) => {
          const bytes = many.reduce<Buffer>((now, change) => change(now, all), seed.bytes)
          await check(seed.name, bytes, argv, folder)
        },
      )
      await fc.assert(property, limits(0.7, 250))
    },
    SECONDS * 1000 + 300_000,
  )

  test(
    'packs them, and damages the package',
    async () => {
      const folder = folderWith()
      const property = fc.asyncProperty(
        fc.constantFrom(...SEEDS),
        changes,
        command,
        async (seed, many, argv) => {
          const bytes = many.reduce<Buffer>((now, change) => change(now, []), gzipSync(seed.bytes))
          await check('a.csv.gz', bytes, argv, folder)
        },
      )
      await fc.assert(property, limits(0.1, 40))
    },
    SECONDS * 1000 + 300_000,
  )

  test(
    'invents bytes and texts',
    async () => {
      const folder = folderWith()
      const text = fc.array(fc.constantFrom(...'",;\t\n\r{}[]: aAé1０\0\uFEFF="\'-'), { maxLength: 400 })
      const bytes = fc.oneof(
        fc.uint8Array({ maxLength: 2000 }),
        text.map(letters => Buffer.from(letters.join(''))),
        text.map(letters => Buffer.from(`\uFEFF${letters.join('')}`, 'utf16le')),
        fc.json().map(json => Buffer.from(json)),
      )
      await fc.assert(
        fc.asyncProperty(bytes, command, (input, argv) => check('a.csv', input, argv, folder)),
        limits(0.2, 120),
      )
    },
    SECONDS * 1000 + 300_000,
  )
})
