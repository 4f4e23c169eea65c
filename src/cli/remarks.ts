// What a reader must know of a report's figures, on standard error: whoever pipes data or writes a file sees it too.
import { checkText } from '../render/messages/index.ts'
import type { Report } from '../report/types.ts'
import type { Job } from './job.ts'
import type { TextFormat } from './options.ts'
import { say } from './say.ts'

/**
 * What speaks against the figures, also where silence was asked for: it is what the mail of a nightly run is for. A
 * terminal that shows the report has it there.
 */
export async function sayRemarks(
  { world, messages }: Job,
  format: TextFormat | null,
  report: Report,
): Promise<void> {
  const { stdout, stderr } = world
  if (!('checks' in report) || (format === 'table' && stdout.isTTY && stderr.isTTY)) return
  await say(
    stderr,
    report.checks.map(check => messages.cli.check(checkText(messages, check))),
  )
}
