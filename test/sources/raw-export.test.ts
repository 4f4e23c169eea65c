// What must never be written over, and what may: by what is in it.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, expect, test } from 'vitest'
import { OWN_WORKBOOK } from '../../src/model/own-workbook.ts'
import { renderXlsx } from '../../src/render/xlsx/index.ts'
import { rawExportAt } from '../../src/sources/raw-export.ts'
import { contextOf } from '../render/context.ts'
import { portfolioReport } from '../support/sample-reports.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'adoption-raw-x'))
afterAll(() => rmSync(folder, { recursive: true }))

function isRaw(name: string, content: string | Uint8Array): Promise<string | null> {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return rawExportAt(file, statSync(file).size)
}

const LICENCES: CellValue[][] = [
  ['CustomerId', 'CustomerName', 'SubscriptionId', 'ProductName', 'LicensesSold', 'LicensesAssigned'],
  ['c1', 'Contoso', 's1', 'Office 365 E3', 10, 8],
]

test('an export is told, as text and as a workbook; what this command writes is none', async () => {
  const text = LICENCES.map(row => row.join(',')).join('\n')
  expect(await isRaw('a.csv', text)).toBe('licences')
  expect(await isRaw('a.xlsx', await writeXlsx({ sheets: [{ name: 'a', rows: LICENCES }] }))).toBe('licences')
  expect(await isRaw('b.csv', 'asOf,windowStart\n')).toBeNull()
})

test('a workbook of this command is told by its start alone', async () => {
  const written = await renderXlsx(portfolioReport, await contextOf('en'))
  if (typeof written === 'string') throw new Error('a workbook is bytes')
  expect(await isRaw('own.xlsx', written)).toBeNull()
  // Nothing of the rest is looked at.
  const start = { 'docProps/app.xml': [strToU8(OWN_WORKBOOK), { level: 0 }] } satisfies Zippable
  const raw = unzipSync(await writeXlsx({ sheets: [{ name: 'a', rows: LICENCES }] }))
  expect(await isRaw('start.xlsx', zipSync({ ...start, ...raw }))).toBe('licences')
  delete raw['docProps/app.xml']
  expect(await isRaw('start.xlsx', zipSync({ ...start, ...raw }))).toBeNull()
  // Saved anew, with an export in it, it is one of this command's no more.
  const { sheets } = await readXlsx(written)
  const saved = await writeXlsx({
    sheets: [{ name: 'Licences', rows: LICENCES }, ...sheets.map(({ name, rows }) => ({ name, rows }))],
  })
  expect(await isRaw('own.xlsx', saved)).toBe('licences')
})

test('what is not there or damaged is no export', async () => {
  expect(await rawExportAt(path.join(folder, 'none.csv'), 10)).toBeNull()
  expect(await isRaw('damaged.xlsx', Buffer.from('504b0304ffffffff', 'hex'))).toBeNull()
})
