// How a command with figures ends: what could not be read first, then the report, then the lines it was not to cross.
import { EXIT, type ExitCode } from '../model/problem.ts'
import type { Result } from '../pipeline/types.ts'
import type { GateLine } from '../report/gates.ts'
import type { CustomerRef, Report } from '../report/types.ts'
import { tellProblems } from './failure.ts'
import { closeGates } from './gates.ts'
import type { Job } from './job.ts'
import { deliver, type Outputs } from './outputs.ts'

interface Ending {
  outputs: Outputs
  report: Report
  /** The report with everything in it, where `report` leaves something out. */
  inside?: Report
  gates: readonly GateLine[]
  shown: readonly CustomerRef[]
}

/** That something could not be read weighs more than a line that was crossed. */
export async function endWith(
  job: Job,
  result: Omit<Result<unknown>, 'report'>,
  { outputs, report, inside = report, gates, shown }: Ending,
): Promise<ExitCode> {
  if (result.unread !== null) await tellProblems(job.world, job.messages, result.unread, job)
  await deliver(job, outputs, report, result.rejected, inside)
  const code = await closeGates(job, gates, { judged: by => result.judged(by), shown })
  return result.unread === null ? code : EXIT.partly
}
