// `adoption help [command or topic]`.
import { nearestName } from '../../config/nearest.ts'
import { TOPIC_NAMES } from '../../model/option-names.ts'
import { EXIT, type ExitCode, UsageError } from '../../model/problem.ts'
import type { HelpWords } from '../../render/messages/help.ts'
import { describeTerminal } from '../../render/terminal/terminal.ts'
import { COMMANDS } from '../commands.ts'
import type { Out } from '../console/out.ts'
import { commandPage, overviewPage, type Page, topicPage } from '../help/pages.ts'
import { textOfPage } from '../help/text.ts'
import type { Job } from '../job.ts'

export async function run(job: Job): Promise<ExitCode> {
  const [asked] = job.line.arguments
  await showPage(
    job,
    asked === undefined ? overviewPage(job.messages.help) : pageOf(job.messages.help, asked),
  )
  return EXIT.done
}

/** Shows a page on standard output, or on `out`. */
export async function showPage(
  { world }: Pick<Job, 'world'>,
  page: Page,
  out: Out = world.stdout,
): Promise<void> {
  await out.write(textOfPage(page, describeTerminal(out, world.env).width))
}

/** `formats` is a topic and a command: the topic is the one that has no `--help` of its own. */
function pageOf(words: HelpWords, asked: string): Page {
  const topic = TOPIC_NAMES.find(name => name === asked)
  if (topic !== undefined) return topicPage(words, topic)
  const spec = COMMANDS.find(({ name }) => name === asked)
  if (spec !== undefined) return commandPage(words, spec)
  const nearest = nearestName(asked, [...COMMANDS.map(({ name }) => name), ...TOPIC_NAMES])
  throw new UsageError([{ code: 'unknown-command', params: { command: asked, nearest } }])
}
