// Lines are split sixty-four bytes at a time as a look at each byte splits them, wherever marks and ends of blocks stand.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Kernel } from '../../src/usage-reader/host/kernel.ts'
import { KIND_KEY, OWNER_KEY } from '../../src/usage-reader/kernel/constants.ts'

const WIDTH = 3
const layout = {
  width: WIDTH,
  delimiter: ','.charCodeAt(0),
  user: 0,
  days: [],
  runs: { [OWNER_KEY]: [{ first: 1, last: 2 }], [KIND_KEY]: [] },
  entries: [],
}

interface Split {
  /** In bytes; null where it is open where a line ends. */
  end: number | null
  lines: number
  /** Rows with other cells than wanted, or marks within them. */
  odd: boolean
  /** What the second cell and the third say, each pair once. */
  cells: string[][]
}

/** Keys of the kernel are spellings, of which several say the same. */
function once(all: string[][]): string[][] {
  return all.filter((one, at) => all.findIndex(other => other.join('\n') === one.join('\n')) === at)
}

/** The cells of a line by the rules of CSV, one character after the other. */
function splitLine(text: string, from: number): { cells: string[]; escaped: boolean; next: number } | null {
  const cells: string[] = []
  let escaped = false
  let at = from
  for (;;) {
    let cell = ''
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (text[at] === '\n' || text[at] === '\r') return null
        if (text[at] === '"') {
          escaped = true
          at++
        }
        cell += text[at]
      }
      at++
      if (!',\r\n'.includes(text[at] ?? '')) return null
    } else {
      for (; !',\r\n'.includes(text[at] ?? ''); at++) {
        if (text[at] === '"') return null
        cell += text[at]
      }
    }
    cells.push(cell)
    if (text[at++] === ',') continue
    if (text[at - 1] === '\r' && text[at++] !== '\n') return null
    return { cells, escaped, next: at }
  }
}

function splitAll(text: string): Split {
  const all: Split = { end: null, lines: 0, odd: false, cells: [] }
  let at = 0
  while (at < text.length) {
    const line = splitLine(`${text}\n\n`, at)
    if (line === null) return all
    const [first, ...others] = line.cells
    const isEmpty = first === '' && others.length === 0 && text[at] !== '"'
    if (isEmpty) all.lines++
    else {
      if (line.cells.length !== WIDTH || line.escaped) all.odd = true
      else all.cells.push(others)
      all.lines++
    }
    at = line.next
  }
  return { ...all, end: Buffer.byteLength(text), cells: once(all.cells) }
}

function splitByKernel(text: string): Split {
  const kernel = new Kernel(layout)
  const length = Buffer.byteLength(text)
  const { bytes, at } = kernel.input(length)
  bytes.set(Buffer.from(text))
  bytes.fill('\n'.charCodeAt(0), length)
  const { end, lines, unreadable } = kernel.scan(at, { first: 0, stop: length, length, whole: true })
  const count = kernel.keyCount(OWNER_KEY)
  const cells = Array.from({ length: count }, (_, key) => kernel.runCells(OWNER_KEY, key, 0, 2))
  expect(kernel.isText(at, at + length)).toBe(!text.includes('\0'))
  return { end, lines, odd: unreadable, cells: once(cells) }
}

const letters = (chars: string) =>
  fc
    .tuple(fc.constantFrom(...chars.split('')), fc.nat({ max: 70 }))
    .map(([char, count]) => char.repeat(count))
const plain = fc.array(letters('xyé\0'), { maxLength: 2 }).map(parts => parts.join(''))
const quoted = fc.array(letters('xyé,'), { maxLength: 3 }).map(parts => `"${parts.join('')}"`)
const usual = fc.oneof(plain, quoted)
const unusual = fc
  .array(fc.constantFrom('"', '""', 'x', ',', '\r', '\n', '"\n', 'é'), { maxLength: 6 })
  .map(all => all.join(''))
const lineOf = (others: fc.Arbitrary<string>, most: number) =>
  fc
    .tuple(
      fc.constantFrom('u1@x', '"u1@x"', '"u1@x,y"'),
      fc.array(others, { minLength: most > 2 ? 0 : 2, maxLength: most }),
    )
    .map(([user, cells]) => [user, ...cells].join(','))
const ends = fc.constantFrom('\n', '\r\n')
const linesOf = (line: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.array(fc.tuple(line, ends), { maxLength: 12 }), line, ends)
    .map(([before, last, end]) => [...before.map(one => one.join('')), last, end].join(''))

test('lines that are written in the usual way', () => {
  fc.assert(
    fc.property(linesOf(lineOf(usual, 2)), text => {
      const wanted = splitAll(text)
      expect(wanted.odd).toBe(false)
      expect(splitByKernel(text)).toEqual(wanted)
    }),
    { numRuns: 300 },
  )
})

test('lines with marks and line ends anywhere', () => {
  fc.assert(
    fc.property(
      linesOf(fc.oneof(lineOf(usual, 2), lineOf(fc.oneof(usual, unusual), 4), fc.constant(''))),
      text => {
        const { end, lines, odd } = splitAll(text)
        const made = splitByKernel(text)
        expect({ end: made.end, lines: made.lines }).toEqual({ end, lines })
        // A row behind a line end within a cell may be of nobody.
        if (odd) expect(made.odd).toBe(true)
      },
    ),
    { numRuns: 700 },
  )
})
