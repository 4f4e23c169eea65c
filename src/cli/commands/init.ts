// `adoption init`: a config file to start from; with `--data` it looks at what is there first.
import { CONFIG_NAME } from '../../config/find.ts'
import { sampleConfig } from '../../config/sample.ts'
import { EXIT, type ExitCode } from '../../model/problem.ts'
import { writeNew } from '../../output/write-new.ts'
import { say } from '../console/say.ts'
import type { Job } from '../job.ts'
import { oneValue } from '../settings/values.ts'
import { portfolioWith } from './portfolio-with.ts'

export async function run(job: Job): Promise<ExitCode> {
  const file = oneValue(job.line, 'config', job.choice) ?? CONFIG_NAME
  if (job.line.values.has('data')) return (await import('./init-data.ts')).initFromData(job, file)
  job.choice.throwProblems()
  await writeNew(file, sampleConfig(job.messages.help))
  if (!job.quiet)
    await say(job.world.stderr, [job.messages.cli.wroteConfig(file, portfolioWith(file, job.world.cwd))])
  return EXIT.done
}
