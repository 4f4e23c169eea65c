import { readdirSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { IN_BULK } from '../../../src/sources/formats/in-bulk.ts'
import { FORMATS } from '../../../src/sources/formats/index.ts'
import { canonicalHeader } from '../../../src/sources/headers/headers.ts'
import { jsonRecords, parseJson } from '../../../src/sources/json/json-records.ts'
import { fits, fixture, readSteadily } from './read-rows.ts'

const FOLDER = new URL('../../../fixtures/formats/', import.meta.url)

const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map(path =>
  path.replaceAll('\\', '/'),
)
const CSV_FILES = FILES.filter(path => path.endsWith('.csv'))
const JSON_FILES = FILES.filter(path => path.endsWith('.json'))

/** Formats whose needs the header meets, by the folder's name or one that begins with it. */
function found(headerLine: string): string[] {
  const [header = []]: string[][] = parse(headerLine, { delimiter: /[,\t]/.test(headerLine) ? ',' : ';' })
  const canonical = header.map(name => `"${canonicalHeader(name, new Map())}"`).join()
  const all = FORMATS.filter(format => fits(format, canonical))
  return (all.some(({ decides }) => decides) ? all.filter(({ decides }) => decides) : all).map(({ id }) => id)
}

test.each(CSV_FILES)('%s belongs to the format of its folder and to no other', path => {
  const [folder = ''] = path.split('/')
  const [header = ''] = fixture(path).split('\n')
  expect(found(header.includes(',') ? header : header.replaceAll(';', ','))).toEqual([
    expect.stringMatching(new RegExp(`^${folder}`)),
  ])
})

test.each(JSON_FILES)("%s: the API's own answer has the same columns", async path => {
  const [folder = ''] = path.split('/')
  const { header, rows } = jsonRecords(parseJson(path, fixture(path)))
  const records = rows.map(({ cells }) => cells)
  expect(found(header.join(','))).toEqual([folder])
  const format = FORMATS.find(({ id }) => id === folder)
  if (!format) throw new Error(`no format ${folder}`)
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const csv = [header, ...records].map(record => record.map(quoted).join(',')).join('\n')
  const outcome = readSteadily(format, csv)
  expect(outcome.issues).toEqual([])
  const lines = new Set(outcome.sent.map(({ line }) => line).filter(line => line !== undefined))
  expect(lines.size).toBe(format.refuse === undefined ? records.length : 0)
})

test('each format has a fixture', () => {
  const folders = new Set([...CSV_FILES, ...JSON_FILES].map(path => path.split('/')[0]))
  const without = FORMATS.filter(({ id, refuse }) => refuse !== 'own-output' && !folders.has(id)).map(
    ({ id }) => id,
  )
  // The other groupings of a portfolio lie beside the first one; its JSON is made by the command.
  expect(without.filter(id => !id.startsWith('portfolio-'))).toEqual([])
})

test('no format that is listed names a column twice', () => {
  // Portfolios that the command wrote are read in a way of their own.
  for (const { id, columns } of FORMATS.filter(format => !format.id.startsWith('portfolio-'))) {
    const firsts = Object.values(columns).map(({ headers }) => headers[0])
    expect(
      firsts.filter((header, at) => firsts.indexOf(header) < at),
      id,
    ).toEqual([])
  }
})

test('each format has an id of its own, a place to get it in both languages, and needs that it documents', () => {
  expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length)
  for (const { where, title, needs, accepts, columns } of FORMATS) {
    expect([where.en, where.ja, title]).not.toContain('')
    expect(needs.flat().length).toBeGreaterThan(1)
    expect(accepts).toHaveLength(needs.length)
    expect(columns.some(({ needed }) => needed)).toBe(true)
  }
})

test('no format that serves has all that another one needs, so that no header line fits two', () => {
  const serving = FORMATS.filter(({ refuse }) => refuse === undefined)
  for (const format of serving) {
    const needed = format.needs.map(([first = '']) => first)
    expect(found(needed.map(name => `"${name}"`).join(','))).toEqual([format.id])
  }
})

test('the reading threads know every format that declares its columns in bulk', () => {
  const declared = FORMATS.filter(({ bulk }) => bulk !== undefined).map(({ id }) => id)
  expect([...IN_BULK.keys()].sort()).toEqual(declared.sort())
})
