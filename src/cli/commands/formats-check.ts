// `adoption formats --check <file>`: what a file is, which of its columns are read, and what it cannot tell.
import { EXIT, type ExitCode } from '../../model/problem.ts'
import { checkJson, checkText } from '../../render/check.ts'
import { describeTerminal } from '../../render/terminal/terminal.ts'
import type { Job } from '../job.ts'
import { withProgress } from '../prepare.ts'
import { settingsOf } from '../settings/settings.ts'

/** Ends as a report on the file would; the answer is printed in any case. */
export async function checkFile(job: Job, file: string, format: 'table' | 'json'): Promise<ExitCode> {
  const { world, messages } = job
  const settings = {
    ...settingsOf(job, []),
    // Whose it is does not matter here.
    data: [`formats=${file}`],
    stdin: file === '-' ? world.stdin() : null,
  }
  job.choice.throwProblems()
  const pipeline = await world.pipeline()
  const { files, failure } = await withProgress(job, onProgress => pipeline.check(settings, onProgress))
  const { width } = describeTerminal(world.stdout, world.env)
  if (files.length > 0)
    await world.stdout.write(
      format === 'json' ? checkJson(files, messages) : checkText(files, messages, width),
    )
  if (failure !== null) throw failure
  return EXIT.done
}
