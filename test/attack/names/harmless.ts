// What an output may hold of a text that means harm: the text, and nothing that is run, opened, fetched or rendered.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import ICAL from 'ical.js'
import { expect } from 'vitest'
import { expectClear } from '../support/command.ts'
import { inside } from '../support/inside.ts'

export interface Output {
  ending: string
  bytes: Buffer
  from: string
}

const ENDINGS = ['csv', 'tsv', 'json', 'ndjson', 'md', 'html', 'xlsx']

/** Runs a command in a folder with every format of file that it has; what it said, and what it wrote. */
export async function outputsOf(argv: readonly string[], folder: string): Promise<Output[]> {
  const [command = ''] = argv
  const from = argv.join(' ')
  const out = path.join(folder, 'out')
  mkdirSync(out, { recursive: true })
  const endings = command === 'renewals' ? [...ENDINGS, 'ics'] : ENDINGS
  const files = endings.map(ending => path.join(out, `out.${ending}`))
  const pages = path.join(folder, `pages ${argv.includes('customer')}`)
  const isPages = command === 'pages'
  const exported = isPages ? ['--to', pages] : files.flatMap(file => ['--export', file])
  const ran = await inside([...argv, ...exported, ...(isPages ? [] : ['--format', 'table'])], folder)
  expectClear(ran, [0, 2, 3])
  const said = { ending: 'table', bytes: Buffer.from(ran.stdout + ran.stderr), from }
  if (ran.code !== 0) return [said]
  const written = isPages ? pagesIn(pages) : files
  return [
    said,
    ...written.map(file => ({ ending: path.extname(file).slice(1), bytes: readFileSync(file), from })),
  ]
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

export async function expectHarmless({ ending, bytes, from }: Output): Promise<void> {
  const text = bytes.toString()
  if (ending === 'xlsx') await expectSheets(bytes, from)
  else if (ending === 'ics') expectCalendar(text)
  else if (ending === 'csv' || ending === 'tsv') {
    const cells: string[][] = parse(text, {
      delimiter: ending === 'csv' ? ',' : '\t',
      relax_column_count: false,
    })
    for (const cell of cells.flat())
      expect(isNumber(cell) || !FORMULA.test(cell), `${from}: ${JSON.stringify(cell)}`).toBe(true)
  } else if (ending === 'json') JSON.parse(text)
  else if (ending === 'ndjson') for (const line of text.split('\n').filter(Boolean)) JSON.parse(line)
  else {
    expect(text).not.toMatch(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\u2028\u2029]/u)
  }
  if (ending === 'html' || ending === 'md')
    expect(aroundFirst(text, /<script>alert|<img src=x|<\/style><b>|<!--(?! )/), from).toBe('')
  if (ending === 'html') expectPage(text, from)
  if (ending === 'md') expect(aroundFirst(text, /(?<!\\)\]\((javascript|http:\/\/x)/), from).toBe('')
}

/** Where a pattern is first found, with what is beside it; '' where it is not. */
function aroundFirst(text: string, pattern: RegExp): string {
  const at = text.search(pattern)
  return at < 0 ? '' : text.slice(Math.max(0, at - 100), at + 100)
}

/** Every `<` begins a tag of ours: no image but the logo's, no script but one, nothing that is run or fetched. */
function expectPage(text: string, from: string): void {
  expect(text.split(/<script\b/).length, from).toBeLessThanOrEqual(2)
  const plain = text.replace(/<(script|style)\b[^>]*>.*?<\/\1>/gsu, '')
  const tag = /<(?:!doctype html|\/[a-z][\w-]*|[a-z][\w-]*(?:\s+[\w:-]+(?:="[^"<]*")?)*\s*\/?)>/giu
  expect(aroundFirst(plain.replace(tag, ''), /</), from).toBe('')
  const tags = (plain.match(tag) ?? []).join('')
  expect(aroundFirst(tags.replace(/="[^"]*"/g, ''), RUN_TAGS), from).toBe('')
  expect(aroundFirst(tags, RUN_LINKS), from).toBe('')
}

const RUN_TAGS = /<(?:img|iframe|object|embed|link|base)\b|\son[a-z]+/iu
const RUN_LINKS =
  /\s(?:href|src|action|formaction|srcset)="\s*(?:javascript|vbscript|data:text|https?:\/\/x)/iu

async function expectSheets(bytes: Buffer, from: string): Promise<void> {
  for (const sheet of (await readXlsx(bytes)).sheets) {
    for (const cell of sheet.rows.flat()) {
      if (typeof cell === 'string')
        expect(isNumber(cell) || !FORMULA.test(cell), `${from}: ${cell}`).toBe(true)
    }
  }
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
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  expect(events).toHaveLength(eventsIn(text))
}

export function eventsIn(calendar: string): number {
  return calendar.split('\r\n').filter(line => line === 'BEGIN:VEVENT').length
}
