// The same rows for another program: `cut`, `awk`, `sort` and a spreadsheet read them as they are.
import { safeText, type TableSpec } from './spec.ts'

/** Header, rows and totals, separated by tabs; nothing is cut, coloured or drawn. */
export function piped({ columns, rows, footer = [] }: TableSpec): string {
  const kept = columns.flatMap((column, index) => (column.kind === 'bar' ? [] : [index]))
  const header = columns.map(column => column.header)
  return [header, ...rows, ...footer]
    .map(row => kept.map(index => safeText(row[index])).join('\t'))
    .join('\n')
}
