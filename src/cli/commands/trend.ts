// `adoption trend`: the figures at each export date. Gates are judged on the newest one.
import type { ExitCode } from '../../model/problem.ts'
import { endWith } from '../ending.ts'
import { gatesOf } from '../gates.ts'
import type { Job } from '../job.ts'
import { prepare, withProgress } from '../reading.ts'
import { oneValue, readValue, readWord } from '../values.ts'

export async function run(job: Job): Promise<ExitCode> {
  const who = oneValue(job.line, 'customer', job.choice) ?? null
  const by = readValue(job.line, 'by', job.choice, readWord(['customer'] as const), 'customer')
  const gates = gatesOf(job)
  const { settings, outputs } = await prepare(job)
  const pipeline = await job.world.pipeline()
  const result = await withProgress(job, onProgress => pipeline.trend(settings, who, onProgress, by))
  const shown = result.judged('customer').map(row => row.customer)
  return endWith(job, result, { outputs, report: result.report, gates, shown })
}
