// The script that makes the table, run on an excerpt of the published list.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SKUS } from '../../src/catalog/generated/products.ts'

const EXCERPT = 'fixtures/catalog/product-names.csv'
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalog-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const modules = () => readdirSync(folder).filter(name => name.endsWith('.ts'))

function generate(...lists: string[]): string {
  execFileSync(process.execPath, ['scripts/catalog.js', '--to', folder, ...lists], { stdio: 'pipe' })
  return modules()
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('')
}

function list(name: string, header: string, rows: readonly string[]): string {
  const file = join(folder, name)
  writeFileSync(file, `${header}\n${rows.join('\n')}\n`)
  return file
}
const NAMES = 'Product_Display_Name,String_Id,GUID'
const PLANS = `${NAMES},Service_Plan_Name`
const [ONE, TWO] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']

const linesOf = (module: string) => module.split('\n').filter(line => /^[\da-f-]{36}\|/.test(line))

test('the shipped table has every SKU of the excerpt as the script writes it', () => {
  const lines = linesOf(generate(EXCERPT))
  expect(lines).toHaveLength(17)
  const shipped = SKUS.split('\n')
  for (const line of lines) expect(shipped).toContain(line)
})

test('an older copy of the list in Windows-1252, in another order, gives the same bytes', () => {
  const [header = '', ...rows] = readFileSync(EXCERPT, 'utf8').trimEnd().split('\r\n')
  const text = [header.replace('\uFEFF', ''), ...rows.reverse()].join('\r\n')
  const bytes = Buffer.from(text.replaceAll('–', '\u0096'), 'latin1')
  const copy = join(folder, 'older.csv')
  writeFileSync(copy, bytes)
  const first = generate(copy)
  for (const name of modules()) rmSync(join(folder, name))
  expect(generate(EXCERPT)).toBe(first)
})

test('spaces around part numbers and plans are not part of them', () => {
  const lines = linesOf(generate(EXCERPT))
  expect(lines).toContain(
    '420c7602-7f70-4895-9394-d3d679ea36fb|ETK|MCOCAP_FACULTY|Microsoft Teams Shared Devices for Faculty',
  )
})

test('what only an older list has stays, and a name that went is a former name', () => {
  const older = list('older.csv', PLANS, [
    `Old name,PART_A,${ONE},TEAMS1`,
    `Gone,PART_B,${TWO},EXCHANGE_S_STANDARD`,
  ])
  const newer = list('newer.csv', PLANS, [`New name,PART_A,${ONE},TEAMS1`])
  const wanted = [`${TWO}|E|PART_B|Gone`, `${ONE}|T|PART_A|New name|Old name`]
  expect(linesOf(generate(newer, older))).toEqual(wanted)
  expect(linesOf(generate(newer))).toEqual(wanted)
})

test('a SKU of the additional list has the plans of the one that it is like', () => {
  const additional = list('additional.csv', NAMES, [`For homes,STANDARDWOFFPACK_HOMESCHOOL_FAC,${TWO}`])
  const main = list('main.csv', PLANS, [`For schools,STANDARDWOFFPACK_FACULTY,${ONE},TEAMS1`])
  expect(linesOf(generate(main, additional))).toContain(`${TWO}|T|STANDARDWOFFPACK_HOMESCHOOL_FAC|For homes`)
})

test('the table lies in files of 250 lines at most, in the order of names', () => {
  const lines = linesOf(
    generate(
      list(
        'many.csv',
        NAMES,
        Array.from({ length: 26 * 9 }, (_, at) => manyOf(at)),
      ),
    ),
  )
  const names = lines.map(line => line.split('|')[3] ?? '')
  expect(names).toHaveLength(26 * 9)
  expect(names).toEqual([...names].sort())
  for (const name of readdirSync('src/catalog/generated')) {
    const text = readFileSync(join('src/catalog/generated', name), 'utf8')
    expect(text.split('\n').length).toBeLessThanOrEqual(250)
  }
})

/** A row for each letter of the alphabet, and the next one. */
function manyOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return `${letter} product ${at},PART_${at},${ONE.slice(0, -3)}${String(at).padStart(3, '0')}`
}

test('the shipped table is small enough to load at every start', () => {
  expect(SKUS.length).toBeLessThan(80_000)
})
