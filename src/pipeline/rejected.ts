// The rows that were left out because they cannot be read, of all files.
import type { ReadAll } from '../sources/read-all.ts'
import type { Rejected } from './types.ts'

export function rejectedOf({ members }: ReadAll): Rejected[] {
  return members.flatMap(({ label, rejected }) => rejected.map(row => ({ file: label, ...row })))
}
