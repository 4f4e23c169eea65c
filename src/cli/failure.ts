// How a failed run is told: expected failures as their problems, defects as a request to report them.
import { EXIT, type ExitCode, ExpectedError, type Problem } from '../model/problem.ts'
import type { Messages } from '../render/messages/index.ts'
import { type Lang, messagesFor, problemLine } from '../render/messages/index.ts'
import { guessLanguage } from './language.ts'
import { say } from './say.ts'
import type { World } from './world.ts'

/** Problems that are shown of one file, and of all files. */
const MOST = { ofFile: 20, ofAll: 200 }

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
  const lines = linesOf(messages, manner.quiet ? error.problems.slice(0, 1) : shownOf(error.problems))
  const rest = error.total - lines.length
  if (rest > 0) lines.push(messages.cli.more(rest))
  await say(world.stderr, manner.quiet ? [lines.join(' ')] : lines)
  return error.exitCode
}

/** A file with many problems does not hide those of the next one. */
function shownOf(problems: readonly Problem[]): Problem[] {
  const shown = new Map<string | undefined, number>()
  const first = problems.filter(({ file }) => {
    const count = (shown.get(file) ?? 0) + 1
    shown.set(file, count)
    return count <= MOST.ofFile
  })
  return first.slice(0, MOST.ofAll)
}

function linesOf(messages: Messages, problems: readonly Problem[]): string[] {
  return problems.map(problem => `adoption: ${problemLine(messages, problem)}`)
}

function shortOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''
}
