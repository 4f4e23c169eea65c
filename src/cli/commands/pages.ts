// `adoption pages`: a page for every customer, and one of all of them, in a folder.
import { AUDIENCES } from '../../model/page-register.ts'
import { type ExitCode, UsageError } from '../../model/problem.ts'
import { openPageFolder, writePages } from '../../output/page-folder.ts'
import { customerName } from '../../render/messages/customer-name.ts'
import { wordsOf } from '../../render/prepare.ts'
import type { CustomerRef } from '../../report/types.ts'
import { tellProblems } from '../console/failure.ts'
import { progressLine } from '../console/progress.ts'
import { sayRemarks } from '../console/remarks.ts'
import { say } from '../console/say.ts'
import { failLimitsOf, tellCrossed } from '../fail-limits.ts'
import type { Job } from '../job.ts'
import { PAGE_FORMATS } from '../options.ts'
import { type Outputs, rejectsFile, sayRejected } from '../outputs.ts'
import { pageFiles } from '../page-files.ts'
import { prepare, withProgress } from '../prepare.ts'
import { senderOf } from '../settings/sender.ts'
import { oneValue, readChoice } from '../settings/values.ts'

export async function run(job: Job): Promise<ExitCode> {
  const { line, choice, world, messages } = job
  const to = oneValue(line, 'to', choice)
  if (!line.values.has('to')) throw new UsageError([{ code: 'missing-option', params: { option: '--to' } }])
  const audience = readChoice(line, 'audience', choice, AUDIENCES) ?? 'partner'
  const format = readChoice(line, 'format', choice, PAGE_FORMATS) ?? 'html'
  const limits = failLimitsOf(job)
  const outputs: Outputs = {
    ...{ format: null, exports: [], excel: false },
    rejects: oneValue(line, 'rejects', choice) ?? null,
  }
  const { settings } = await prepare(job, outputs)
  const folder = await openPageFolder(to ?? '', audience)
  const sender = audience === 'customer' ? await senderOf(job) : null
  const pipeline = await world.pipeline()
  const result = await withProgress(job, onProgress => pipeline.pages(settings, onProgress))
  if (result.unread !== null) await tellProblems(world, messages, result.unread, job)
  const progress = await progressLine(job)
  const { files: earlier } = folder.register
  const made = await pageFiles(job, result, { sender, format, earlier, progress })
  const others = await rejectsFile(job, outputs, result.rejected)
  // Who has nothing of what alone is shown is not gone.
  const staying = { pages: made.pages, withheld: [...made.withheld, ...result.unshown] }
  const { written, left } = await writePages(folder, staying, others).finally(() => progress.clear())
  await sayRemarks(job, null, result.report)
  const { pages } = messages
  if (!job.quiet)
    await say(world.stderr, [pages.wrote(folder.path, { written, same: made.pages.length - written })])
  const words = wordsOf(result.report, messages)
  const nameOf = (customer: CustomerRef): string => customerName(customer, words)
  await say(world.stderr, [
    ...left.map(({ owner, path, now }) => pages.left(nameOf(owner), path, now)),
    ...(made.withheld.length > 0 ? [pages.withheld(made.withheld.map(nameOf))] : []),
  ])
  if (!job.quiet) await sayRejected(job, result.rejected.length, outputs.rejects)
  const shown = () => result.customers.map(({ customer }) => customer)
  const isPartly = result.unread !== null
  return tellCrossed(job, limits, { judged: by => result.judged(by), shown, isPartly })
}
