// How a command with figures ends: what could not be read first, then the report, then the limits that were crossed.
import type { ExitCode } from '../model/problem.ts'
import type { Result } from '../pipeline/types.ts'
import type { FailLimit } from '../report/fail-limits.ts'
import type { CustomerRef, Report } from '../report/types.ts'
import { tellProblems } from './console/failure.ts'
import { tellCrossed } from './fail-limits.ts'
import type { Job } from './job.ts'
import { deliver, type Outputs } from './outputs.ts'

interface Finish {
  outputs: Outputs
  report: Report
  /** The report with everything in it, where `report` leaves something out. */
  inside?: Report
  limits: readonly FailLimit[]
  shown(): readonly CustomerRef[]
  /** Something could not be read when the parts of it were made. */
  isPartly?: boolean
}

export async function finish(
  job: Job,
  result: Omit<Result<unknown>, 'report'>,
  { outputs, report, inside = report, limits, shown, isPartly = false }: Finish,
): Promise<ExitCode> {
  if (result.unread !== null) await tellProblems(job.world, job.messages, result.unread, job)
  await deliver(job, outputs, report, result.rejected, inside)
  return tellCrossed(job, limits, {
    judged: by => result.judged(by),
    shown,
    isPartly: isPartly || result.unread !== null,
  })
}
