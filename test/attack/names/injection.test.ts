// Texts that mean harm, in every field of the input, never become more than text in any format of the output.
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
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
const COMMANDS = [['portfolio', '--by', 'product', '--users'], ['report', '--users'], ['sources']]

/** Runs every command with every format; the texts of each file, and what went to the terminal. */
async function outputs(text: string) {
  const name = text.replaceAll('\0', '')
  const texts = { customer: text, product: text, workload: text, user: text, partner: text, other: text }
  const folder = folderWith(portfolioOf(texts))
  const all: { ending: string; bytes: Buffer; from: string }[] = []
  for (const [command = '', ...rest] of COMMANDS) {
    const argv = [
      command,
      ...rest.filter(option => option !== '--users' || command === 'report'),
      '--data',
      '.',
    ]
    if (command === 'report') argv.push('--customer', `id-${name}`)
    const files = ENDINGS.map(ending => path.join(folder, 'out', `out.${ending}`))
    mkdirSync(path.join(folder, 'out'), { recursive: true })
    const ran = await inside(
      [...argv, '--format', 'table', ...files.flatMap(file => ['--export', file])],
      folder,
    )
    expectClear(ran, [0, 2, 3])
    all.push({ ending: 'table', bytes: Buffer.from(ran.stdout + ran.stderr), from: command })
    if (ran.code !== 0) continue
    for (const file of files) {
      const bytes = readFileSync(file)
      all.push({ ending: path.extname(file).slice(1), bytes, from: command })
    }
  }
  return all
}

/** What a spreadsheet would run. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u
const isNumber = (cell: string) => /^-?\d+(\.\d+)?$/.test(cell)

function expectHarmless(ending: string, bytes: Buffer): void {
  const text = bytes.toString()
  if (ending === 'csv' || ending === 'tsv') {
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
