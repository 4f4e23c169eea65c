// Options that change nothing beside the others that were typed: whoever typed one expects something of it.
import type { OptionName } from '../../model/option-names.ts'
import { formatOfFile } from '../../model/output-formats.ts'
import type { IdleOption } from '../../render/messages/cli.ts'
import type { CommandLine } from '../command-line.ts'
import { say } from '../console/say.ts'
import type { Job } from '../job.ts'
import { typedWords } from './values.ts'

const IDLE: Record<IdleOption, (job: Job) => boolean> = {
  by: ({ line }) => line.values.has('only') && last(line, 'by') !== 'customer',
  excel: ({ line }) => !formatsOf(line).some(format => format === 'csv' || format === 'tsv'),
  partner: ({ line }) => last(line, 'scope') === 'all',
  rejects: ({ line }) => !line.switches.has('lenient') && !line.switches.has('keep-going'),
  // Into a pipe the portfolio is a bare table.
  users: ({ line, world }) =>
    line.command === 'portfolio' &&
    formatsOf(line).length === 0 &&
    line.color !== true &&
    !world.stdout.isTTY,
  'with-cost': ({ line }) => last(line, 'audience') !== 'customer',
}

export async function sayIdleOptions(job: Job): Promise<void> {
  const { line, messages, world, quiet } = job
  if (quiet) return
  const typed = (Object.keys(IDLE) as IdleOption[]).filter(
    option => line.switches.has(option) || line.values.has(option),
  )
  await say(
    world.stderr,
    typed.filter(option => IDLE[option](job)).map(option => messages.cli.note(messages.cli.idle[option])),
  )
}

function formatsOf(line: CommandLine): (string | undefined)[] {
  const files = line.values.get('export') ?? []
  return [...typedWords(line, 'format'), ...files.map(file => formatOfFile(file, line.command))]
}

function last(line: CommandLine, option: OptionName): string | undefined {
  return typedWords(line, option).at(-1)
}
