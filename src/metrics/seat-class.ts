// What flags and advice ask of seats: of customers of whom nothing else is known most are alike in it.
import { comparePart } from '../model/ratio.ts'
import type { Thresholds } from '../model/terms.ts'
import { isLargeGap } from './lines.ts'

const LOW = 1
const ENOUGH = 2
const LEFT = 4

/** The same number for seats of which rows have the same flags and advice, where no more are assigned than sold and all else is the same. */
export function seatClass(
  { sold, assigned }: { sold: number; assigned: number },
  { lowDeployment, minUsers, reclaimSeats, reclaimPercent }: Thresholds,
): number {
  const isLow = sold > 0 && comparePart(assigned, sold, lowDeployment) < 0
  const hasLeft = isLargeGap(sold - assigned, sold, reclaimSeats, reclaimPercent)
  return (isLow ? LOW : 0) | (sold >= minUsers ? ENOUGH : 0) | (hasLeft ? LEFT : 0)
}
