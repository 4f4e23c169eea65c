// How a failed run is told: expected failures as their problems, defects as a request to report them.
import { EXIT, type ExitCode, ExpectedError, InputError, type Problem } from '../../model/problem.ts'
import { groupProblems } from '../../model/problem-list.ts'
import type { Messages } from '../../render/messages/index.ts'
import { messagesFor, problemLine } from '../../render/messages/index.ts'
import { guessLanguage } from '../settings/language.ts'
import type { World } from '../world.ts'
import { say } from './say.ts'

/** Lines that are shown of one file, and of all files. */
const MOST = { ofFile: 6, ofAll: 200 }

interface Manner {
  lang: string
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
  await tellProblems(world, messages, error, manner)
  return error.exitCode
}

/** Says on standard error what is wrong; for an error that can be lived with, how. */
export async function tellProblems(
  { stderr }: Pick<World, 'stderr'>,
  messages: Messages,
  error: ExpectedError,
  { quiet, verbose }: Omit<Manner, 'lang'>,
): Promise<void> {
  const all = groupProblems(error.problems)
  if (quiet) {
    const rest = all.length > 1 ? [messages.cli.more(all.length - 1)] : []
    await say(stderr, [[...all.slice(0, 1).map(one => lineOf(messages, one)), ...rest].join(' ')])
    return
  }
  const lines = verbose ? all.map(one => lineOf(messages, one)) : shortened(messages, all)
  await say(
    stderr,
    error instanceof InputError && error.canKeepGoing ? [...lines, messages.cli.canKeepGoing] : lines,
  )
}

/** A file with many problems hides neither those of the next one nor how to see the rest of its own. */
function shortened(messages: Messages, problems: readonly Problem[]): string[] {
  const files = new Map<string | undefined, Problem[]>()
  for (const problem of problems) files.set(problem.file, [...(files.get(problem.file) ?? []), problem])
  const lines = [...files].flatMap(([file = '', ofFile]) => {
    const shown = file !== '' && ofFile.length > MOST.ofFile ? ofFile.slice(0, MOST.ofFile - 1) : ofFile
    const rest = ofFile.length - shown.length
    return [
      ...shown.map(one => lineOf(messages, one)),
      ...(rest > 0 ? [`adoption: ${messages.cli.moreOfFile(file, rest)}`] : []),
    ]
  })
  const left = lines.length - MOST.ofAll
  return left > 0 ? [...lines.slice(0, MOST.ofAll), messages.cli.more(left)] : lines
}

function lineOf(messages: Messages, problem: Problem): string {
  return `adoption: ${problemLine(messages, problem)}`
}

function shortOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''
}
