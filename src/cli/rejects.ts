// The file of rows that could not be read: each with its place and reason, in the format of the file's ending.
import type { Rejected } from '../pipeline/types.ts'
import { writeCsv } from '../render/csv/write.ts'
import { type Messages, problemText } from '../render/messages/index.ts'

const COLUMNS = ['file', 'line', 'column', 'code', 'reason', 'row'] as const
type Fields = Record<(typeof COLUMNS)[number], string | number | null>

/** JSON and NDJSON by their endings, TSV for `.tsv`, CSV for every other name; field names are English. */
export function contentOfRejects(rejected: readonly Rejected[], path: string, messages: Messages): string {
  const rows = rejected.map(one => fieldsOf(one, messages))
  const ending = /\.(\w+)$/.exec(path.toLowerCase())?.[1]
  if (ending === 'json') return `${JSON.stringify(rows, null, 2)}\n`
  if (ending === 'ndjson') return rows.map(row => `${JSON.stringify(row)}\n`).join('')
  const cells = rows.map(row => COLUMNS.map(column => row[column]))
  return writeCsv(COLUMNS, cells, { delimiter: ending === 'tsv' ? '\t' : ',', excel: false })
}

function fieldsOf({ file, line, column, problem, raw }: Rejected, messages: Messages): Fields {
  const { found, expected } = problemText(messages, problem)
  const reason = expected === undefined ? found : `${found}; ${expected}`
  return { file, line, column, code: problem.code, reason, row: raw }
}
