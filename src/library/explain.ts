// An error in words: where, what was found, what was expected, and what to do.
import { ExpectedError } from '../model/problem.ts'
import { type Lang, messagesFor, problemLine } from '../render/messages/index.ts'

/** One line for each problem of an error that can be mended; of any other one that it is a defect. */
export async function explain(error: unknown, lang: Lang = 'en'): Promise<string> {
  const messages = await messagesFor(lang)
  if (error instanceof ExpectedError)
    return error.problems.map(problem => problemLine(messages, problem)).join('\n')
  return messages.cli.defect(error instanceof Error ? error.message : String(error))
}
