// `adoption report`: one customer.
import { AUDIENCES } from '../../model/page-register.ts'
import type { ExitCode } from '../../model/problem.ts'
import { forCustomer } from '../../report/for-customer.ts'
import { failLimitsOf } from '../fail-limits.ts'
import { finish } from '../finish.ts'
import type { Job } from '../job.ts'
import { prepare, withProgress } from '../prepare.ts'
import { senderOf } from '../settings/sender.ts'
import { oneValue, readChoice } from '../settings/values.ts'

export async function run(job: Job): Promise<ExitCode> {
  const { line, choice, world } = job
  const who = oneValue(line, 'customer', choice) ?? null
  const audience = readChoice(line, 'audience', choice, AUDIENCES)
  const limits = failLimitsOf(job)
  const { settings, outputs } = await prepare(job)
  // Before everything is read: what is wrong with the config is told at once.
  const sender = audience === 'customer' ? await senderOf(job) : null
  const pipeline = await world.pipeline()
  const result = await withProgress(job, onProgress => pipeline.report(settings, who, onProgress))
  const withCost = line.switches.has('with-cost')
  const report = sender ? forCustomer(result.report, sender, withCost) : result.report
  const shown = () => [result.report.customer]
  return finish(job, result, { outputs, report, inside: result.report, limits, shown })
}
