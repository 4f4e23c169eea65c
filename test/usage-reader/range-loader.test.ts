// Ranges of UTF-16 become the UTF-8 that they say, or nothing.
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { Kernel } from '../../src/usage-reader/host/kernel.ts'
import { loadWideRange } from '../../src/usage-reader/range-loader.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'adoption-ranges-x'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const layout = { width: 1, delimiter: 44, user: 0, days: [], runs: { 0: [], 1: [] }, entries: [] }

/** The lines of a text that start in the units from `start` to before `end`, and where they begin. */
function linesOf(text: string, start: number, end: number): { lines: string; unit: number } | null {
  const name = path.join(folder, 'wide')
  writeFileSync(name, Buffer.from(text, 'utf16le'))
  const file = openSync(name, 'r')
  try {
    const kernel = new Kernel(layout)
    const place = { start: start * 2, end: end * 2 }
    const loaded = loadWideRange(kernel, { file, size: text.length * 2 }, place)
    if (loaded === null) return null
    const { at, offset, first, stop, length } = loaded
    const bytes = Buffer.from(kernel.input(length).bytes)
    expect(kernel.input(length).at).toBe(at)
    const close = bytes.subarray(0, length).indexOf(10, Math.max(0, stop - 1))
    const isOpen = stop === 0 || close < 0
    const last = stop === 0 ? 0 : isOpen ? length : close + 1
    expect(kernel.wideLength(at, at + last)).toBe(
      Buffer.from(bytes.toString('utf8', first, last), 'utf16le').length,
    )
    return { lines: bytes.toString('utf8', first, last), unit: offset / 2 }
  } finally {
    closeSync(file)
  }
}

describe('loadWideRange', () => {
  const letters = fc.constantFrom('a', 'b,', '\n', '\n', 'é', '語', '😀', 'x'.repeat(17))
  const texts = fc.array(letters, { maxLength: 60 }).map(all => `\uFEFF${all.join('')}`)

  test('gives the lines that start in a range', () => {
    fc.assert(
      fc.property(texts, fc.nat(100), fc.integer({ min: 1, max: 60 }), (text, from, length) => {
        const start = Math.min(1 + from, text.length)
        const end = Math.min(start + length, text.length)
        const before = text.indexOf('\n', start - 1) + 1
        const first = before === 0 ? text.length : before
        const close = first >= end ? first : text.indexOf('\n', end - 1) + 1 || text.length
        const wanted = { lines: text.slice(first, close), unit: first }
        expect(linesOf(text, start, end)).toEqual(wanted)
      }),
      // A line whose first character lies on both sides of the end of the range is of this one.
      { numRuns: 500, examples: [['\uFEFF😀aa\n😀', 0, 6]] },
    )
  })

  test.each(['\uD83D', '\uDE00', '\uDE00\uD83D', '\0'])(
    'gives nothing of a text with half a character or zero',
    bad => {
      for (const before of ['', 'x', 'é'.repeat(20), 'x'.repeat(40)])
        for (const after of ['', 'y', 'y'.repeat(40)])
          expect(linesOf(`\n${before}${bad}${after}`, 1, 60)).toBeNull()
    },
  )
})
