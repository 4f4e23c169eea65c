// `adoption report`: one customer.
import type { ExitCode } from '../../model/problem.ts'
import { closeGates, gatesOf } from '../gates.ts'
import type { Job } from '../job.ts'
import { deliver } from '../outputs.ts'
import { prepare, withProgress } from '../reading.ts'
import { oneValue } from '../values.ts'

export async function run(job: Job): Promise<ExitCode> {
  const { line, choice, world } = job
  const who = oneValue(line, 'customer', choice) ?? null
  const gates = gatesOf(job)
  const { settings, outputs } = await prepare(job)
  const pipeline = await world.pipeline()
  const result = await withProgress(job, onProgress => pipeline.report(settings, who, onProgress))
  await deliver(job, outputs, result.report, result.rejected)
  return closeGates(job, gates, { judged: by => result.judged(by), shown: [result.report.customer] })
}
