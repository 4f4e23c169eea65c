// Every pattern of the program, tried with what would take it longest: the time must grow with the text, not with its
// square. A pattern that is written into a file later is found by itself.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const SOURCES = path.resolve(import.meta.dirname, '../../../src')
/** Where a space follows, it may be a division, which has something before it to divide. */
const LITERAL =
  /(?:(?<=[(=,:?!&|[\s])\/(?![*/ ])|(?<=[(=,:?!&|[>]\s*)\/(?= ))((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+)\/([dgimsuvy]*)(?=[\s.,;:)\]}]|$)/gu
const MIB = 1024 * 1024
const SHORT = 32 * 1024
/** Milliseconds of this process for `SHORT` characters: a square of them takes hundreds, a line takes one. */
const MOST = 100

/** Patterns whose callers give them a short piece of a text, and where that is done. */
const BOUNDED = new Set(['sources/failed-download.ts'])

const patterns = readdirSync(SOURCES, { recursive: true })
  .map(String)
  .filter(name => name.endsWith('.ts') && !name.includes('generated') && !name.includes('kernel/'))
  .flatMap(name =>
    readFileSync(path.join(SOURCES, name), 'utf8')
      .split('\n')
      .filter(line => !/^\s*(?:\/\/|\*|\/\*)/u.test(line))
      .flatMap(line => [...line.matchAll(LITERAL)])
      .flatMap(([, source = '', flags]) => made(source, flags))
      .map(pattern => ({ name, pattern })),
  )

function made(source: string, flags: string | undefined): RegExp[] {
  try {
    return [new RegExp(source, flags)]
  } catch {
    // Not a pattern, but a division.
    return []
  }
}

/** Pieces of text that a pattern may stumble over, repeated: its own letters, and what stands in files. */
function piecesOf({ source }: RegExp): string[] {
  const own = source.replace(/\\[a-zA-Z]/gu, '').match(/\S/gu) ?? []
  const words = source.match(/[a-z]{3,}/giu) ?? []
  return [
    ...new Set(['a', 'A', '0', ' ', '\n', '"', '.', 'é', '田', 'a ', '0,', ...own, ...words.slice(0, 4)]),
  ]
}

function cost(pattern: RegExp, text: string): number {
  const before = process.cpuUsage()
  pattern.lastIndex = 0
  if (pattern.global) text.replace(pattern, '')
  else pattern.test(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

test('the patterns of the program are found', () => {
  expect(patterns.length).toBeGreaterThan(200)
})

test('none takes the square of its text', () => {
  const slow: string[] = []
  for (const { name, pattern } of patterns) {
    if (BOUNDED.has(name)) continue
    let worst = { text: '', takes: -1 }
    for (const piece of piecesOf(pattern)) {
      for (const [before, after] of [
        ['', ''],
        ['', '\0!'],
        ['a', '!'],
      ] as const) {
        const text = (size: number): string => before + piece.repeat(Math.ceil(size / piece.length)) + after
        const takes = cost(pattern, text(SHORT))
        if (takes > worst.takes) worst = { text: text(MIB), takes }
      }
    }
    const takes = worst.takes > MOST ? Number.POSITIVE_INFINITY : cost(pattern, worst.text)
    if (takes > MOST * 10) slow.push(`${name}: ${pattern} with ${JSON.stringify(worst.text.slice(0, 12))}…`)
  }
  expect(slow).toEqual([])
})
