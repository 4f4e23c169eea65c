// What every reading command does around its own part: decide, try the outputs, read with progress, say where values are from.
import type { OnProgress, Settings } from '../pipeline/types.ts'
import { progressLine } from './console/progress.ts'
import { say } from './console/say.ts'
import type { Job } from './job.ts'
import { type Outputs, outputsOf, pathsOf, tryTargets } from './outputs.ts'
import { settingsOf } from './settings/settings.ts'

export interface Prepared {
  settings: Settings
  outputs: Outputs
}

/** Throws UsageError with everything that cannot be carried out, before anything is read. */
export async function prepare(job: Job, outputs: Outputs = outputsOf(job)): Promise<Prepared> {
  const settings = settingsOf(job, pathsOf(outputs))
  job.choice.throwProblems()
  await sayOrigins(job)
  await tryTargets(outputs)
  return { settings, outputs }
}

/** Where each value came from, for `--verbose`. */
async function sayOrigins({ verbose, world, choice, messages }: Job): Promise<void> {
  if (!verbose) return
  const lines = choice.chosen.map(({ name, value, origin, where }) =>
    messages.cli.origin(name, value, origin, where),
  )
  await say(world.stderr, lines)
}

/** Runs `read` under a line of progress, which is gone before anything else is said. */
export async function withProgress<T>(job: Job, read: (onProgress: OnProgress) => Promise<T>): Promise<T> {
  const line = await progressLine(job)
  try {
    return await read(line.report)
  } finally {
    await line.clear()
  }
}
