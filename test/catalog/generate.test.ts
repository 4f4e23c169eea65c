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
  folder = mkdtempSync(join(tmpdir(), 'catalog-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function generate(csv: string): string {
  const output = join(folder, 'products.ts')
  execFileSync(process.execPath, ['scripts/catalog.js', csv, output], { stdio: 'pipe' })
  return readFileSync(output, 'utf8')
}

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
  expect(generate(copy)).toBe(generate(EXCERPT))
})

test('spaces around part numbers and plans are not part of them', () => {
  const lines = linesOf(generate(EXCERPT))
  expect(lines).toContain(
    '420c7602-7f70-4895-9394-d3d679ea36fb|ETK|MCOCAP_FACULTY|Microsoft Teams Shared Devices for Faculty',
  )
})

test('the shipped table is small enough to load at every start', () => {
  expect(SKUS.length).toBeLessThan(80_000)
})
