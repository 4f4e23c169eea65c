// Runs that are killed, interrupted, or not alone.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { contents, ended, firstWords, isWindows, useWriter, workshop } from './support/workshop.ts'

const PIECES = 20
const startWriter = useWriter()

/** What stands in `file`: one letter, as often as a whole file has it. */
function wholeLetter(file: string): string {
  const text = readFileSync(file, 'utf8')
  const letter = text.charAt(0)
  if (text !== letter.repeat(PIECES * 10_000)) throw new Error(`a mixture of ${text.length} characters`)
  return letter
}

test('a run killed at any moment leaves the old file or the new one', async () => {
  const folder = workshop()
  const file = path.join(folder, 'out.csv')
  writeFileSync(file, 'o'.repeat(PIECES * 10_000))
  for (let kill = 0; kill < 30; kill++) {
    const child = startWriter({ mode: 'loop', paths: [file], letters: ['a', 'b'], pieces: PIECES })
    const end = ended(child)
    await firstWords(child)
    await setTimeout(Math.random() * 10)
    child.kill('SIGKILL')
    await end
    expect(wholeLetter(file)).toMatch(/[ab]/)
  }
  // What a kill leaves is hidden, and says whose it was.
  const others = Object.keys(contents(folder)).filter(name => name !== 'out.csv')
  for (const name of others) expect(name).toMatch(/^\.out\.csv\.\d+-[0-9a-f]{12}\.tmp$/)
})

test('two runs at once give the file of one of them, to every reader at every moment', async () => {
  const folder = workshop()
  const file = path.join(folder, 'out.csv')
  writeFileSync(file, 'o'.repeat(PIECES * 10_000))
  const children = ['a', 'b'].map(letter =>
    startWriter({ mode: 'once', paths: [file], letters: Array(25).fill(letter), pieces: PIECES }),
  )
  const running = Promise.all(children.map(ended))
  let over = false
  const done = running.finally(() => {
    over = true
  })
  const seen = new Set<string>()
  while (!over) {
    seen.add(wholeLetter(file))
    await setTimeout(1)
  }
  expect((await done).map(({ code }) => code)).toEqual([0, 0])
  expect(wholeLetter(file)).toMatch(/[ab]/)
  expect([...seen].every(letter => 'oab'.includes(letter))).toBe(true)
  expect(Object.keys(contents(folder))).toEqual(['out.csv'])
})

test.skipIf(isWindows)('a run that is told to stop removes what it had begun', async () => {
  const folder = workshop()
  const paths = ['a.csv', 'b.csv'].map(name => path.join(folder, name))
  writeFileSync(path.join(folder, 'a.csv'), 'old')
  const child = startWriter({ mode: 'stall', paths, letters: ['n'], pieces: 3 })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const end = ended(child)
  expect(await firstWords(child)).toBe('stalled\n')
  expect(Object.keys(contents(folder))).toHaveLength(2)
  child.kill('SIGTERM')
  expect((await end).code).toBe(143)
  expect(contents(folder)).toEqual({ 'a.csv': 'old' })
})
