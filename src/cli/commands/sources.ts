// `adoption sources`: every file found and what became of it; ends as a report over the same files would.
import { EXIT, type ExitCode } from '../../model/problem.ts'
import { tellProblems } from '../console/failure.ts'
import type { Job } from '../job.ts'
import { deliver, print } from '../outputs.ts'
import { prepare, withProgress } from '../prepare.ts'

export async function run(job: Job): Promise<ExitCode> {
  const { settings, outputs } = await prepare(job)
  const pipeline = await job.world.pipeline()
  const { report, failure, rejected } = await withProgress(job, onProgress =>
    pipeline.sources(settings, onProgress),
  )
  if (failure === null || settings.keepGoing) {
    if (failure !== null) await tellProblems(job.world, job.messages, failure, job)
    await deliver(job, outputs, report, rejected)
    return failure === null ? EXIT.done : EXIT.partly
  }
  // A run that fails leaves its files as they were; the list is what helps now, so it is shown in any case.
  await print(job, outputs.format ?? 'table', outputs.excel, report)
  throw failure
}
