// What a run over some exports fails with: everything that is wrong with any of them, or that nothing is there.
import { InputError } from '../model/problem.ts'
import type { LeftOut } from './find/input.ts'
import type { ReadMember } from './outcome.ts'
import { othersAreReadable } from './unread.ts'

/** Everything that is wrong with the inputs; null where nothing is, and something was recognised. */
export function failureOf(
  data: readonly string[],
  { members, leftOut }: { members: readonly ReadMember[]; leftOut: readonly LeftOut[] },
): InputError | null {
  const failed = members.filter(({ status }) => status === 'problem')
  const problems = failed.flatMap(member => member.problems)
  if (problems.length > 0) return new InputError(problems, { canKeepGoing: othersAreReadable(members) })
  if (members.some(({ status }) => status === 'read')) return null
  const params = { path: data.join(', '), files: members.length + leftOut.length }
  return new InputError([{ code: 'no-exports', params }])
}
