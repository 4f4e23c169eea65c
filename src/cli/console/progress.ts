// How far the reading is: one line on standard error, for work of over a second, at a terminal only.
import type { OnProgress, Progress } from '../../pipeline/types.ts'
import { toTerminal } from '../../render/text/terminal.ts'
import type { Job } from '../job.ts'

const PATIENCE_MS = 1000
const STEP_MS = 100
const ERASE = '\r\u001B[K'

/** The part of a job that the line needs. */
type Surroundings = Pick<Job, 'quiet' | 'messages'> & { world: Pick<Job['world'], 'stderr'> }

export interface ProgressLine {
  report: OnProgress
  /** How many pages are written. */
  count(done: number, all: number): void
  /** Takes the line away; afterwards nothing more is drawn. */
  clear(): Promise<void>
}

/** `now` in milliseconds of any clock that only goes forward. */
export async function progressLine(
  job: Surroundings,
  now: () => number = () => performance.now(),
): Promise<ProgressLine> {
  const { stderr } = job.world
  if (job.quiet || !stderr.isTTY)
    return { report: () => undefined, count: () => undefined, clear: async () => undefined }
  // Takes a while to load, and is of no use off the terminal.
  const { cut } = await import('../../render/terminal/width.ts')
  const start = now()
  let last = Number.NEGATIVE_INFINITY
  let drawn = false
  let over = false
  const draw = (text: () => string): void => {
    const time = now()
    if (over || time - start < PATIENCE_MS || time - last < STEP_MS) return
    last = time
    drawn = true
    void stderr.write(ERASE + cut(toTerminal(text()), (stderr.columns ?? 80) - 1, '…'))
  }
  return {
    report: progress => draw(() => lineOf(job, progress)),
    count: (done, all) => draw(() => job.messages.pages.writing(done, all)),
    async clear() {
      over = true
      if (drawn) await stderr.write(ERASE)
    },
  }
}

function lineOf({ messages }: Surroundings, { file, bytes, totalBytes }: Progress): string {
  const all = totalBytes > 0 ? megabytes(totalBytes) : '?'
  return messages.cli.reading(megabytes(bytes), all, file)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
