// CSV and TSV of every report.
import type { Renderer } from '../types.ts'
import { csvTable } from './table.ts'
import { writeCsv } from './write.ts'

export const renderCsv: Renderer = (report, { excel }) => delimited(report, ',', excel)

export const renderTsv: Renderer = (report, { excel }) => delimited(report, '\t', excel)

function delimited(report: Parameters<Renderer>[0], delimiter: ',' | '\t', excel: boolean): string {
  const { header, rows } = csvTable(report)
  return writeCsv(header, rows, { delimiter, excel })
}
