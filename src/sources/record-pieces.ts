// Records that come together: small files come by the thousand, and a promise for each of their rows takes time.
import type { PlainRecord } from './plain-csv.ts'

/** Records of lines that were split together. */
export interface RecordPiece {
  kind: 'records'
  records: readonly PlainRecord[]
}

/** The same, record by record. */
export async function* oneByOne<T extends object>(
  records: AsyncGenerator<T | RecordPiece>,
): AsyncGenerator<T | PlainRecord> {
  for await (const record of records) {
    if (isPiece(record)) yield* record.records
    else yield record
  }
}

function isPiece(record: object): record is RecordPiece {
  return 'kind' in record && record.kind === 'records'
}
