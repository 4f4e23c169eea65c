// One run of the command: from the arguments to an exit code. Touches nothing but the world that it is given.
import { type FoundConfig, findConfig } from '../config/find.ts'
import { EXIT, type ExitCode, UsageError } from '../model/problem.ts'
import { messagesFor } from '../render/messages/index.ts'
import { type CommandLine, parseCommandLine } from './command-line.ts'
import { LOADERS } from './commands/index.ts'
import { COMMANDS, type CommandSpec } from './commands.ts'
import { mannerOf, tellFailure } from './console/failure.ts'
import type { Job } from './job.ts'
import { Choice } from './settings/choice.ts'
import { sayIdleOptions } from './settings/idle-options.ts'
import { chooseLanguage } from './settings/language.ts'
import { oneValue } from './settings/values.ts'
import type { World } from './world.ts'

/** Needs no config, so that a wrong one does not stand in the way of the help on it. */
const WITHOUT_CONFIG: readonly string[] = ['help', 'completion', 'formats', 'init']

/** Never throws: whatever happens is told on standard error and has an exit code. */
export async function run(world: World): Promise<ExitCode> {
  const manner = mannerOf(world)
  try {
    const line = parseCommandLine(world.argv)
    if (line.switches.has('version')) return await showVersion(world)
    const spec = COMMANDS.find(({ name }) => name === line.command)
    const job = await jobOf(world, line, spec)
    manner.lang = job.messages.lang
    return await start(job, spec)
  } catch (error) {
    return tellFailure(world, error, manner)
  }
}

async function start(job: Job, spec: CommandSpec | undefined): Promise<ExitCode> {
  const asksForHelp = job.line.switches.has('help')
  if (spec !== undefined && !asksForHelp) {
    const command = await LOADERS[spec.name]()
    await sayIdleOptions(job)
    return command.run(job)
  }
  const { showPage } = await import('./commands/help.ts')
  const { commandPage, overviewPage } = await import('./help/pages.ts')
  const words = job.messages.help
  await showPage(
    job,
    spec === undefined ? overviewPage(words) : commandPage(words, spec),
    asksForHelp ? job.world.stdout : job.world.stderr,
  )
  // Without a command there was nothing to do, and a script that lost its arguments must notice.
  return asksForHelp ? EXIT.done : EXIT.usage
}

async function jobOf(world: World, line: CommandLine, spec: CommandSpec | undefined): Promise<Job> {
  const found = await configFor(world, line, spec)
  const choice = new Choice(found.path ?? '')
  const lang = chooseLanguage(line, world.env, found.config.lang, choice)
  const quiet = line.switches.has('quiet')
  const verbose = line.switches.has('verbose') && !quiet
  return { world, line, found, choice, messages: await messagesFor(lang), quiet, verbose }
}

async function configFor(
  world: World,
  line: CommandLine,
  spec: CommandSpec | undefined,
): Promise<FoundConfig> {
  const { cwd, env, home } = world
  const typed = new Choice('')
  const flag = oneValue(line, 'config', typed)
  typed.throwProblems()
  const inherited = env['ADOPTION_CONFIG']
  const named =
    flag !== undefined
      ? { option: '--config', path: flag }
      : inherited
        ? { option: 'ADOPTION_CONFIG', path: inherited }
        : null
  const optional = spec === undefined || line.switches.has('help') || WITHOUT_CONFIG.includes(spec.name)
  try {
    return await findConfig({ named: spec?.name === 'init' ? null : named, cwd, env, home })
  } catch (error) {
    if (optional && error instanceof UsageError) return { path: null, config: {} }
    throw error
  }
}

async function showVersion(world: World): Promise<ExitCode> {
  const { version } = await import('./version.ts')
  await world.stdout.write(`${version()}\n`)
  return EXIT.done
}
