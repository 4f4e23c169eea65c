// Words of the checks: what gave each of them away, and what to do.
import type { CheckCode, CheckParams } from '../../model/check.ts'

/**
 * `label` is a name for lists, `when` what makes it, for the help; `found` a sentence with its numbers and without the
 * customer, who stands before it; `remedy` what to do.
 */
export type CheckWords = {
  [C in CheckCode]: { label: string; when: string; found(params: CheckParams[C]): string; remedy: string }
}
