// Which advice to begin with: what ends soon before what only grows.
import type { AdviceCode } from '../../model/terms.ts'
import type { Advice, Row } from '../../report/types.ts'

const ORDER: readonly AdviceCode[] = [
  'renew',
  'convert-trial',
  'end-second-subscription',
  'adopt',
  'train',
  'license-yammer',
  'reclaim',
  'upsell',
]

/** The same advice, most urgent first. */
export function byUrgency(advice: readonly Advice[]): Advice[] {
  return advice.toSorted((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code))
}

/** Rows with advice: by their most urgent piece, then by how many people it is about, then as they came. */
export function rowsByUrgency(rows: readonly Row[]): { row: Row; first: Advice }[] {
  return rows
    .flatMap(row =>
      byUrgency(row.advice)
        .slice(0, 1)
        .map(first => ({ row, first })),
    )
    .toSorted((a, b) => ORDER.indexOf(a.first.code) - ORDER.indexOf(b.first.code) || size(b) - size(a))
}

function size({ row, first: { evidence } }: { row: Row; first: Advice }): number {
  const { totalUsers: total, entitledActiveUsers: entitled, activeUsers: active } = row
  return evidence.users ?? Math.max(0, (total ?? 0) - (entitled ?? active ?? 0))
}
