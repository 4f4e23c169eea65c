// How a failed run is told: expected failures as their problems, defects as a request to report them.
import { EXIT, type ExitCode, ExpectedError, type Problem } from '../model/problem.ts'
import type { Messages } from '../render/messages/index.ts'
import { type Lang, messagesFor, problemLine } from '../render/messages/index.ts'
import { guessLanguage } from './language.ts'
import { say } from './say.ts'
import type { World } from './world.ts'

const MOST = 20

interface Manner {
  lang: Lang
  quiet: boolean
  verbose: boolean
}

/** Known before the command line is understood: it may be what is wrong. */
export function mannerOf({ argv, env }: Pick<World, 'argv' | 'env'>): Manner {
  return {
    lang: guessLanguage(argv, env),
    quiet: argv.includes('--quiet'),
    verbose: argv.includes('--verbose'),
  }
}

/** Says on standard error what went wrong; returns the exit code for it. */
export async function tellFailure(world: World, error: unknown, manner: Manner): Promise<ExitCode> {
  const messages = await messagesFor(manner.lang)
  if (!(error instanceof ExpectedError)) {
    await say(world.stderr, [`adoption: ${messages.cli.defect(shortOf(error))}`])
    if (manner.verbose && error instanceof Error) await world.stderr.write(`${error.stack ?? ''}\n`)
    return EXIT.defect
  }
  const lines = linesOf(messages, error.problems.slice(0, manner.quiet ? 1 : MOST))
  const rest = error.total - lines.length
  if (rest > 0) lines.push(messages.cli.more(rest))
  await say(world.stderr, manner.quiet ? [lines.join(' ')] : lines)
  return error.exitCode
}

function linesOf(messages: Messages, problems: readonly Problem[]): string[] {
  return problems.map(problem => `adoption: ${problemLine(messages, problem)}`)
}

function shortOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''
}
