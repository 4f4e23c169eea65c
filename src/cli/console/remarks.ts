// What a reader must know of a report's figures, on standard error: whoever pipes data or writes a file sees it too.
import type { Note } from '../../model/note.ts'
import type { PrintedFormat } from '../../model/output-formats.ts'
import { checkText } from '../../render/messages/index.ts'
import { noteGroups } from '../../render/messages/note-groups.ts'
import { wordsOf } from '../../render/prepare.ts'
import type { Report } from '../../report/types.ts'
import { contextOf } from '../context.ts'
import type { Job } from '../job.ts'
import { say } from './say.ts'

/** What a row shows by itself, where a figure is not available, is not said again. */
function isNews({ code }: Note): boolean {
  return code !== 'total-without'
}

/**
 * What speaks against the figures, also where silence was asked for: it is what the mail of a nightly run is for. Then
 * the remarks on the data, one line for each kind. A terminal that shows the report has both there.
 */
export async function sayRemarks(job: Job, format: PrintedFormat | null, report: Report): Promise<void> {
  const { quiet } = job
  const { stdout, stderr } = job.world
  if (report.kind === 'sources') return
  const messages = wordsOf(report, job.messages)
  // Into a pipe only the report on one customer is a text, the others are bare tables.
  const isTold = format === 'table' && (!contextOf(job, false).terminal.piped || report.kind === 'report')
  const checks = (report.kind === 'diff' ? [] : report.checks).map(check =>
    messages.cli.check(checkText(messages, check)),
  )
  await say(stderr, [
    ...(isTold && stdout.isTTY && stderr.isTTY ? [] : checks),
    ...(isTold || quiet
      ? []
      : noteGroups(report.notes.filter(isNews), messages).map(({ line }) => messages.cli.note(line))),
  ])
}
