// A portfolio as its exported CSV and JSON, for tests that read one again.
import path from 'node:path'
import type { Grouping } from '../../src/model/terms.ts'
import { pipeline } from '../../src/pipeline/index.ts'
import { renderCsv } from '../../src/render/csv/index.ts'
import { renderJson } from '../../src/render/json/index.ts'
import { messagesFor } from '../../src/render/messages/index.ts'
import type { DiffReport, PortfolioReport } from '../../src/report/types.ts'
import { type Asked, type Files, inFolder, portfolio, settingsOf } from './exports.ts'

/** The text of an export of this report. */
export async function exported(report: PortfolioReport, format: 'csv' | 'json'): Promise<string> {
  const messages = await messagesFor('en')
  const terminal = { width: 80, color: false, unicode: true, piped: true }
  const render = format === 'csv' ? renderCsv : renderJson
  return Buffer.from(await render(report, { messages, terminal, excel: false })).toString()
}

/** The text of the portfolio of `files`. */
export async function exportOf(
  files: Files,
  format: 'csv' | 'json',
  asked: Asked = {},
  by: Grouping = 'customer',
): Promise<string> {
  return exported(await portfolio(files, asked, by), format)
}

/** The comparison of two files of a folder. */
export function diff(files: Files, before: string, after: string): Promise<DiffReport> {
  return inFolder(files, dir =>
    pipeline.diff(path.join(dir, before), path.join(dir, after), { ...settingsOf(dir), cwd: dir }),
  )
}
