// Remarks on files that all of their rows together give.
import { expect, it } from 'vitest'
import { pipeline } from '../../src/pipeline/index.ts'
import { inFolder, lines, settingsOf } from '../support/exports.ts'

const HEADER = 'CustomerId,CustomerName,SubscriptionId,ProductName,LicensesSold,LicensesAssigned,ReportDate'

/** The remarks on files of so many lines. */
async function notesOf(count: number): Promise<unknown[]> {
  const rows = Array.from({ length: count - 1 }, (_, at) => `c1,Contoso,s${at},Office 365 E3,1,1,2026-08-31`)
  return inFolder({ 'all.csv': lines(HEADER, ...rows) }, async dir => {
    const { report } = await pipeline.portfolio(settingsOf(dir, {}), 'customer', () => {})
    return report.notes
  })
}

it('a file with as many lines as a sheet holds may have lost those behind them', async () => {
  const note = { code: 'full-sheet', params: { file: 'all.csv', count: 65_536 } }
  expect(await notesOf(65_536)).toContainEqual(note)
  expect(await notesOf(65_535)).not.toContainEqual(expect.objectContaining({ code: 'full-sheet' }))
})
