// Tables of a lake that keep a history: files that were replaced lie beside those that count, and only the log tells them apart.

export interface LakeTable {
  kind: 'Delta Lake' | 'Apache Hudi' | 'Apache Iceberg'
  /** The names from the walk's root down to the table. */
  parts: readonly string[]
}

/** The table that something on the walk belongs to as its log; undefined for anything else. */
export function lakeTable(parts: readonly string[]): LakeTable | undefined {
  const [above, last] = [parts.at(-2), parts.at(-1) ?? '']
  if (last === '_delta_log') return { kind: 'Delta Lake', parts: parts.slice(0, -1) }
  if (last === '.hoodie') return { kind: 'Apache Hudi', parts: parts.slice(0, -1) }
  if (above === 'metadata' && last.endsWith('.metadata.json'))
    return { kind: 'Apache Iceberg', parts: parts.slice(0, -2) }
  return undefined
}

/** Whether something lies in a table. */
export function isWithin({ parts }: LakeTable, inside: readonly string[]): boolean {
  return parts.every((part, at) => inside[at] === part)
}
