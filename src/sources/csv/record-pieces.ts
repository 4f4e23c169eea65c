// Records that come together: small files come by the thousand, and a promise for each of their rows takes time.
import type { PlainRecord } from './plain-csv.ts'

/** Records of lines that were split together. */
export interface RecordPiece {
  kind: 'records'
  records: readonly PlainRecord[]
}

/** The records that come at once; none where rows come in columns. */
export function recordsIn(
  part: PlainRecord | { kind: string; records?: readonly PlainRecord[] },
): readonly PlainRecord[] {
  if (!('kind' in part)) return [part]
  return part.records ?? []
}

/** The same, record by record. */
export async function* oneByOne(
  records: AsyncGenerator<PlainRecord | RecordPiece>,
): AsyncGenerator<PlainRecord> {
  for await (const record of records) yield* recordsIn(record)
}
