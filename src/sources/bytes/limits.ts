// How much is read at most: what an export can be, not what a machine can bear.
const MIB = 1024 * 1024

export interface Limits {
  /** Bytes read at a time. */
  chunk: number
  /** Bytes of standard input, all kept in memory since it can be read only once. */
  stdin: number
  /** Bytes that all the content of one archive may come to. */
  unpacked: number
  /** Times its own size that an archive may grow to (exports come to 5 to 50), beyond the first `anyway` bytes. */
  growth: number
  anyway: number
  /** Bytes of any part of a workbook but its sheets, which are held in memory as a whole. */
  bookPart: number
  /** Entries of one archive. */
  entries: number
}

export const LIMITS: Limits = {
  chunk: MIB,
  stdin: 512 * MIB,
  unpacked: 4096 * MIB,
  growth: 1000,
  anyway: 64 * MIB,
  bookPart: 64 * MIB,
  entries: 10_000,
}

/** Bytes to which an archive of `stored` bytes may unpack. */
export function allowance(stored: number, limits: Limits): number {
  return Math.min(limits.unpacked, Math.max(limits.anyway, stored * limits.growth))
}
