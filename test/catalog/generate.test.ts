// The script that makes the table, run on an excerpt of the published list.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SKUS } from '../../src/catalog/generated/products.ts'

const EXCERPT = 'fixtures/catalog/product-names.csv'
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalog-x'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function generate(...lists: string[]): string {
  const output = join(folder, 'products.ts')
  execFileSync(process.execPath, ['scripts/catalog.js', '--to', output, ...lists], { stdio: 'pipe' })
  return readFileSync(output, 'utf8')
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
  rmSync(join(folder, 'products.ts'))
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

test('the shipped table is small enough to load at every start', () => {
  expect(SKUS.length).toBeLessThan(80_000)
})
