// Texts that mean harm, in every field of the input, never become more than text in any format of the output.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import ICAL from 'ical.js'
import { describe, expect, test, vi } from 'vitest'
import { expectClear } from '../support/command.ts'
import { folderWith } from '../support/folder.ts'
import { inside } from '../support/inside.ts'
import { portfolioOf } from './portfolio.ts'

// Many processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 })

const HARM = [
  ...[
    '=1+1',
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '＝1+1',
    '%0A=1',
  ],
  ...[
    '\u001B[31mred\u0007',
    '\u009B2J',
    '\u202Egnp',
    '\u0000x',
    'a\r\nb',
    'a\u2028b',
    '\u001B]8;;http://x\u0007y',
  ],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</script><script>alert(1)//',
    "' onclick='a",
  ],
  ...['&lt;script&gt;', '</style><b>', '<!--', '{{7*7}}'],
  ...[
    'a\r\nATTENDEE:mailto:x@y.example',
    'a\nURL:http://x',
    'x\\nEND:VEVENT',
    'a;ATTACH=b,c:d',
    '商'.repeat(90),
  ],
  ...[
    '[x](javascript:alert(1))',
    '![x](http://x/y.png)',
    '| a | b |',
    '`code`',
    '# head',
    '**bold**',
    '\\|',
    '~~~',
  ],
]
const ENDINGS = ['csv', 'tsv', 'json', 'ndjson', 'md', 'html', 'xlsx']
const COMMANDS = [
  ['portfolio', '--by', 'product', '--users'],
  ['report', '--users'],
  ['report', '--users', '--audience', 'customer', '--with-cost'],
  ['trend', '--by', 'customer'],
  ['renewals'],
  ['sources'],
]
const AUDIENCES = ['partner', 'customer']

interface Output {
  ending: string
  bytes: Buffer
  from: string
}

/** Runs every command with every format; the texts of each file, and what went to the terminal. */
async function outputs(text: string): Promise<Output[]> {
  const name = text.replaceAll('\0', '')
  const texts = { customer: text, product: text, workload: text, user: text, partner: text, other: text }
  const folder = folderWith({
    ...portfolioOf(texts),
    'adoption.config.json': JSON.stringify({ page: { contact: text, closing: text } }),
  })
  const data = ['licences', 'usage', 'support', 'prices'].flatMap(file => ['--data', `${file}.csv`])
  const all: Output[] = []
  const run = async (from: string, argv: readonly string[], written: () => string[]): Promise<void> => {
    const ran = await inside([...argv, ...data], folder)
    expectClear(ran, [0, 2, 3])
    all.push({ ending: 'table', bytes: Buffer.from(ran.stdout + ran.stderr), from })
    if (ran.code !== 0) return
    for (const file of written())
      all.push({ ending: path.extname(file).slice(1), bytes: readFileSync(file), from })
  }
  mkdirSync(path.join(folder, 'out'), { recursive: true })
  for (const [command = '', ...rest] of COMMANDS) {
    const endings = command === 'renewals' ? [...ENDINGS, 'ics'] : ENDINGS
    const files = endings.map(ending => path.join(folder, 'out', `out.${ending}`))
    const customer = command === 'report' ? ['--customer', `id-${name}`] : []
    const exported = files.flatMap(file => ['--export', file])
    await run(command, [command, ...rest, ...customer, '--format', 'table', ...exported], () => files)
  }
  for (const audience of AUDIENCES) {
    const pages = path.join(folder, audience)
    const argv = ['pages', '--to', pages, '--audience', audience, '--with-cost']
    await run(`pages for a ${audience}`, argv, () => pagesIn(pages))
  }
  return all
}

/** The pages of a folder, each of them where the index says it is, and nothing beside it. */
function pagesIn(folder: string): string[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.html'))
  for (const name of names) expect(name).toMatch(/^[^\p{Cc}<>:"/\\|?*]+$/u)
  if (names.includes('index.html')) {
    const index = readFileSync(path.join(folder, 'index.html'), 'utf8').replaceAll('&#39;', "'")
    const linked = [...index.matchAll(/href="([^"#:]+\.html)"/gu)].map(([, href = '']) =>
      decodeURIComponent(href),
    )
    expect(names).toEqual(expect.arrayContaining(linked))
    expect(new Set(linked).size).toBe(names.length - 1)
  }
  return names.map(name => path.join(folder, name))
}

/** What a spreadsheet would run. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u
const isNumber = (cell: string) => /^-?\d+(\.\d+)?$/.test(cell)

function expectHarmless(ending: string, bytes: Buffer): void {
  const text = bytes.toString()
  if (ending === 'ics') expectCalendar(text)
  else if (ending === 'csv' || ending === 'tsv') {
    const cells: string[][] = parse(text, {
      delimiter: ending === 'csv' ? ',' : '\t',
      relax_column_count: false,
    })
    for (const cell of cells.flat())
      expect(isNumber(cell) || !FORMULA.test(cell), JSON.stringify(cell)).toBe(true)
  } else if (ending === 'json') JSON.parse(text)
  else if (ending === 'ndjson') for (const line of text.trimEnd().split('\n')) JSON.parse(line)
  else {
    expect(text).not.toMatch(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\u2028\u2029]/u)
  }
  if (ending === 'html' || ending === 'md') expect(text).not.toMatch(/<(script>alert|img src=x|b>)|<!--(?! )/)
  if (ending === 'html') expect(text).not.toMatch(/<img|' onclick/)
  if (ending === 'md') expect(text).not.toMatch(/(?<!\\)\]\((javascript|http:\/\/x)/)
}

/** What a calendar of renewals consists of: nobody is invited, nothing is opened, attached or played. */
const PROPERTIES =
  /^(?:BEGIN|END|VERSION|PRODID|METHOD|NAME|X-[A-Z-]+|UID|SEQUENCE|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|TRANSP|ACTION|TRIGGER)[;:]/u

function expectCalendar(text: string): void {
  expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)|(?![\r\n\t])\p{Cc}/u)
  const lines = text.split('\r\n')
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const whole = text
    .replace(/\r\n[ \t]/gu, '')
    .split('\r\n')
    .filter(line => line !== '')
  for (const line of whole) expect(line).toMatch(PROPERTIES)
  expect(whole.filter(line => line.startsWith('ACTION')).every(line => line === 'ACTION:DISPLAY')).toBe(true)
  const calendar = new ICAL.Component(ICAL.parse(text))
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(2)
  expect(whole.filter(line => line === 'BEGIN:VEVENT')).toHaveLength(2)
}

describe.each(HARM.map(text => [JSON.stringify(text), text]))('%s', (_, text = '') => {
  test('stays a text', async () => {
    const all = await outputs(text)
    for (const { ending, bytes, from } of all) {
      if (ending === 'xlsx') {
        for (const sheet of (await readXlsx(bytes)).sheets) {
          for (const cell of sheet.rows.flat()) {
            if (typeof cell === 'string')
              expect(isNumber(cell) || !FORMULA.test(cell), `${from}: ${cell}`).toBe(true)
          }
        }
      } else expectHarmless(ending, bytes)
    }
  })
})
