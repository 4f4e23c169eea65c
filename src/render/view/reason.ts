// Why a file gave no rows, or not all of them, in words.
import type { SourceRow } from '../../report/types.ts'
import { problemText } from '../messages/index.ts'
import type { Messages } from '../messages/types.ts'

/** What is wrong with the file first of all, else why it was left out; null where all is well. */
export function reasonOf(
  { reason, detail, problems: [problem] }: SourceRow,
  messages: Messages,
): string | null {
  if (problem !== undefined) {
    const { found, expected } = problemText(messages, problem)
    return messages.sources.wrong(found, expected)
  }
  return reason === null ? null : messages.sources.reason(reason, detail)
}
