// `adoption trend`: the figures at each export date. Limits are judged on the newest one.
import type { ExitCode } from '../../model/problem.ts'
import { failLimitsOf } from '../fail-limits.ts'
import { finish } from '../finish.ts'
import type { Job } from '../job.ts'
import { prepare, withProgress } from '../prepare.ts'
import { oneValue, readChoice } from '../settings/values.ts'

export async function run(job: Job): Promise<ExitCode> {
  const who = oneValue(job.line, 'customer', job.choice) ?? null
  const by = readChoice(job.line, 'by', job.choice, ['customer'] as const)
  const limits = failLimitsOf(job)
  const { settings, outputs } = await prepare(job)
  const pipeline = await job.world.pipeline()
  const result = await withProgress(job, onProgress => pipeline.trend(settings, who, onProgress, by))
  const shown = () => result.judged('customer').map(row => row.customer)
  return finish(job, result, { outputs, report: result.report, limits, shown })
}
