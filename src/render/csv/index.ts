// CSV and TSV of every report.
import type { Renderer } from '../types.ts'
import { portfolioLines } from './seat-lines.ts'
import { csvTable } from './table.ts'
import { type CsvOptions, writeCsv } from './write.ts'

export const renderCsv: Renderer = (report, { excel }) => delimited(report, { delimiter: ',', excel })

export const renderTsv: Renderer = (report, { excel }) => delimited(report, { delimiter: '\t', excel })

function delimited(report: Parameters<Renderer>[0], options: CsvOptions): string | Uint8Array {
  const lines = portfolioLines(report, options)
  if (lines) return lines
  const { header, rows } = csvTable(report)
  return writeCsv(header, rows, options)
}
