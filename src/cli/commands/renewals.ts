// `adoption renewals`: every subscription that ends in the coming days, soonest first.
import type { ExitCode } from '../../model/problem.ts'
import { RENEWAL_DAYS } from '../../model/terms.ts'
import { endWith } from '../ending.ts'
import { gatesOf } from '../gates.ts'
import type { Job } from '../job.ts'
import { prepare, withProgress } from '../reading.ts'
import { oneValue, readDays, readValue } from '../values.ts'

export async function run(job: Job): Promise<ExitCode> {
  const { line, choice, world } = job
  const who = oneValue(line, 'customer', choice) ?? null
  const within = readValue(line, 'within', choice, readDays, 'days') ?? RENEWAL_DAYS
  const gates = gatesOf(job)
  const { settings, outputs } = await prepare(job)
  const pipeline = await world.pipeline()
  const result = await withProgress(job, onProgress =>
    pipeline.renewals(settings, { who, within }, onProgress),
  )
  const shown = result.report.rows.map(row => row.customer)
  return endWith(job, result, { outputs, report: result.report, gates, shown })
}
