// `adoption renewals`: every subscription that ends in the coming days, soonest first.
import type { ExitCode } from '../../model/problem.ts'
import { RENEWAL_DAYS } from '../../model/terms.ts'
import { failLimitsOf } from '../fail-limits.ts'
import { finish } from '../finish.ts'
import type { Job } from '../job.ts'
import { prepare, withProgress } from '../prepare.ts'
import { oneValue, readDays, readValue } from '../settings/values.ts'

export async function run(job: Job): Promise<ExitCode> {
  const { line, choice, world } = job
  const who = oneValue(line, 'customer', choice) ?? null
  const within = readValue(line, 'within', choice, readDays, 'days') ?? RENEWAL_DAYS
  const limits = failLimitsOf(job)
  const { settings, outputs } = await prepare(job)
  const pipeline = await world.pipeline()
  const result = await withProgress(job, onProgress =>
    pipeline.renewals(settings, { who, within }, onProgress),
  )
  const shown = () => result.report.rows.map(row => row.customer)
  return finish(job, result, { outputs, report: result.report, limits, shown })
}
