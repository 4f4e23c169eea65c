// `adoption diff`: two portfolio exports side by side.
import { EXIT, type ExitCode } from '../../model/problem.ts'
import type { Job } from '../job.ts'
import { deliver } from '../outputs.ts'
import { prepare } from '../prepare.ts'

export async function run(job: Job): Promise<ExitCode> {
  const [oldPath = '', newPath = ''] = job.line.arguments
  const { settings, outputs } = await prepare(job)
  const pipeline = await job.world.pipeline()
  const report = await pipeline.diff(oldPath, newPath, settings)
  await deliver(job, outputs, report, [])
  return EXIT.done
}
