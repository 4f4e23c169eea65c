// Words of the checks: what gave each of them away, and what to do.
import type { CheckCode, CheckParams } from '../../model/check.ts'

/** `found` is a sentence with its numbers and without the customer, who stands before it; `remedy` what to do. */
export type CheckWords = {
  [C in CheckCode]: { found(params: CheckParams[C]): string; remedy: string }
}
